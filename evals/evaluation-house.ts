// One house with a fixed clock and the demo company, opened for a run of evaluations and closed after it.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readEnv, type Env } from "#src/env.ts";
import { yesterday } from "#src/demo/calendar.ts";
import { openHouse } from "#src/open-house.ts";
import type { House } from "#src/wire.ts";
import { createTruth, type Truth } from "./truth.ts";

/** A Monday: October is over, and the events reach back a whole year. */
export const evaluationNow = "2026-11-23T09:00:00Z";

export interface EvaluationHouse {
  readonly house: House;
  readonly truth: Truth;
  readonly model: string;
  close(): Promise<void>;
}

/** The caller's models, never the caller's Slack; everything else is the evaluation's own. */
function evaluationEnv(home: string): Env {
  const { SLACK_BOT_TOKEN: _bot, SLACK_APP_TOKEN: _app, SLACK_SIGNING_SECRET: _secret, ...rest } = readEnv();
  return { ...rest, home, LEITSTAND_NOW: evaluationNow, SITE_PORT: 0, TIME_ZONE: "Europe/Berlin" };
}

/** @param home a data folder to use and to keep; without one a fresh folder that is removed at the end */
export async function openEvaluationHouse({
  home: given,
  onProgress = () => undefined,
}: {
  readonly home?: string;
  readonly onProgress?: (step: string, done: number, all: number) => void;
} = {}): Promise<EvaluationHouse> {
  const home = given ?? (await mkdtemp(join(tmpdir(), "leitstand-evals-")));
  const env = evaluationEnv(home);
  const opened = await openHouse(env, { log: () => undefined });
  const { house, site } = opened;
  await opened.prepare(onProgress);
  if (site === null) throw new Error("the evaluation needs the demo company");
  return {
    house,
    truth: createTruth({ anchor: yesterday(new Date(evaluationNow)), siteOrigin: site.origin }),
    model: env.OPENAI_MODEL ?? "leitstand-embedded",
    async close() {
      await opened.close();
      if (given === undefined) await rm(home, { recursive: true, force: true });
    },
  };
}
