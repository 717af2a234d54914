// Why two views of a channel differ: rules with a stated condition each, the first that holds speaks.
//
// Sentences bear no digits: numbers reach a reader as figures only.
import type { Agreement } from "#src/analytics/triangulation/agreement.ts";
import type { Bilingual } from "#src/core/language.ts";

export interface Situation {
  readonly channel: string;
  readonly agreement: Agreement;
  /** Share of a row's pressure that is left a row later; null when nobody knows. */
  readonly carryOver: number | null;
}

interface Rule {
  readonly holds: (situation: Situation) => boolean;
  readonly says: Bilingual;
}

/** From here on more than half of an advertisement's effect comes in later rows. */
const longCarryOver = 0.5;
const higher = ({ agreement }: Situation): boolean => agreement === "mta-higher";
const lower = ({ agreement }: Situation): boolean => agreement === "mta-lower" || agreement === "no-mta";
const named =
  (...parts: string[]) =>
  ({ channel }: Situation): boolean =>
    parts.some((part) => channel.includes(part));

const rules: readonly Rule[] = [
  {
    holds: (one) => higher(one) && named("brand")(one),
    says: {
      de: "Wer die Marke sucht, will meist schon kaufen: Die Attribution rechnet der Marken-Suche Nachfrage zu, die andere Kanäle geweckt haben.",
      en: "Whoever searches for the brand mostly wants to buy already: attribution credits brand search with demand that other channels created.",
    },
  },
  {
    holds: (one) => higher(one) && named("retarget", "remarket", "display")(one),
    says: {
      de: "Retargeting erreicht Menschen, die ohnehin kurz vor dem Kauf stehen: Die Berührung ist echt, die Wirkung kleiner.",
      en: "Retargeting reaches people who are about to buy anyway: the touch is real, the effect is smaller.",
    },
  },
  {
    holds: (one) => higher(one) && named("email", "newsletter", "crm")(one),
    says: {
      de: "Der Newsletter geht an bestehende Kundschaft, von der viele auch ohne ihn gekauft hätten.",
      en: "The newsletter goes to existing customers, many of whom would have bought without it.",
    },
  },
  {
    holds: (one) => higher(one) && named("affiliate", "voucher", "coupon")(one),
    says: {
      de: "Affiliate-Partner stehen oft erst am Ende des Wegs, etwa mit einem Gutschein, und bekommen dann den Beitrag der früheren Kontakte.",
      en: "Affiliate partners often stand at the end of the journey, with a voucher for example, and get credit for the earlier touches.",
    },
  },
  {
    holds: higher,
    says: {
      de: "Die Attribution zählt Kontakte von Menschen, die zum Teil auch ohne Werbung gekauft hätten; das Modell schaut, ob der Umsatz mit den Ausgaben steigt.",
      en: "Attribution counts touches of people some of whom would have bought without advertising; the model looks whether revenue moves with spend.",
    },
  },
  {
    holds: (one) =>
      lower(one) && (named("radio", "out-of-home", "ooh", "print")(one) || /\btv\b/.test(one.channel)),
    says: {
      de: "TV und andere Werbung ohne Klick hinterlässt keine Spur in den Pfaden: Die Attribution kann ihre Wirkung nicht sehen.",
      en: "TV and other advertising without a click leaves no trace in the paths: attribution cannot see its effect.",
    },
  },
  {
    holds: (one) => lower(one) && named("display", "social", "video", "youtube")(one),
    says: {
      de: "Diese Werbung wird gesehen, aber selten geklickt: Wer später direkt oder über die Suche kommt, zählt in der Attribution nicht für sie.",
      en: "This advertising is seen but seldom clicked: whoever comes later, directly or by search, does not count for it in attribution.",
    },
  },
  {
    holds: (one) => lower(one) && (one.carryOver ?? 0) > longCarryOver,
    says: {
      de: "Die Wirkung hält lange nach: Ein großer Teil kommt erst nach dem Rückblick der Attribution.",
      en: "The effect lasts long: much of it comes only after attribution has stopped looking back.",
    },
  },
  {
    holds: ({ agreement }) => agreement === "no-mta",
    says: {
      de: "Die Pfade kennen diesen Kanal nicht; nur das Modell sieht ihn.",
      en: "The paths do not know this channel; only the model sees it.",
    },
  },
  {
    holds: lower,
    says: {
      de: "Ein Teil der Wirkung läuft an messbaren Klicks vorbei, etwa über Empfehlungen, Läden oder fehlende Einwilligungen.",
      en: "Some of the effect passes measurable clicks by, through word of mouth, shops or missing consent.",
    },
  },
  {
    holds: ({ agreement }) => agreement === "mmm-uncertain",
    says: {
      de: "Der Bereich des Modells ist so breit, dass er beides zulässt: Die Daten können es nicht unterscheiden, ein Experiment könnte es.",
      en: "The model's interval is so wide that it allows both: the data cannot tell, an experiment could.",
    },
  },
  {
    holds: ({ agreement }) => agreement === "no-mmm",
    says: {
      de: "Für diesen Kanal hat das Modell keine Ausgaben, also keine Wirkung, die es messen könnte; sein Anteil steckt in der Grundlinie.",
      en: "The model has no spend for this channel, hence no effect that it could measure; its part lies in the baseline.",
    },
  },
];

const agreed: Bilingual = {
  de: "Beide Sichten liegen nah beieinander: Der Anteil der Attribution liegt im Bereich des Modells.",
  en: "Both views lie close together: attribution's share lies inside the model's interval.",
};

const contradicted: Bilingual = {
  de: "Experiment und Modell widersprechen sich: Ihre Bereiche treffen sich nicht.",
  en: "Experiment and model contradict each other: their intervals do not meet.",
};

/** @example whyOf({ channel: "tv", agreement: "no-mta", carryOver: null }, true).en // "TV and other advertising …" */
export function whyOf(situation: Situation, withinMediaMix: boolean | null): Bilingual {
  const { de, en } = rules.find(({ holds }) => holds(situation))?.says ?? agreed;
  return withinMediaMix === false
    ? { de: `${de} ${contradicted.de}`, en: `${en} ${contradicted.en}` }
    : { de, en };
}
