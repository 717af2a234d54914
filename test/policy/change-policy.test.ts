// The rules change only through proposal and approval, at once, on record; and a hand-edited version is not believed.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { shippedPolicies } from "#src/policy/policy-files.ts";
import { guest, lead, marketer } from "#test/fakes/people.ts";
import { hanne, openRulesDatabase, rulesHouse, sven, type RulesDatabase } from "./rules-house.ts";

const { texts } = shippedPolicies();
const reports = texts["reports.cedar"] ?? "";
const guestsReport = `${reports}
@id("guests-see-the-attribution-report")
permit (principal in Role::"guest", action == Action::"report", resource == Report::"attribution");
`;

let database: RulesDatabase;
beforeEach(async () => void (database = await openRulesDatabase()));
afterEach(() => database.close());
const mayReport = (house: Awaited<ReturnType<typeof rulesHouse>>) =>
  house.policy.decide(guest, "report", "attribution").kind === "allow";

it("shows the lines and the rights that change, and nothing changes before somebody else approves", async () => {
  const house = await rulesHouse(database);
  const proposal = await house.proposed("reports.cedar", guestsReport);
  expect(proposal).toMatchObject({ approverRoles: ["legal", "admin"], fourEyes: true, risk: "high" });
  const { lines } = proposal.preview;
  expect(lines).toContainEqual({
    label: "Running a report · attribution · guest",
    before: "–",
    after: "yes",
  });
  expect(lines.map(({ after }) => after)).toContain('@id("guests-see-the-attribution-report")');
  expect(mayReport(house)).toBe(false);
  expect((await house.approve(proposal, hanne.id)).kind).toBe("refused");
  expect(mayReport(house)).toBe(false);
});

it("is in force at once when approved, on record, and again after a restart", async () => {
  const house = await rulesHouse(database);
  const proposal = await house.proposed("reports.cedar", guestsReport);
  expect((await house.approve(proposal)).kind).toBe("done");
  expect(mayReport(house)).toBe(true);
  expect(house.policies.standing()).toMatchObject({ version: 1, problem: null });
  const row = (await house.audit.rows()).find(({ event }) => event === "policy-changed");
  const [version] = await house.policies.history();
  expect(row?.body).toMatchObject({ hash: version?.hash, file: "reports.cedar", sequence: 1 });
  const again = await rulesHouse(database);
  expect(again.standing).toMatchObject({ version: 1, problem: null, shippedChanged: false });
  expect(mayReport(again)).toBe(true);
});

it("goes back to the version before, as a change of its own", async () => {
  const house = await rulesHouse(database);
  const proposal = await house.proposed("reports.cedar", guestsReport);
  await house.approve(proposal);
  const undo = await house.undoOf(proposal);
  expect((await house.approve(undo, hanne.id)).kind).toBe("refused");
  const second = await house.undoOf({ ...proposal, assignment: "A2" as typeof proposal.assignment });
  expect((await house.approve(second)).kind).toBe("done");
  expect(mayReport(house)).toBe(false);
  expect((await house.policies.history()).map(({ sequence }) => sequence)).toEqual([1, 2]);
  expect(mayReport(await rulesHouse(database))).toBe(false);
});

it("keeps its text as it was written, whatever in it looks like a phone number", async () => {
  const house = await rulesHouse(database, {
    cover: (value): unknown => JSON.parse(JSON.stringify(value).replaceAll("25000000000", "<PHONE_1>")),
  });
  const text = `${texts["approvals.cedar"] ?? ""}\n// A remark.\n`;
  const proposal = await house.proposed("approvals.cedar", text);
  expect(JSON.parse(proposal.arguments)).toEqual({ file: "approvals.cedar", text });
});

it("is void when the rules changed since the preview", async () => {
  const house = await rulesHouse(database);
  const first = await house.proposed("reports.cedar", guestsReport);
  const second = await house.proposed("asking.cedar", `${texts["asking.cedar"] ?? ""}\n// A remark.\n`);
  await house.approve(second);
  expect((await house.approve(first)).kind).toBe("drifted");
});

it("completes a change that a crash cut off between store and log", async () => {
  const house = await rulesHouse(database);
  const proposal = await house.proposed("reports.cedar", guestsReport);
  let armed = true;
  const dying = await rulesHouse(database, {
    moment: (name) => {
      if (armed && name === "after-effect") throw new Error("killed");
    },
  });
  await expect(dying.approve(proposal)).rejects.toThrow("killed");
  armed = false;
  const back = await rulesHouse(database);
  expect((await back.approve(proposal)).kind).toBe("done");
  expect(await back.policies.history()).toHaveLength(1);
  expect(mayReport(back)).toBe(true);
});

