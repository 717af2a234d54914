// The campaign plan as a JSON file, one row a line: people read and edit it, approved proposals replace it whole.
import { open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { PlanContent, type CampaignPlan, type PlanRow } from "../core/campaign-plan.ts";
import { fingerprint } from "../core/fingerprint.ts";
import { ToolRefusal } from "../core/tool.ts";

export function createCampaignPlan({ file }: { readonly file: string }): CampaignPlan {
  /** One replacement after the other: what is compared is what is replaced. */
  let last: Promise<unknown> = Promise.resolve();
  const read = async (): Promise<PlanContent & { hash: string }> => {
    const text = await readFile(file, "utf8").catch((error: unknown) => {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
      throw error;
    });
    const content = text === null ? { rows: [], changes: [] } : parsed(text, file);
    return { ...content, hash: fingerprint(content) };
  };
  return {
    read,
    replace(content, expected) {
      const turn = last.then(async () => {
        if ((await read()).hash !== expected) return false;
        await writeWhole(file, printed(ordered(content)));
        return true;
      });
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

function parsed(text: string, file: string): PlanContent {
  const unreadable = (why: string): ToolRefusal =>
    new ToolRefusal("plan-unreadable", `${file} is no campaign plan (${why}); put it right or move it away`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : "no JSON");
  }
  const result = PlanContent.safeParse(json);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw unreadable(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? "unexpected"}`);
  }
  const content = ordered(result.data);
  const twice = content.rows.find((row, index) => sameCell(row, content.rows[index + 1]));
  if (twice !== undefined) throw unreadable(`${twice.month} has two rows for ${twice.channel}`);
  return content;
}

function sameCell(one: PlanRow, two: PlanRow | undefined): boolean {
  return one.month === two?.month && one.channel === two.channel;
}

/** By month and channel, in whole cents, so that the same plan has the same hash however it was typed. */
function ordered({ rows, changes }: PlanContent): PlanContent {
  const key = ({ month, channel }: PlanRow): string => `${month} ${channel}`;
  return {
    rows: rows
      .map((row) => ({ ...row, amount: Math.round(row.amount * 100) / 100 }))
      .sort((one, two) => (key(one) < key(two) ? -1 : 1)),
    changes,
  };
}

function printed({ rows, changes }: PlanContent): string {
  const lines = (items: readonly unknown[]): string =>
    items.length === 0 ? "[]" : `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(",\n")}\n  ]`;
  return `{\n  "rows": ${lines(rows)},\n  "changes": ${lines(changes)}\n}\n`;
}

/** Whole or not at all, also over a power cut. */
async function writeWhole(file: string, text: string): Promise<void> {
  const part = `${file}.part`;
  const handle = await open(part, "w", 0o600);
  await handle.writeFile(text);
  await handle.sync();
  await handle.close();
  await rename(part, file);
  const folder = await open(dirname(file), "r");
  await folder.sync();
  await folder.close();
}
