// Every scorer, in the order in which complaints are listed.
import { attributionNumbers } from "./attribution-numbers.ts";
import { claim } from "./claim.ts";
import { copy } from "./copy.ts";
import { edit } from "./edit.ts";
import { grounding } from "./grounding.ts";
import { metricNumber } from "./metric-number.ts";
import { outcome } from "./outcome.ts";
import { pageDefects } from "./page-defects.ts";
import { proposal } from "./proposal.ts";
import type { Scorer } from "./scorer.ts";
import { cannot, factValue, notFound, sources } from "./sources.ts";
import { hidden, reported, untrustedCited } from "./trust.ts";
import { restraint, specialists, tools } from "./way.ts";
import { language, said, tidy } from "./wording.ts";

export const scorers: readonly Scorer[] = [
  outcome,
  specialists,
  tools,
  restraint,
  attributionNumbers,
  metricNumber,
  pageDefects,
  claim,
  copy,
  edit,
  sources,
  factValue,
  notFound,
  cannot,
  proposal,
  reported,
  untrustedCited,
  hidden,
  said,
  language,
  tidy,
  grounding,
];
