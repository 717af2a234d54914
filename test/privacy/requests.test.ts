// What a person may ask for, on a whole house: about, export, erase; the bytes of the files afterwards.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { people } from "#src/demo/company.ts";
import { concludes, plans } from "#test/fakes/staged-provider.ts";
import { jonas, mara, openProviderHouse, type ProviderHouse } from "#test/graph/provider-house.ts";

let open: ProviderHouse;
const person = (id: string) => {
  const found = people.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const [own, admin] = [person("U0MARA"), person("U0SVEN")];
const secret = "sehr.geheim@nest-9.example";

beforeAll(async () => {
  open = await openProviderHouse();
  open.provider.play({
    plan: [plans({ specialist: "copywriter", tools: ["search-knowledge"] })],
    copywriter: [concludes([{ kind: "advice", text: "Gern, an <EMAIL_1>." }])],
  });
  await open.ask(`Schreib an ${secret}`);
  for (const by of [mara, jonas])
    await open.house.desk.report(
      {
        ...{ kind: "usage", language: "de", period: "", now: open.house.clock.now().toISOString() },
        audience: { kind: "person", groups: ["everyone"] },
      },
      by,
    );
});
afterAll(() => open.close());

it("says what is kept, to the person and to an admin, and to nobody else", async () => {
  const { requests } = open.house.privacy;
  const about = await requests.about(mara, own);
  expect(about.kept.find(({ data }) => data === "turns")).toMatchObject({ count: 1, days: 365 });
  expect(about.kept.find(({ data }) => data === "reports")).toMatchObject({ count: 1, days: 180 });
  expect(about.values).toEqual({ email: 1 });
  expect((await requests.about(mara, admin)).values).toEqual({ email: 1 });
  await expect(requests.about(mara, person(jonas))).rejects.toMatchObject({ code: "policy" });
  expect((await requests.about(secret, admin)).values).toEqual({ email: 1 });
});

it("hands out a readable copy", async () => {
  const copy = await open.house.privacy.requests.export(mara, own);
  expect(copy.turns[0]?.asked).toBe(`Schreib an ${secret}`);
  expect(copy.personalData).toEqual([{ type: "email", value: secret, where: "conversation" }]);
});

it("makes the record of processing from what is wired", async () => {
  const record = await open.house.privacy.record();
  expect(open.house.privacy.recordInWords(record, "de")).toContain(
    "Verzeichnis von Verarbeitungstätigkeiten",
  );
  expect(record.retention.length).toBeGreaterThan(8);
});

it("erases nothing under legal hold, then everything, and the audit chain stays valid", async () => {
  const { house, home } = open;
  const hold = join(home, "legal-hold.json");
  await writeFile(hold, JSON.stringify({ people: [mara] }));
  await expect(house.privacy.requests.erase(mara, own, { dryRun: false })).rejects.toMatchObject({
    code: "policy",
  });
  await writeFile(hold, "{}");
  expect(await house.privacy.requests.erase(mara, own, { dryRun: true })).toMatchObject({
    values: 1,
    records: { turns: 1 },
  });
  expect(await house.privacy.requests.erase(mara, admin, { dryRun: false })).toMatchObject({
    values: 1,
    records: { turns: 1, reports: 1 },
  });
  const names = (await readdir(home)).filter((name) => name.startsWith("leitstand.db"));
  const bytes = Buffer.concat(await Promise.all(names.map((name) => readFile(join(home, name)))));
  for (const gone of [secret, "Schreib an", "<EMAIL_1>"]) expect(bytes.includes(gone)).toBe(false);
  expect((await house.privacy.requests.about(mara, admin)).kept.every(({ count }) => count === 0)).toBe(true);
  expect((await house.audit.verify()).ok).toBe(true);
});

it("names who asked by a pseudonym of the audit log, whose key the erasure destroyed", async () => {
  const rows = await open.house.audit.rows();
  const asked = rows.filter(({ event }) => event.startsWith("privacy-"));
  const byMara = new Set(asked.map(({ actor }) => actor));
  // Mara and the admin; after the erasure a new row of hers would have another name.
  expect(byMara.size).toBe(2);
  await open.house.privacy.requests.about(mara, own);
  const { actor } = (await open.house.audit.rows()).at(-1) ?? {};
  expect(byMara.has(actor ?? "")).toBe(false);
});
