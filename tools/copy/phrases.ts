// The phrase bank: what a text can be built from. Slots are filled with the product's name and facts of its sheet, nothing else.
import type { CopyKind } from "#src/core/variant.ts";
import type { Language } from "#src/core/language.ts";

export type Tone = "calm" | "playful" | "plain";

export interface Template {
  readonly id: string;
  readonly kinds: readonly CopyKind[];
  readonly tone: Tone;
  /** Facts it needs: slots `{fact1}`, `{fact2}`, `{fact3}`. */
  readonly facts: 0 | 1 | 2 | 3;
  /** German in both forms of address; equal when nobody is addressed. */
  readonly du: string;
  readonly sie: string;
  readonly en: string;
}

/** Words of a kind of tour, for scenes that promise nothing: `{moment}`, `{out}`, `{when}`. */
export interface Scene {
  readonly fits: RegExp;
  readonly moment: Readonly<Record<Language, string>>;
  readonly out: Readonly<Record<Language, string>>;
  readonly when: Readonly<Record<Language, string>>;
}

export const scenes: readonly Scene[] = [
  {
    fits: /winter|parka|daunen|down jacket/iu,
    moment: { de: "kalte Tage", en: "cold days" },
    out: { de: "in den Winter", en: "into winter" },
    when: { de: "wenn es friert", en: "when it freezes" },
  },
  {
    fits: /regen|rain|hardshell/iu,
    moment: { de: "nasse Tage", en: "wet days" },
    out: { de: "in den Regen", en: "into the rain" },
    when: { de: "wenn es regnet", en: "when it rains" },
  },
  {
    fits: /rucksack|backpack|daypack|tasche/iu,
    moment: { de: "lange Wege", en: "long walks" },
    out: { de: "ins Wochenende", en: "into the weekend" },
    when: { de: "wenn das Wochenende ruft", en: "when the weekend calls" },
  },
  {
    fits: /zelt|tent|tarp/iu,
    moment: { de: "Nächte draußen", en: "nights outside" },
    out: { de: "in die Nacht", en: "into the night" },
    when: { de: "wenn es dunkel wird", en: "when it gets dark" },
  },
  {
    fits: /schuh|stiefel|boot|shoe/iu,
    moment: { de: "steinige Wege", en: "stony paths" },
    out: { de: "auf den Berg", en: "up the hill" },
    when: { de: "wenn der Weg steigt", en: "when the path climbs" },
  },
  {
    fits: /schlafs|sleeping/iu,
    moment: { de: "kühle Nächte", en: "cool nights" },
    out: { de: "unter die Sterne", en: "under the stars" },
    when: { de: "wenn die Nacht kühl wird", en: "when the night turns cool" },
  },
];

export const anyScene: Scene = {
  fits: /./u,
  moment: { de: "Tage draußen", en: "days outside" },
  out: { de: "nach draußen", en: "outside" },
  when: { de: "wenn der Tag lang ist", en: "when the day is long" },
};

const line: readonly CopyKind[] = ["subject-line", "headline"];
const text: readonly CopyKind[] = ["description"];
const post: readonly CopyKind[] = ["post"];
const paragraph: readonly CopyKind[] = ["paragraph"];

function template(
  id: string,
  kinds: readonly CopyKind[],
  tone: Tone,
  facts: Template["facts"],
  words: { readonly du: string; readonly sie?: string; readonly en: string },
): Template {
  return { id, kinds, tone, facts, du: words.du, sie: words.sie ?? words.du, en: words.en };
}

