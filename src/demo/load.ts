// Loads the demo company on first start, extends it on later ones, and goes on where a killed start left off.
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { CampaignPlan } from "#src/core/campaign-plan.ts";
import type { ExperimentLedger } from "#src/core/experiment.ts";
import type { Knowledge, NewDocument } from "#src/core/ports.ts";
import { isoDay, localDay, yesterday } from "./calendar.ts";
import { demoSeed } from "./company.ts";
import { holdsOwnData, writeRaw } from "./events.ts";
import { registerPastExperiments } from "./experiments/register.ts";
import { writeExperimentData } from "./experiments/write-data.ts";
import { loadFirstPlan } from "./first-plan.ts";
import { renderLibrary } from "./library.ts";

const State = z.object({
  /** Day zero of the library's dates: kept for a while, because a changed library voids open approvals. */
  libraryAnchor: z.iso.date(),
  /** Over sources and texts; empty while the library is being loaded. */
  libraryHash: z.string(),
  sources: z.array(z.string()),
  /** True once everything was there: what happens later is no first run. */
  complete: z.boolean(),
});
type State = z.infer<typeof State>;

/** Relative dates may drift this far before the library is rendered anew. */
const staleAfterDays = 30;

export type DemoStep = "library" | "events";

export async function loadDemo({
  home,
  knowledge,
  experiments,
  plan,
  now,
  seed = demoSeed,
  onProgress,
}: {
  readonly home: string;
  readonly knowledge: Pick<Knowledge, "add" | "documents" | "remove">;
  readonly experiments: Pick<ExperimentLedger, "register" | "conclude" | "list">;
  readonly plan: CampaignPlan;
  readonly now: Date;
  readonly seed?: string;
  readonly onProgress?: (step: DemoStep, done: number, all: number) => void;
}): Promise<{ readonly firstRun: boolean }> {
  const file = join(home, "demo.json");
  await mkdir(home, { recursive: true });
  const anchor = yesterday(now);
  const before = await readState(file);
  const folder = join(home, "warehouse", "raw");
  // A folder with data of one's own gets no demo numbers beside them.
  if (!(await holdsOwnData(folder))) {
    await writeRaw({ folder, seed, anchor, onProgress: (done, all) => onProgress?.("events", done, all) });
    await writeExperimentData({ folder: join(home, "data"), seed, anchor });
    await registerPastExperiments(experiments, { seed, anchorDay: localDay(anchor) });
  }
  const state = await loadLibrary(before, { file, knowledge, anchor, onProgress });
  await loadFirstPlan(plan, { seed, now });
  await writeState(file, { ...state, complete: true });
  return { firstRun: before?.complete !== true };
}

async function loadLibrary(
  before: State | null,
  {
    file,
    knowledge,
    anchor,
    onProgress,
  }: {
    readonly file: string;
    readonly knowledge: Pick<Knowledge, "add" | "documents" | "remove">;
    readonly anchor: Date;
    readonly onProgress: ((step: DemoStep, done: number, all: number) => void) | undefined;
  },
): Promise<State> {
  const libraryAnchor = keptAnchor(before, anchor);
  const documents = renderLibrary({ anchor: new Date(`${libraryAnchor}T12:00:00Z`) });
  const libraryHash = hashOf(documents);
  const sources = documents.map(({ source }) => source);
  const complete = before?.complete ?? false;
  const stored = await knowledge.documents({ kind: "library" });
  if (before?.libraryHash === libraryHash && stored.length > 0) return before;
  // Written first: a killed start goes on with the same day zero, so that what is stored already stays as it is.
  await writeState(file, { libraryAnchor, libraryHash: "", sources: before?.sources ?? [], complete });
  for (const [index, document] of documents.entries()) {
    await knowledge.add(document);
    onProgress?.("library", index + 1, documents.length);
  }
  await removeRetired(before?.sources ?? [], sources, knowledge);
  return { libraryAnchor, libraryHash, sources, complete };
}

function keptAnchor(before: State | null, anchor: Date): string {
  const today = isoDay(localDay(anchor));
  if (before === null) return today;
  const age = localDay(anchor) - localDay(new Date(`${before.libraryAnchor}T12:00:00Z`));
  return Math.abs(age) > staleAfterDays ? today : before.libraryAnchor;
}

/** Documents of an earlier version of the library; what people added themselves stays. */
async function removeRetired(
  earlier: readonly string[],
  sources: readonly string[],
  knowledge: Pick<Knowledge, "documents" | "remove">,
): Promise<void> {
  const retired = new Set(earlier.filter((source) => !sources.includes(source)));
  if (retired.size === 0) return;
  for (const document of await knowledge.documents({ kind: "library" }))
    if (retired.has(document.source)) await knowledge.remove(document.id);
}

function hashOf(documents: readonly NewDocument[]): string {
  return createHash("sha256").update(JSON.stringify(documents)).digest("hex");
}

async function readState(file: string): Promise<State | null> {
  const text = await readFile(file, "utf8").catch(() => null);
  return text === null ? null : (State.safeParse(JSON.parse(text)).data ?? null);
}

async function writeState(file: string, state: State): Promise<void> {
  await writeFile(`${file}.part`, JSON.stringify(state));
  await rename(`${file}.part`, file);
}
