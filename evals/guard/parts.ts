// The parts of the guard's evaluation, in the order in which the table shows them.
import type { GuardPart } from "./part.ts";

export const guardParts: readonly GuardPart[] = [];
