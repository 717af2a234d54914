// Whether the chains found the posterior: what fails forbids advice, what is merely weak is said.
// Thresholds: Vehtari, Gelman, Simpson, Carpenter and Bürkner, "Rank-normalization, folding, and localization: an improved
// R-hat", Bayesian Analysis 16 (2021); Betancourt, "A conceptual introduction to Hamiltonian Monte Carlo" (2017).
import type { ChainDiagnostics } from "#src/analytics/media-mix/chain-diagnostics.ts";
import type { Bilingual } from "#src/core/language.ts";
import type { Doubt, Note } from "./notes.ts";

const mostRhat = 1.01;
const leastEffective = 400;
const mostDivergent = 0.001;
const leastEnergy = 0.2;
const soundEnergy = 0.3;

type Diagnostics = Pick<
  ChainDiagnostics,
  "rhatMax" | "essBulkMin" | "essTailMin" | "divergences" | "ebfmi" | "maxTreeDepthHits"
>;

/** `draws` counts all chains. What is no number counts as failed. */
export function convergenceDoubts(diagnostics: Diagnostics, draws: number): Doubt[] {
  const { rhatMax, essBulkMin, essTailMin, divergences, ebfmi } = diagnostics;
  const effective = Math.min(essBulkMin, essTailMin);
  return [
    ...(rhatMax < mostRhat ? [] : [apart(rhatMax)]),
    ...(effective >= leastEffective ? [] : [fewEffective(effective)]),
    ...(divergences <= mostDivergent * draws ? [] : [diverged(divergences, draws)]),
    ...(ebfmi.every((value) => value >= leastEnergy) ? [] : [stuck(Math.min(...ebfmi))]),
  ];
}

export function convergenceNotes(diagnostics: Diagnostics, draws: number): Note[] {
  const { divergences, ebfmi, maxTreeDepthHits } = diagnostics;
  const energy = Math.min(...ebfmi);
  const few = divergences > 0 && divergences <= mostDivergent * draws;
  return [
    ...(few ? [diverged(divergences, draws)] : []),
    ...(energy >= leastEnergy && energy < soundEnergy ? [stuck(energy)] : []),
    ...(maxTreeDepthHits > 0 ? [deep(maxTreeDepthHits)] : []),
  ].map(({ code, de, en }) => ({ code, de, en }));
}

/** A number as each language prints it. @example printed(1.5, 2).de // "1,50" */
function printed(value: number, decimals: number): Bilingual {
  if (!Number.isFinite(value)) return { de: "nicht bestimmbar", en: "not computable" };
  const en = value.toFixed(decimals);
  return { de: en.replace(".", ","), en };
}

const longer: Bilingual = {
  de: "Mehr Aufwärm- und Ziehungsschritte (etwa 2000 + 2000).",
  en: "More warm-up and draws (about 2000 + 2000).",
};
const safer: Bilingual = {
  de: "Höhere Zielannahme (targetAccept 0.95 bis 0.99), engere Vorannahmen oder ein einfacheres Modell.",
  en: "A higher targetAccept (0.95 to 0.99), narrower priors or a simpler model.",
};

function apart(rhat: number): Doubt {
  // Chains that never moved have no end of it.
  const { de, en } = rhat > 10 ? { de: "über 10", en: "above 10" } : printed(rhat, 3);
  return {
    code: "chains-disagree",
    de: `Die Ketten sind sich nicht einig (größtes R-hat ${de}, erlaubt unter 1,01).`,
    en: `The chains disagree (largest R-hat ${en}, allowed below 1.01).`,
    wouldHelp: longer,
    media: [],
  };
}

function fewEffective(effective: number): Doubt {
  const { de, en } = printed(effective, 0);
  return {
    code: "too-few-effective-draws",
    de: `Zu wenige unabhängige Ziehungen (kleinste effektive Anzahl ${de}, nötig ${leastEffective}).`,
    en: `Too few independent draws (smallest effective number ${en}, needed ${leastEffective}).`,
    wouldHelp: longer,
    media: [],
  };
}

function diverged(divergences: number, draws: number): Doubt {
  return {
    code: "divergences",
    de: `${divergences} von ${draws} Ziehungen sind abgebrochen: ein Teil der Verteilung wurde womöglich nicht gesehen.`,
    en: `${divergences} of ${draws} draws diverged: a part of the distribution may not have been seen.`,
    wouldHelp: safer,
    media: [],
  };
}

function stuck(energy: number): Doubt {
  const { de, en } = printed(energy, 2);
  return {
    code: "low-energy",
    de: `Die Ketten kommen nur langsam voran (kleinster E-BFMI ${de}, gut ab 0,3).`,
    en: `The chains move slowly (smallest E-BFMI ${en}, good from 0.3).`,
    wouldHelp: safer,
    media: [],
  };
}

function deep(hits: number): Doubt {
  return {
    code: "tree-depth",
    de: `${hits} Ziehungen stießen an die größte Baumtiefe: es rechnet langsam, ist aber nicht falsch.`,
    en: `${hits} draws reached the greatest tree depth: slow, but not wrong.`,
    wouldHelp: safer,
    media: [],
  };
}
