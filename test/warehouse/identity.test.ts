// Who is the same person: accounts and e-mail hashes join browsers, consent and caps decide which.
import { expect, test } from "vitest";
import type { WebEvent } from "#src/core/event.ts";
import { mostClients, mostUsers } from "#src/warehouse/curate/identity.ts";
import { visit, withWarehouse, type Visit } from "./raw-events.ts";

const october = { from: "2026-10-01", to: "2026-10-31" };
const email = { source: "newsletter", medium: "email" };
const hash = (letter: string) => letter.repeat(64);
const order = { order: { id: "o1", value: 50 } };

function as(keys: Partial<Pick<WebEvent, "user" | "emailHash">>, wish: Visit): WebEvent[] {
  return visit(wish).map((event) => ({ ...event, ...keys }));
}

function paths(events: readonly WebEvent[]): Promise<string[]> {
  return withWarehouse(events, async (warehouse) =>
    (await warehouse.paths(october)).rows.map(
      ({ path, conversions, nulls }) => `${path.join(" > ")}: ${conversions}/${nulls}`,
    ),
  );
}

test("two browsers of one account are one journey", async () => {
  const text = await paths([
    ...as({ user: "u1" }, { at: "2026-10-02T10:00:00Z", client: "phone", ...email }),
    ...as({ user: "u1" }, { at: "2026-10-05T10:00:00Z", client: "laptop", ...order }),
  ]);
  expect(text).toEqual(["email > organic-search: 1/0"]);
});

test("a chain of browser, account, e-mail and browser is one person", async () => {
  const text = await paths([
    ...as({}, { at: "2026-10-01T10:00:00Z", client: "phone", ...email }),
    ...as({ user: "u1" }, { at: "2026-10-02T10:00:00Z", client: "phone" }),
    ...as({ user: "u1", emailHash: hash("a") }, { at: "2026-10-03T10:00:00Z", client: "laptop" }),
    ...as({ emailHash: hash("a") }, { at: "2026-10-05T10:00:00Z", client: "tablet", ...email, ...order }),
  ]);
  expect(text).toEqual(["email > organic-search > organic-search > email: 1/0"]);
});

test("events without browser belong to their account", async () => {
  const text = await paths([
    ...as({ user: "u1" }, { at: "2026-10-02T10:00:00Z", client: "phone", ...email }),
    ...as({ user: "u1" }, { at: "2026-10-05T10:00:00Z", client: null, session: null, ...order }),
  ]);
  expect(text).toEqual(["email > organic-search: 1/0"]);
});

test("an account that is used without consent joins nothing", async () => {
  const text = await paths([
    ...as({ user: "u1" }, { at: "2026-10-02T10:00:00Z", client: "phone", consent: "denied", ...email }),
    ...as({ user: "u1" }, { at: "2026-10-03T10:00:00Z", client: "laptop", consent: "unknown", ...email }),
    ...as({ user: "u1" }, { at: "2026-10-05T10:00:00Z", client: "tablet", ...order }),
  ]);
  expect(text).toEqual(["organic-search: 1/0"]);
});

test("an account on more browsers than a person has joins none of them", async () => {
  const visits = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      as(
        { user: "shared" },
        { at: `2026-10-05T10:${String(index % 60).padStart(2, "0")}:00Z`, client: `c${index}` },
      ),
    ).flat();
  expect(await paths(visits(mostClients))).toHaveLength(1);
  expect(await paths(visits(mostClients + 1))).toEqual([`organic-search: 0/${mostClients + 1}`]);
});

test("a browser that more people sign in with than a household has is nobody's", async () => {
  const kiosk = (users: number) =>
    Array.from({ length: users }, (_, index) => [
      ...as({ user: `u${index}` }, { at: `2026-10-0${index + 1}T10:00:00Z`, client: "kiosk" }),
      ...as(
        { user: `u${index}` },
        { at: `2026-10-1${index + 1}T10:00:00Z`, client: `own-${index}`, ...email },
      ),
    ]).flat();
  expect(await paths(kiosk(mostUsers))).toHaveLength(1);
  expect(await paths(kiosk(mostUsers + 1))).toContain(`email: 0/${mostUsers + 1}`);
});

test("an id means something only together with its kind", async () => {
  const text = await paths([
    ...as({ user: "x" }, { at: "2026-10-02T10:00:00Z", client: "a", ...email }),
    ...as({}, { at: "2026-10-05T10:00:00Z", client: "x" }),
  ]);
  expect(text).toEqual(["email: 0/1", "organic-search: 0/1"]);
});
