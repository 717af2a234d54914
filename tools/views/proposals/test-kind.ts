// Which kind of test suits a channel: who can be left out, regions, people or days.
import type { Bilingual } from "#src/core/language.ts";
import type { TestKind } from "./proposal-shapes.ts";

/** From here on today's advertising still works when the switch is off: on and off blur. */
const longCarryOver = 0.3;

const reasons = {
  geo: {
    de: "Lässt sich nach Regionen steuern: einige bekommen mehr oder weniger, die übrigen zeigen, was sonst geschehen wäre.",
    en: "Can be steered by region: some get more or less, the others show what would have happened otherwise.",
  },
  holdout: {
    de: "Wird an bekannte Menschen ausgespielt: Ein zufälliger Teil bekommt nichts und dient als Vergleich.",
    en: "Is sent to known people: a random part gets nothing and serves as comparison.",
  },
  switchback: {
    de: "Wirkt kurz nach und lässt sich schnell schalten: Wochen an und aus, in zufälliger Reihenfolge.",
    en: "Fades quickly and can be switched fast: weeks on and off in random order.",
  },
} as const satisfies Record<TestKind, Bilingual>;

interface Kind {
  readonly kind: TestKind;
  readonly reason: Bilingual;
}

const people = ["email", "newsletter", "crm", "retarget", "remarket"];
const switched = ["brand", "affiliate", "voucher", "coupon"];

/** Best first. `carryOver`: mean share that is left a row later. @example testKinds("email", 0.1)[0].kind // "holdout" */
export function testKindsFor(channel: string, carryOver: number): readonly [Kind, ...Kind[]] {
  const of = (kind: TestKind): Kind => ({ kind, reason: { ...reasons[kind] } });
  const has = (parts: readonly string[]): boolean => parts.some((part) => channel.includes(part));
  const quick = carryOver < longCarryOver;
  if (has(people)) return [of("holdout"), ...(quick ? [of("switchback")] : []), of("geo")];
  if (has(switched) && quick) return [of("switchback"), of("geo")];
  return [of("geo"), ...(quick ? [of("switchback")] : [])];
}
