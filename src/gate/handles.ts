// `{from: run, path}` in an input stands for a value of an earlier tool run of the same Turn; only the gate puts it in.
import type { TurnId } from "../core/ids.ts";
import { houseLabel, joinLabels, labelOf, type Label } from "../core/label.ts";
import type { ToolRuns } from "../core/state-ports.ts";

interface Handle {
  readonly from: string;
  readonly path: string;
}

function isHandle(value: unknown): value is Handle {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const keys = Object.keys(value).sort().join();
  return (
    keys === "from,path" && Object.values(value).every((part) => typeof part === "string" && part !== "")
  );
}

/** `rows`, `rows.0.id` or `rows[0].id`; own fields only, so that no path leads out of the output. */
function valueAt(output: unknown, path: string): unknown {
  const steps = path.replaceAll(/\[(\d{1,9})\]/g, ".$1").split(".");
  return steps.reduce<unknown>((value, step) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    // Checked on the line above.
    return (value as Record<string, unknown>)[step];
  }, output);
}

function scalarsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number") return [String(value)];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(scalarsIn) : [];
}

export interface Resolved {
  readonly input: unknown;
  /** The join of what the handles brought in. */
  readonly label: Label;
  /** Values of trusted runs: these may steer. */
  readonly trusted: readonly string[];
  /** The first handle that leads nowhere, as the caller wrote it. */
  readonly lost: string | null;
}

interface Found {
  label: Label;
  trusted: string[];
  lost: string | null;
}

const mostDepth = 12;

export async function resolveHandles(
  input: unknown,
  { turn, runs }: { readonly turn: TurnId; readonly runs: Pick<ToolRuns, "load"> },
): Promise<Resolved> {
  const found: Found = { label: houseLabel, trusted: [], lost: null };
  const put = async (value: unknown, depth: number): Promise<unknown> => {
    if (typeof value !== "object" || value === null || depth > mostDepth) return value;
    if (isHandle(value)) {
      const run = await runs.load(value.from);
      // A run of another Turn was made with other rights, for another person.
      const inside = run?.turn === turn ? valueAt(run.output, value.path) : undefined;
      if (run === null || inside === undefined) {
        found.lost ??= `${value.from}:${value.path}`;
        return value;
      }
      const label = labelOf(run);
      found.label = joinLabels([found.label, label]);
      if (label.trust === "trusted") found.trusted.push(...scalarsIn(inside));
      return inside;
    }
    if (Array.isArray(value)) return Promise.all(value.map((item) => put(item, depth + 1)));
    const entries = Object.entries(value).map(
      async ([key, part]) => [key, await put(part, depth + 1)] as const,
    );
    return Object.fromEntries(await Promise.all(entries));
  };
  const whole = hasHandle(input, 0) ? await put(input, 0) : input;
  return { input: whole, ...found };
}

/** Most inputs hold none and are passed on as they are. */
function hasHandle(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null || depth > mostDepth) return false;
  return isHandle(value) || Object.values(value).some((part) => hasHandle(part, depth + 1));
}
