// What is denied, asked or only talked about is no claim; what only looks like it is one all the same.
import { describe, expect, test } from "vitest";
import { checkClaims } from "#src/guard/claims/check-claims.ts";

function verdict(text: string): string {
  return checkClaims(text, { language: "de", asOf: "2026-11-23" }).verdict;
}

describe("claims that are none", () => {
  test.each([
    "Diese Jacke ist nicht klimaneutral.",
    "Klimaneutral ist das noch lange nicht.",
    "Wir verkaufen keine klimaneutralen Produkte.",
    "Ohne klimaneutrale Versprechen.",
    "Ist die Jacke klimaneutral?",
    "Sind eure Zelte umweltfreundlich?",
    "Oft gefragt: Ist das klimaneutral?",
    "Wir vermeiden Wörter wie „umweltfreundlich“.",
    "Der Begriff „nachhaltig“ ist nicht geschützt.",
    "„Klimaneutral“ sagen wir bewusst nicht.",
    "Das Gericht hat „klimaneutral“ untersagt.",
    "It isn't eco-friendly, but it lasts.",
    "We never call our jackets 'carbon neutral'.",
    'What does "climate-neutral" even mean?',
    "Is this tent sustainable?",
    "Ohne klimaneutral zu sein, sparen wir Strom.",
    "Wir sagen nicht mehr ‚klimaneutral‘.",
    "Klimaneutral war gestern.",
    "Von wegen klimaneutral!",
    "Angeblich klimaneutrale Ware führen wir nicht.",
    "Alles andere als umweltfreundlich",
    "Lässt sich das klimaneutral versenden?",
    "We avoid claims like carbon neutral.",
    "'Carbon neutral' is a myth.",
    "Anything but eco-friendly",
  ])("%s", (text) => {
    expect(verdict(text)).toBe("pass");
  });
});

describe("claims in disguise", () => {
  test.each([
    "Nicht nur klimaneutral, sondern auch warm.",
    "Ist das klimaneutral? Na klar!",
    "Schon gewusst? Unsere Jacke ist klimaneutral.",
    "Wusstest du, dass die Jacke klimaneutral ist?",
    "Ohne Zweifel Deutschlands beste Jacke",
    "Verpasse nicht Deutschlands beste Jacke",
    "Lust auf die klimaneutrale Jacke?",
    "KLIMANEUTRALE JACKE",
    "klima\u00adneutrale Jacke",
    "k\u200blimaneutrale Jacke",
    "CO₂‑neutrale Jacke",
    "Not only carbon neutral but warm.",
    "No doubt Germany's best jacket",
    "Why is our jacket carbon neutral?",
    "Wer will nicht das umweltfreundlichste Waschmittel?",
    "Warum ist unser Tee klimaneutral? Weil wir ausgleichen.",
    "Ist das nicht die umweltfreundlichste Flasche?",
    "Kein anderes Waschmittel ist umweltfreundlicher.",
    "Grüner geht's nicht.",
    "Niemand bezweifelt, dass wir Deutschlands beste Zelte bauen.",
    "Nicht ohne Grund klimaneutral",
    "Isn't it the greenest choice?",
    "Klimaneutralem Genuss steht nichts im Weg.",
    "Unser Klimaneutralitätsversprechen",
    "klima-\nneutrale Jacke",
    "klima🌱neutrale Jacke",
    "k l i m a n e u t r a l",
    "klimаneutrale Jacke mit kyrillischem Buchstaben",
    "#klimaneutral #nachhaltigemode",
    "ＣＯ２－neutral",
  ])("%s", (text) => {
    expect(verdict(text)).toBe("block");
  });
});

// Each of them shows nothing: fillers, selectors, joiners, marks of direction, tags.
test.each([
  "\u034f",
  "\u115f",
  "\u180b",
  "\u200b",
  "\u206a",
  "\u3164",
  "\ufe00",
  "\ufe0f",
  "\u{e0061}",
  "\u{e0101}",
])("a claim stays one with something invisible in it (%j)", (sign) => {
  const text = `Unsere klima${sign}neutrale Jacke`;
  const { verdict: found, findings } = checkClaims(text, { language: "de", asOf: "2026-11-29" });
  expect(found).toBe("block");
  expect(text.slice(findings[0]?.start, findings[0]?.end)).toBe(`klima${sign}neutrale`);
});
