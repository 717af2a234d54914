// `/report` in Slack: made with the rights of whoever reads along, private where not everybody may, and with a way to ask why.
import { afterEach, describe, expect, it } from "vitest";
import type { PolicyDecision } from "#src/core/ports.ts";
import type { KeptReport, ReportRequest } from "#src/core/report.ts";
import { actions } from "#src/slack/actions.ts";
import { setStage, until, type Stage } from "./stage.ts";
import { makeReport, makeTurn } from "./samples.ts";
import { shownText } from "./slack-limits.ts";

let stage: Stage;
afterEach(() => stage.close());

const answer = async () => ({ kind: "answered" as const, turn: makeTurn() });
const whispered = () => stage.slack.responses.map((each) => shownText(each as never)).join("\n");
const posted = () => stage.slack.messages.map((each) => shownText(each as never)).join("\n");
const ephemeral = () => JSON.stringify(stage.slack.ephemerals);

const deny: PolicyDecision = { kind: "deny", reason: { de: "Nur für das Team.", en: "For the team only." } };

async function staged(mayReport: (request: Pick<ReportRequest, "audience">) => PolicyDecision) {
  const asked: ReportRequest[] = [];
  stage = await setStage({
    answer,
    mayReport: async (request) => mayReport(request),
    report: async (request) => {
      asked.push(request);
      return makeReport();
    },
  });
  return asked;
}

describe("a report", () => {
  it("carries its channel's readers, the options, and the language asked for", async () => {
    const asked = await staged(() => ({ kind: "allow" }));
    await stage.command("/report", "attribution Oktober modell=shapley sprache=en");
    await until(() => stage.slack.messages.length > 0, "the report");
    expect(asked).toMatchObject([
      {
        ...{ kind: "attribution", language: "en", period: "Oktober", options: { model: "shapley" } },
        audience: { kind: "channel", groups: ["everyone", "marketing"], readers: [["marketer"], ["lead"]] },
      },
    ]);
  });

  it("is shown to the asker alone where not everybody may see it, and says why in one sentence", async () => {
    const asked = await staged(({ audience }) => (audience.kind === "channel" ? deny : { kind: "allow" }));
    await stage.command("/report", "nutzung");
    await until(() => ephemeral().includes("TV brachte"), "the private report");
    expect(asked.map(({ audience }) => audience.kind)).toEqual(["person"]);
    expect(ephemeral()).toContain("Diesen Bericht zeige ich nur dir: Nicht alle, die hier mitlesen");
    expect(posted()).toBe("");
  });

  it("asked for privately needs no reason", async () => {
    const asked = await staged(() => ({ kind: "allow" }));
    await stage.command("/report", "nutzung privat");
    await until(() => ephemeral().includes("TV brachte"), "the private report");
    expect(asked[0]?.audience.kind).toBe("person");
    expect(ephemeral()).not.toContain("zeige ich nur dir");
    expect(posted()).toBe("");
  });

  it("nobody here may see ends in the policy's own sentence", async () => {
    const asked = await staged(() => deny);
    await stage.command("/report", "usage", "U0EMILY");
    await until(() => whispered() !== "", "the refusal");
    expect(whispered()).toBe("For the team only.");
    expect(asked).toEqual([]);
  });
});

describe("help", () => {
  it("lists every kind of the desk's list with a call, and no other", async () => {
    stage = await setStage({ answer });
    await stage.command("/leitstand", "help");
    await until(() => whispered() !== "", "help");
    for (const { kind } of stage.desk.reportKinds()) {
      const { example } = stage.desk.reportKinds().find((each) => each.kind === kind) ?? {
        example: { de: "?" },
      };
      expect(whispered()).toContain(`/report ${example.de}`);
    }
    expect(whispered()).toContain("modell=");
  });
});

describe("why", () => {
  const kept: KeptReport = {
    request: {
      ...{ kind: "attribution", language: "de", period: "Oktober", now: "2026-11-24T09:00:00Z" },
      audience: { kind: "channel", groups: ["everyone"] },
      options: { model: "shapley" },
    },
    by: "U0MARA" as never,
    at: "2026-11-24T09:00:00Z",
    report: makeReport(),
  };

  it("stands under the report and opens runs, windows, hashes and method for the clicker alone", async () => {
    stage = await setStage({
      answer,
      report: async () => makeReport(),
      reportTrace: async (id, reader) => (id === "report-1" && reader === "U0JONAS" ? kept : null),
    });
    await stage.command("/report", "attribution Oktober");
    await until(() => stage.slack.messages.length > 0, "the report");
    const blocks = JSON.stringify(stage.slack.messages.at(-1)?.blocks);
    expect(blocks).toContain("Warum?");
    expect(blocks).toContain(actions.reportWhy);
    await stage.click(actions.reportWhy, "report-1");
    await until(() => ephemeral().includes("Woher der Bericht kommt"), "why");
    for (const part of [
      "attribution Oktober model=shapley",
      "run-1",
      "b".repeat(64),
      "2026-10-01 bis 2026-10-31",
    ])
      expect(ephemeral()).toContain(part);
    await stage.click(actions.reportWhy, "report-1", { user: "U0MARA" });
    await until(() => ephemeral().includes("nicht mehr gespeichert"), "the refusal");
  });
});
