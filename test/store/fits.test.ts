// Fits survive in the database as they were kept; the first answer to a question stays the answer.
import { expect, test } from "vitest";
import type { StoredFit } from "#src/core/media-mix-fit.ts";
import { openDatabase } from "#src/store/database.ts";
import { createFitStore, fitMigrations, type FitTables } from "#src/store/fits.ts";

const fit: StoredFit = {
  id: "f1",
  target: "revenue",
  rowDays: 7,
  posterior: { dates: ["2026-01-05"], target: [0.1 + 0.2], media: [], draws: 0 },
  distrust: [{ code: "too-few-rows", de: "zu wenig", en: "too few" }],
  dataHash: "d",
  window: { from: "2026-01-05", to: "2026-01-05" },
  output: { parameters: { b: 1e-300, a: 3 } },
  at: "2026-11-28T00:00:00.000Z",
};

test("what is kept comes back with every digit and in its order", async () => {
  const database = await openDatabase<FitTables>(":memory:", { migrations: fitMigrations });
  const fits = createFitStore(database);
  expect(await fits.load("f1")).toBeNull();
  await fits.keep(fit);
  await fits.keep({ ...fit, target: "another" });
  expect(JSON.stringify(await fits.load("f1"))).toBe(JSON.stringify(fit));
  await database.close();
});