describe("cannot be proposed", () => {
  it.each([
    ["the floor", "floor.cedar", "permit (principal, action, resource);", /belongs to the program/],
    ["an unknown file", "more.cedar", "permit (principal, action, resource);", /there is no policy file/],
    ["text that is no Cedar", "reports.cedar", "everybody may do everything", /reports\.cedar/],
    ["a policy without a name", "reports.cedar", "permit (principal, action, resource);", /needs an @id/],
    [
      "a role that does not exist",
      "reports.cedar",
      `@id("x") permit (principal in Role::"marketeer", action == Action::"report", resource);`,
      /there is no Role "marketeer"/,
    ],
    [
      "a fact that does not exist",
      "reports.cedar",
      `@id("x") permit (principal, action == Action::"report", resource) when { context.weather == "fine" };`,
      /x:/,
    ],
    [
      "a forbid without words",
      "reports.cedar",
      `${reports}\n@id("x") forbid (principal, action == Action::"report", resource);`,
      /needs @de/,
    ],
    [
      "a lock-out: nobody could approve a change of the rules",
      "approvals.cedar",
      (texts["approvals.cedar"] ?? "").replace(/@id\("rules-by-law-and-administration"\)[\s\S]*?\};\n/, ""),
      /nobody could change the rules/,
    ],
    [
      "that only one person is left",
      "approvals.cedar",
      (texts["approvals.cedar"] ?? "").replaceAll('[Role::"legal", Role::"admin"]', '[Role::"guest"]'),
      /nobody could change the rules/,
    ],
    ["text with invisible characters", "reports.cedar", `${reports}// \u202e`, /nobody sees/],
    ["that nobody may ask", "asking.cedar", "// Nobody.\n", /nobody could ask/],
    [
      "own approvals of high risk",
      "approvals.cedar",
      (texts["approvals.cedar"] ?? "").replace(/@id\("second-person"\)[\s\S]*?\n\};\n/, ""),
      /could approve their own/,
    ],
  ])("%s", async (_, file, text, why) => {
    const house = await rulesHouse(database);
    const outcome = await house.propose(file, text);
    expect(outcome.kind).toBe("failed");
    expect(outcome.kind === "failed" ? outcome.reason : "").toMatch(why);
    expect(await house.ledger.open()).toEqual([]);
  });

  it("by people without the right", async () => {
    const house = await rulesHouse(database);
    for (const person of [marketer, lead, guest])
      expect(await house.propose("reports.cedar", guestsReport, person)).toMatchObject({
        kind: "refused",
        code: "policy",
      });
  });

  it("without a change", async () => {
    const house = await rulesHouse(database);
    expect(await house.propose("reports.cedar", reports)).toMatchObject({
      kind: "failed",
      code: "no-change",
    });
  });
});

describe("a version that is not what was approved", () => {
  const approved = async () => {
    const house = await rulesHouse(database);
    await house.approve(await house.proposed("reports.cedar", guestsReport));
  };
  const tamper = (sql: string, ...values: string[]) => {
    for (const trigger of ["policy_versions_no_update", "policy_versions_no_delete"])
      database.driver.exec(`drop trigger if exists ${trigger}`);
    database.driver.prepare(sql).run(...values);
  };
  const wide = JSON.stringify({
    "reports.cedar": `@id("all") permit (principal, action == Action::"report", resource);`,
  });

  it.each([
    ["edited by hand", () => tamper("update policy_versions set texts = ?", wide), /edited by hand/],
    ["taken out of the store", () => tamper("delete from policy_versions"), /not stored/],
    [
      "added behind the log's back",
      () =>
        tamper(
          "insert into policy_versions select 2, 'x', file, 'y', hash, at, texts from policy_versions where sequence = 1",
        ),
      /edited by hand/,
    ],
  ])("%s: the shipped rules hold, and doctor has something to say", async (_, act, why) => {
    await approved();
    act();
    const house = await rulesHouse(database);
    expect(house.standing.version).toBe(0);
    expect(house.standing.problem).toMatch(why);
    expect(house.logged).toContain("policy-not-in-force");
    expect(mayReport(house)).toBe(false);
  });

  it("is not believed with a right hash of its own either", async () => {
    await approved();
    const { fingerprint } = await import("#src/core/fingerprint.ts");
    tamper(
      "insert into policy_versions select 2, 'x', file, ?, hash, at, ? from policy_versions where sequence = 1",
      fingerprint(JSON.parse(wide)),
      wide,
    );
    const house = await rulesHouse(database);
    expect(house.standing.problem).toMatch(/not the one in the audit log/);
    expect(house.policy.decide(marketer, "ask", "leitstand").kind).toBe("allow");
  });

  it("can be put right by a new change on top of the shipped rules", async () => {
    await approved();
    tamper("update policy_versions set texts = ?", wide);
    const house = await rulesHouse(database);
    const proposal = await house.proposed("reports.cedar", `${guestsReport}\n// Once more.\n`);
    expect((await house.approve(proposal, sven.id)).kind).toBe("done");
    expect(house.policies.standing()).toMatchObject({ version: 2, problem: null });
    expect((await rulesHouse(database)).standing.problem).toBeNull();
  });
});
