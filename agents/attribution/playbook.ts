// What the attribution analyst does without a language model: contributions, numbers, media mix, budgets, experiments.
import type { Briefing, Play, Playbook } from "#src/core/agent.ts";
import { channelName } from "#src/core/channel.ts";
import { digestPlay } from "../digests/digest-play.ts";
import { allocateBudget } from "./budget/allocate-play.ts";
import { shiftBudget } from "./budget/shift-play.ts";
import { simulateBudget } from "./budget/simulate-play.ts";
import { contributionCalls, contributionReply } from "./contribution.ts";
import {
  attributionTerms,
  channelCue,
  channelWords,
  contributionWords,
  explainedWords,
  explainWords,
  followUpWords,
  foreignWords,
  goingWords,
  metricWords,
  orderWords,
  periodWords,
  workedWords,
} from "./cues.ts";
import { testPlan, testResult } from "./experiments/ab-play.ts";
import { compareViews, experimentsMade, nextExperiment } from "./experiments/ledger-plays.ts";
import { isForeign } from "./foreign.ts";
import { mediaMix } from "./media-mix/media-mix-play.ts";
import { mediaMixWish } from "./media-mix/media-mix-wish.ts";
import { methodReply } from "./method.ts";
import { metricCalls, metricReply } from "./metrics.ts";
import { isFollowUp, readWish, type Wish } from "./wish.ts";

/** Channels and the period that the ask is about, in the reader's words. */
function entities(briefing: Briefing): readonly string[] {
  const { channels, without, period } = readWish(briefing);
  const names = [...channels, ...without].map((channel) => channelName(channel)[briefing.language]);
  return [...names, period.label[briefing.language]];
}

const any = [...channelWords, ...orderWords, ...periodWords];

/** The words decide what is answered; the play only decides that it is answered here, and what is usual. */
function answered(usual: Wish["subject"]): Required<Pick<Play, "when" | "entities" | "calls" | "reply">> {
  const counts = (briefing: Briefing): boolean => readWish(briefing, usual).subject === "metrics";
  return {
    when: (briefing) => !isForeign(briefing),
    entities,
    calls: (briefing, results) => (counts(briefing) ? metricCalls : contributionCalls)(briefing, results),
    reply: (briefing, results) => (counts(briefing) ? metricReply : contributionReply)(briefing, results),
  };
}

const channelContribution: Play = {
  id: "channel-contribution",
  cues: {
    needs: [contributionWords, [...channelWords, ...channelCue, ...orderWords]],
    any,
    never: foreignWords,
  },
  weight: 1.1,
  ...answered("contribution"),
};

const attributionQuestion: Play = {
  id: "attribution-question",
  cues: { needs: [attributionTerms], any: [...any, ...contributionWords], never: foreignWords },
  weight: 1.3,
  ...answered("contribution"),
};

const whatWorked: Play = {
  id: "what-worked",
  cues: { needs: [workedWords, periodWords], any: channelWords, never: foreignWords },
  weight: 0.9,
  ...answered("contribution"),
};

const channelNumbers: Play = {
  id: "channel-numbers",
  cues: {
    needs: [metricWords, [...channelCue, ...periodWords]],
    any: [...goingWords, ...periodWords],
    never: foreignWords,
  },
  weight: 1.1,
  ...answered("metrics"),
};

const channelPerformance: Play = {
  id: "channel-performance",
  cues: { needs: [goingWords, channelCue], any: periodWords, never: foreignWords },
  ...answered("metrics"),
  when: (briefing) => !isForeign(briefing) && !isFollowUp(briefing),
};

/** "Und im September?", "ohne Brand-Search", "last touch only": what was asked before, with this changed. */
const followUp: Play = {
  id: "attribution-follow-up",
  cues: { needs: [followUpWords], any: [...periodWords, ...channelCue], never: foreignWords },
  weight: 1.2,
  ...answered("contribution"),
  when: (briefing) => !isForeign(briefing) && isFollowUp(briefing) && mediaMixWish(briefing) === null,
};

const explainMethod: Play = {
  id: "explain-attribution",
  cues: { needs: [explainWords, explainedWords], never: [...foreignWords, ...periodWords] },
  weight: 1.4,
  when: (briefing) => !isForeign(briefing),
  calls: () => [],
  reply: methodReply,
};

export const attributionPlaybook: Playbook = {
  specialist: "attribution",
  plays: [
    digestPlay,
    channelContribution,
    attributionQuestion,
    whatWorked,
    channelNumbers,
    channelPerformance,
    followUp,
    explainMethod,
    mediaMix,
    allocateBudget,
    simulateBudget,
    shiftBudget,
    testResult,
    testPlan,
    experimentsMade,
    nextExperiment,
    compareViews,
  ],
  libraryTopics: [
    "attribution",
    "kanal",
    "channel",
    "kampagne",
    "campaign",
    "budget",
    "umsatz",
    "revenue",
    "tracking",
    "consent",
    "einwilligung",
    "utm",
    "roas",
    "kennzahl",
    "kpi",
    "report",
    "bericht",
  ],
};
