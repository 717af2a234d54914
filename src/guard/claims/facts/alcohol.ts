// What alcohol advertising must not say: looked for only where a drink with alcohol is named.
import { words, type Spot } from "#src/guard/claims/rule.ts";

const alcohol = words(
  "(?:\\p{L}*(?:bier|biere|pils|wein|weine|weins|sekt|gin|rum|whisky|whiskey|wodka|vodka|likör|likörs|schnaps|cider|prosecco|champagner|aperitif|korn|obstler|grappa|craft-?beer)|cocktails?|spirituosen?|beers?|wines?|gins?|rums?|spirits|liqueurs?|lagers?|ales?|champagne|hard seltzer)",
);
const without =
  /alkoholfrei\p{L}*|alcohol-?\s?free|0[.,]0\s?%|non-?alcoholic|traubensaft|ginger\s(?:beer|ale)|root\sbeer/iu;
const moderate =
  /(?:don't|do not|nicht|nie|never)\s+(?:trinken und fahren|drink and drive)|kein alkohol am steuer/giu;

const health: readonly RegExp[] = [
  words(
    "(?:bekömmlich~|gesund(?:e[rnms]?)?|wohltuend~|belebend~|vitalisierend~|verdauungsfördernd~|stärkend~|entspannend~|heilsam~|wholesome|healthy|invigorating|digestive|restorative)",
  ),
  words(
    "(?:gut|gesund|medizin|wohltat) für(?:s)? (?:\\p{L}+ )?(?:herz|magen|verdauung|gesundheit|kreislauf|seele)|(?:gut|gesund) fürs herz",
  ),
  words("(?:good|great) for (?:your |the )?(?:heart|health|digestion|stomach)"),
  words(
    "(?:regt|fördert|beruhigt|stärkt|unterstützt|hilft) (?:\\p{L}+ ){0,3}?(?:verdauung|magen|kreislauf|herz|schlaf|nerven)|(?:verdauung|magen|kreislauf) (?:\\p{L}+ )?(?:anregt|beruhigt|fördert)",
  ),
  words(
    "(?:aids|helps|supports) (?:your )?(?:digestion|sleep|heart)|kein(?:en)? kater|no hangover|hangover ?free",
  ),
];
const conduct: readonly RegExp[] = [
  words(
    "(?:abi(?:party|feier|fahrt|ball)?|schüler~|jugendliche|teenager|teens?|kids|u18|unter 18|erstsemester~|students?' night|schoolies|underage)",
  ),
  words(
    "(?:auf (?:die|der) fahrt|am steuer|vor der autofahrt|hinterm steuer|for the road|behind the wheel|before you drive|while driving)",
  ),
  words(
    "(?:trink(?:t|en sie)? (?:dir|euch|sich) (?:mut|die sorgen|den kummer|schön)~|vergiss deine sorgen|gegen (?:kummer|stress|einsamkeit|schüchternheit)|mut antrinken|liquid courage|drown your sorrows|forget your (?:worries|problems))",
  ),
  words(
    "(?:sauf~|komasaufen|flatrate~|all you can drink|bis zum umfallen|druckbetankung|vollrausch|drink until you drop|get (?:drunk|wasted|hammered)|binge~|down it)",
  ),
  words(
    "(?:macht (?:dich )?(?:attraktiv~|sexy|unwiderstehlich|erfolgreich)|makes you (?:sexy|irresistible|attractive|successful)|mehr erfolg bei (?:frauen|männern))",
  ),
  words("(?:schwangere|in der schwangerschaft|while pregnant|during pregnancy)"),
];

function spotsOf(text: string, patterns: readonly RegExp[]): Spot[] {
  if (text.search(alcohol) < 0 || without.test(text)) return [];
  const responsible = [...text.matchAll(moderate)];
  return patterns
    .flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length })),
    )
    .filter(
      ({ start, end }) =>
        !responsible.some(({ 0: found, index }) => index < end && index + found.length > start),
    );
}

export function alcoholSpots(text: string): Spot[] {
  return spotsOf(text, health);
}

export function alcoholAdvertSpots(text: string): Spot[] {
  return spotsOf(text, conduct);
}
