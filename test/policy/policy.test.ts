// Whether the policies let through what they should, and whether anything but a clean "allow" is a denial.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { policyActions } from "#src/core/ports.ts";
import type { AuthorisationEngine } from "#src/policy/cedar-engine.ts";
import { guest, lead, marketer, personWith } from "#test/fakes/people.ts";
import { housePolicy } from "#test/fakes/policy.ts";

const policy = housePolicy();
const clean = { effect: "write", risk: "medium", tainted: false, network: false };
const facts = { effect: "write", risk: "medium", reversible: true, factsKnown: true, fourEyes: false };

describe("the shipped policies", () => {
  it("let the team ask and propose, and a guest neither", () => {
    expect(policy.decide(marketer, "ask", "leitstand").kind).toBe("allow");
    expect(policy.decide(marketer, "use-tool", "shift-budget", clean).kind).toBe("allow");
    expect(policy.decide(guest, "ask", "leitstand").kind).toBe("deny");
    expect(policy.decide(guest, "use-tool", "shift-budget", clean).kind).toBe("deny");
  });

  it("say why in both languages where a rule forbids", () => {
    const tainted = policy.decide(lead, "use-tool", "shift-budget", { ...clean, tainted: true });
    expect(tainted).toEqual({
      kind: "deny",
      reason: {
        de: "Nach fremdem Text sind nur noch Lesezugriffe im Haus erlaubt.",
        en: "After untrusted text only reads inside the house are allowed.",
      },
    });
    const general = policy.decide(guest, "ask", "leitstand");
    expect(general.kind === "deny" && general.reason.de).toMatch(/Berechtigung/);
  });

  it("name the approvers by what the effect is", () => {
    const small = policy.approvers("shift-budget", { ...facts, risk: "high", amount: 5_000_000_000 });
    const large = policy.approvers("shift-budget", { ...facts, risk: "high", amount: 50_000_000_000 });
    expect(small).toEqual({ roles: ["lead", "finance", "admin"], fourEyes: true, hours: 24 });
    expect(large.roles).toEqual(["finance", "admin"]);
    expect(policy.approvers("add-to-knowledge", facts)).toMatchObject({ fourEyes: false });
    expect(policy.approvers("add-to-knowledge", { ...facts, reversible: false }).fourEyes).toBe(true);
    expect(policy.approvers("change-policy", facts)).toMatchObject({ roles: ["legal", "admin"], hours: 72 });
    expect(policy.approvers("no-such-tool")).toEqual({ roles: [], fourEyes: true, hours: null });
  });

  it("take facts that were left out for the worst", () => {
    expect(policy.decide(marketer, "use-tool", "search-knowledge").kind).toBe("deny");
    expect(policy.decide(lead, "approve", "shift-budget").kind).toBe("deny");
  });
});

const allowing = {
  type: "success",
  response: { decision: "allow", diagnostics: { reason: [], errors: [] } },
};
const engineThat = (decide: () => unknown): AuthorisationEngine => ({ prepare: () => undefined, decide });

describe("an engine that does not answer cleanly", () => {
  it("is believed when it does", () => {
    const sound = housePolicy({ engine: engineThat(() => allowing) });
    expect(sound.decide(marketer, "ask", "leitstand").kind).toBe("allow");
  });

  const { response } = allowing;
  it.each([
    ["throws", fail],
    ["returns nothing", () => undefined],
    ["returns a promise, which may hang", () => new Promise(() => undefined)],
    ["says true", () => true],
    ["reports a failure", () => ({ type: "failure", errors: [] })],
    ["knows a third decision", () => ({ ...allowing, response: { ...response, decision: "maybe" } })],
    [
      "had an error in one policy",
      () => ({
        ...allowing,
        response: { ...response, diagnostics: { reason: [], errors: [{ policyId: "x" }] } },
      }),
    ],
    ["has no diagnostics", () => ({ type: "success", response: { decision: "allow" } })],
  ])("denies when it %s", (_, decide) => {
    expect(housePolicy({ engine: engineThat(decide) }).decide(lead, "ask", "leitstand").kind).toBe("deny");
  });

  it("denies when the answer takes too long", () => {
    let now = 0;
    const slow = engineThat(() => {
      now += 2_001;
      return allowing;
    });
    const late = housePolicy({ engine: slow, elapsed: () => now });
    expect(late.decide(lead, "ask", "leitstand").kind).toBe("deny");
    expect(late.approvers("shift-budget", facts)).toMatchObject({ roles: [], fourEyes: true });
  });
});

function fail(): never {
  throw new Error("broken");
}

describe("whatever is asked", () => {
  it("denies garbage for people, resources and facts", () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.anything(),
        fc.dictionary(fc.string(), fc.anything()),
        fc.constantFrom(...policyActions),
        (someone, thing, context, action) => {
          // Garbage has no type: that is what is tried.
          const ask = policy.decide as (...given: readonly unknown[]) => { kind: string };
          expect(ask(someone, action, thing, context).kind).toBe("deny");
          expect(ask(lead, action, thing, { ...context, nonsense: 1 }).kind).toBe("deny");
          expect(ask(lead, someone, "leitstand", {}).kind).toBe("deny");
        },
      ),
      { seed: 5, numRuns: 100 },
    );
  });

  it("grants an outsider no write, whatever the policy texts say", () => {
    const generous = housePolicy({
      extra: `@id("everything") permit (principal, action, resource);
        @id("guests") permit (principal in Role::"guest", action, resource);`,
    });
    const outsiders = [guest, personWith("U9"), personWith("U8", "guest")];
    fc.assert(
      fc.property(
        fc.constantFrom(...outsiders),
        fc.constantFrom("shift-budget", "add-to-knowledge", "change-policy", "something"),
        fc.boolean(),
        fc.constantFrom("low", "medium", "high"),
        (person, tool, dryRun, risk) => {
          const use = { ...clean, dryRun, risk };
          expect(generous.decide(person, "use-tool", tool, use).kind).toBe("deny");
          expect(generous.decide(person, "approve", tool, { ...facts, dryRun, risk, asker: "U1" }).kind).toBe(
            "deny",
          );
          for (const action of [
            "operate",
            "change-policy",
            "stop-writes",
            "resume-writes",
            "export-audit",
          ] as const)
            expect(generous.decide(person, action, "leitstand").kind).toBe("deny");
        },
      ),
      { seed: 5, numRuns: 50 },
    );
    expect(generous.decide(guest, "ask", "leitstand").kind).toBe("allow");
  });
});
