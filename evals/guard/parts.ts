// The parts of the guard's evaluation, in the order in which the table shows them.
import { claims } from "./claims.ts";
import { injectionPart } from "./injection.ts";
import { injectionSignalPart } from "./injection-signal.ts";
import type { GuardPart } from "./part.ts";
import { personalData } from "./personal-data.ts";
import { speechPart } from "./speech.ts";

export const guardParts: readonly GuardPart[] = [
  personalData,
  claims,
  speechPart,
  injectionSignalPart,
  injectionPart,
];
