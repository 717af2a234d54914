// Proposes a new text for one policy file; in force once somebody else with the right has approved, and can be taken back.
import { z } from "zod";
import { fingerprint } from "#src/core/fingerprint.ts";
import type { PolicyJudgement, PolicyVersion } from "#src/core/policies.ts";
import type { Preview } from "#src/core/proposal.ts";
import { control, defineTool, ToolRefusal } from "#src/core/tool.ts";

const input = z.object({
  file: control(
    z
      .string()
      .regex(/^[a-z][a-z-]{0,40}\.cedar$/)
      .describe("Name of a policy file, such as approvals.cedar"),
  ),
  text: control(z.string().min(1).max(60_000).describe("The whole new text of that file")),
});

const output = z.object({ key: z.string(), file: z.string(), sequence: z.int(), hash: z.string() });
type Output = z.infer<typeof output>;

/** A card shows this many lines of each kind; `policy check` prints all. */
const mostShown = 40;

export const changePolicy = defineTool({
  name: "change-policy",
  does: {
    de: "Ändert eine Regeldatei, nach Freigabe durch eine zweite Person mit dem Recht dazu; lässt sich zurücknehmen.",
    en: "Changes a policy file once a second person with the right to do so has approved; can be taken back.",
  },
  effect: "write",
  risk: "high",
  needs: ["policies"],
  version: "1",
  input,
  output,
  cost: { seconds: 20 },
  facts: () => ({ amountMicros: 0, reach: 0 }),
  preview: async (change, { policies }, { language }) => {
    const judged = await policies.judge(change);
    if (judged.problems.length > 0) throw new ToolRefusal("bad-policy", judged.problems.join("; "));
    if (judged.difference.length === 0)
      throw new ToolRefusal("no-change", `${change.file} already reads like that`);
    const de = language === "de";
    return {
      title: `${de ? "Regeln ändern" : "Change the rules"}: ${change.file}`,
      lines: linesOf(judged, de),
      targetHash: fingerprint(policies.current().hash),
      reversible: true,
    };
  },
  apply: async (change, { policies }, { key }): Promise<Output> => outputOf(await policies.put(change, key)),
  lookUp: async (key, change, { policies }): Promise<Output | null> => {
    const found = await policies.find(key, change);
    return found === null ? null : outputOf(found);
  },
  undo: {
    preview: async ({ file }, { policies }) => ({
      title: `Regeländerung zurücknehmen / Take the change of rules back: ${file}`,
      lines: [],
      targetHash: fingerprint(policies.current().hash),
      reversible: false,
    }),
    apply: ({ key }, { policies }) => policies.takeBack(key),
  },
});

function outputOf({ key, file, sequence, hash }: PolicyVersion): Output {
  return { key, file, sequence, hash };
}

function linesOf({ difference, cells }: PolicyJudgement, de: boolean): Preview["lines"] {
  const text = difference.map((line) => ({
    label: line.startsWith("+") ? (de ? "Neu" : "New") : de ? "Weg" : "Gone",
    before: line.startsWith("-") ? line.slice(2) : null,
    after: line.startsWith("+") ? line.slice(2) : null,
  }));
  const rights = cells.map(({ cell, before, after }) => ({ label: cell, before, after }));
  const none = { label: de ? "Rechte" : "Rights", before: null, after: de ? "unverändert" : "unchanged" };
  return [...capped(rights.length === 0 ? [none] : rights, de), ...capped(text, de)];
}

function capped(lines: Preview["lines"], de: boolean): Preview["lines"] {
  const more = lines.length - mostShown;
  if (more <= 0) return lines;
  const after = de ? `${more} weitere Zeilen: \`policy check\`` : `${more} more lines: \`policy check\``;
  return [...lines.slice(0, mostShown), { label: "…", before: null, after }];
}