export const templates: readonly Template[] = [
  template("yours-for", line, "calm", 0, {
    du: "{Your} für {moment}",
    sie: "{Your} für {moment}",
    en: "{Your} for {moment}",
  }),
  template("met", line, "playful", 0, {
    du: "Kennst du schon {theAcc}?",
    sie: "Kennen Sie schon {theAcc}?",
    en: "Have you met {the}?",
  }),
  template("comes-along", line, "playful", 0, {
    du: "{Moment}? {Your} ist dabei",
    en: "{Moment}? {Your} comes along",
  }),
  template("head-out", line, "calm", 0, {
    du: "Geh {out}: {name}",
    sie: "Gehen Sie {out}: {name}",
    en: "Head {out}: {name}",
  }),
  template("with-yours", line, "calm", 0, { du: "{Out} mit {yourDat}", en: "{Out} with {your}" }),
  template("set-off", line, "playful", 0, {
    du: "Zieh los, {when}: {name}",
    sie: "Ziehen Sie los, {when}: {name}",
    en: "Set off {when}: {name}",
  }),
  template("take", line, "plain", 0, {
    du: "Nimm {theAcc} mit {out}",
    sie: "Nehmen Sie {theAcc} mit {out}",
    en: "Take {the} {out}",
  }),
  template("you-and", line, "playful", 0, {
    du: "Du, {the} und {moment}",
    sie: "Sie, {the} und {moment}",
    en: "Say yes to {moment} with {your}",
  }),
  template("pack", line, "plain", 0, {
    du: "Pack {theAcc} ein, {when}",
    sie: "Packen Sie {theAcc} ein, {when}",
    en: "Reach for {the} {when}",
  }),
  template("out-with", line, "playful", 0, { du: "Raus mit {yourDat}", en: "Out the door with {your}" }),
  template("moments-with", line, "calm", 0, {
    du: "{Moment} mit {yourDat}",
    en: "Make time for {moment}: {your}",
  }),
  template("things", line, "plain", 0, {
    du: "Pack deine Sachen: {name}",
    sie: "Packen Sie Ihre Sachen: {name}",
    en: "Pack your things: {name}",
  }),
  template("where-to", line, "playful", 0, { du: "Wohin mit {yourDat}?", en: "Where will {your} take you?" }),
  template("time-for", line, "calm", 0, { du: "Zeit für {yourAcc}", en: "A good day for {your}" }),
  template("and-you", line, "playful", 0, {
    du: "{name} und du",
    sie: "{name} und Sie",
    en: "{Moment} ahead? Bring {your}",
  }),
  template("waits", line, "calm", 0, {
    du: "Auf dich wartet {the}",
    sie: "Auf Sie wartet {the}",
    en: "{The} is ready when you are",
  }),
  template("look", line, "plain", 0, {
    du: "Schau dir {theAcc} an",
    sie: "Sehen Sie sich {theAcc} an",
    en: "Take a closer look at {the}",
  }),
  template("more-outside", line, "calm", 0, {
    du: "Mehr draußen mit {yourDat}",
    en: "Spend more time outside: {name}",
  }),
  template("fact-yours", line, "plain", 1, { du: "{Fact1}: {your}", en: "{Fact1}: {your}" }),
  template("yours-fact", line, "plain", 1, { du: "{Your}: {fact1}", en: "{Your}: {fact1}" }),
  template("name-fact", line, "plain", 1, { du: "{name}: {fact1}", en: "{name}: {fact1}" }),
  template("moment-fact", line, "calm", 1, {
    du: "{Moment}? {Your}: {fact1}",
    en: "{Moment}? {Your}: {fact1}",
  }),

  template("text-moment", text, "calm", 2, {
    du: "{Your} für {moment}: {fact1} und {fact2}.",
    en: "{Your} for {moment}: {fact1} and {fact2}.",
  }),
  template("text-go", text, "playful", 1, {
    du: "Geh {out}. {Your} ist dabei: {fact1}.",
    sie: "Gehen Sie {out}. {Your} ist dabei: {fact1}.",
    en: "Head {out}. {Your} comes along: {fact1}.",
  }),
  template("text-list", text, "plain", 2, {
    du: "{name}: {fact1}, {fact2}. Schau dir alle Details im Shop an.",
    sie: "{name}: {fact1}, {fact2}. Sehen Sie sich alle Details im Shop an.",
    en: "{name}: {fact1}, {fact2}. See all the details in the shop.",
  }),
  template("text-short", text, "plain", 1, {
    du: "{Your}: {fact1}. Mehr dazu im Shop.",
    en: "{Your}: {fact1}. More in the shop.",
  }),
  template("text-three", text, "plain", 3, {
    du: "{Your} auf einen Blick: {fact1}, {fact2}, {fact3}.",
    en: "{Your} at a glance: {fact1}, {fact2}, {fact3}.",
  }),
  template("text-when", text, "calm", 1, {
    du: "Zieh los, {when}, und nimm {theAcc} mit: {fact1}.",
    sie: "Ziehen Sie los, {when}, und nehmen Sie {theAcc} mit: {fact1}.",
    en: "Set off {when} and take {the}: {fact1}.",
  }),
  template("text-plain", text, "calm", 0, {
    du: "{Your} für {moment}. Alle Details findest du im Shop.",
    sie: "{Your} für {moment}. Alle Details finden Sie im Shop.",
    en: "{Your} for {moment}. You will find all the details in the shop.",
  }),

  template("post-go", post, "playful", 2, {
    du: "{Moment}? Geh trotzdem raus. {Your} kommt mit: {fact1}, {fact2}. Wohin gehst du zuerst?",
    sie: "{Moment}? Gehen Sie trotzdem raus. {Your} kommt mit: {fact1}, {fact2}. Wohin gehen Sie zuerst?",
    en: "{Moment}? Head out all the same. {Your} comes along: {fact1}, {fact2}. Where will you go first?",
  }),
  template("post-numbers", post, "plain", 3, {
    du: "Zahlen statt Adjektive, das ist {the}: {fact1}, {fact2}, {fact3}. Was nimmst du mit {out}?",
    sie: "Zahlen statt Adjektive, das ist {the}: {fact1}, {fact2}, {fact3}. Was nehmen Sie mit {out}?",
    en: "Numbers instead of adjectives, this is {the}: {fact1}, {fact2}, {fact3}. What do you take {out}?",
  }),
  template("post-evening", post, "calm", 1, {
    du: "Nach der Arbeit noch eine Stunde raus: Du brauchst nicht viel, {your} reicht für den Anfang. {Fact1}. Mehr dazu im Shop.",
    sie: "Nach der Arbeit noch eine Stunde raus: Sie brauchen nicht viel, {your} reicht für den Anfang. {Fact1}. Mehr dazu im Shop.",
    en: "One more hour outside after work: you do not need much, {your} is a good start. {Fact1}. More in the shop.",
  }),
  template("post-when", post, "calm", 2, {
    du: "Losgehen, {when}. {Your}: {fact1} und {fact2}. Erzähl uns, wo du unterwegs bist.",
    sie: "Losgehen, {when}. {Your}: {fact1} und {fact2}. Erzählen Sie uns, wo Sie unterwegs sind.",
    en: "Set off {when}. {Your}: {fact1} and {fact2}. Tell us where you are heading.",
  }),
  template("post-plain", post, "plain", 0, {
    du: "{Your} für {moment}. Schau vorbei, im Shop findest du alle Details.",
    sie: "{Your} für {moment}. Schauen Sie vorbei, im Shop finden Sie alle Details.",
    en: "{Your} for {moment}. Drop by, you will find all the details in the shop.",
  }),

  template("paragraph-close", paragraph, "calm", 3, {
    du: "Du musst nicht weit fahren, um draußen zu sein. {Your} kommt mit, {when}. Das Datenblatt sagt: {fact1}, {fact2} und {fact3}. Den Rest findest du unterwegs heraus.",
    sie: "Sie müssen nicht weit fahren, um draußen zu sein. {Your} kommt mit, {when}. Das Datenblatt sagt: {fact1}, {fact2} und {fact3}. Den Rest finden Sie unterwegs heraus.",
    en: "You need not travel far to be outside. {Your} comes along {when}. The data sheet says: {fact1}, {fact2} and {fact3}. You will find out the rest on the way.",
  }),
  template("paragraph-numbers", paragraph, "plain", 3, {
    du: "Wir nennen dir lieber Zahlen als Adjektive. {The}: {fact1}, {fact2}, {fact3}. Alles Weitere liest du im Shop.",
    sie: "Wir nennen Ihnen lieber Zahlen als Adjektive. {The}: {fact1}, {fact2}, {fact3}. Alles Weitere lesen Sie im Shop.",
    en: "We would rather give you numbers than adjectives. {The}: {fact1}, {fact2}, {fact3}. You can read the rest in the shop.",
  }),
  template("paragraph-go", paragraph, "playful", 2, {
    du: "{Moment} sind kein Grund, drinnen zu bleiben. Zieh los und nimm {theAcc} mit: {fact1} und {fact2}. Mehr brauchst du für den Anfang nicht.",
    sie: "{Moment} sind kein Grund, drinnen zu bleiben. Ziehen Sie los und nehmen Sie {theAcc} mit: {fact1} und {fact2}. Mehr brauchen Sie für den Anfang nicht.",
    en: "{Moment} are no reason to stay in. Set off and take {the}: {fact1} and {fact2}. You need no more to begin with.",
  }),
  template("paragraph-plain", paragraph, "calm", 1, {
    du: "{Your} kommt mit, {when}. Im Datenblatt steht: {fact1}. Im Shop findest du alle weiteren Angaben.",
    sie: "{Your} kommt mit, {when}. Im Datenblatt steht: {fact1}. Im Shop finden Sie alle weiteren Angaben.",
    en: "{Your} comes along {when}. The data sheet says: {fact1}. You will find everything else in the shop.",
  }),
];
