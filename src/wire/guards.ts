// Every guard that stands on the way of a request, in order: what is listed here is broken in turn by the invariants.
import { effectChecks } from "../gate/carry-out.ts";
import { gateChecks } from "../gate/checks.ts";
import { outChecks } from "../guard/guard-out.ts";

export interface GuardEntry {
  readonly name: string;
  /**
   * `desk`: before the Turn is stored; `ask`: whether it is taken on; `gate`: before a tool runs; `way-out`: before
   * anything is fetched; `answer`: before anybody reads it; `effect`: before anything is changed; `log`: what must be
   * written down first.
   */
  readonly stage: "desk" | "ask" | "gate" | "way-out" | "answer" | "effect" | "log";
}

const stage = (name: GuardEntry["stage"], list: readonly { readonly name: string }[]): GuardEntry[] =>
  list.map((one) => ({ name: one.name, stage: name }));

export const guards: readonly GuardEntry[] = [
  ...stage("desk", [{ name: "mask-personal-data" }]),
  ...stage("ask", [{ name: "guard-in" }]),
  ...stage("gate", gateChecks),
  ...stage("way-out", [{ name: "safe-fetch" }]),
  ...stage("answer", [{ name: "guard-out" }, ...outChecks]),
  ...stage("effect", effectChecks),
  ...stage("log", [{ name: "audit-append" }]),
];
