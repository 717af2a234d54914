import { describe, expect, it } from "vitest";
import { speechSignals } from "#src/guard/speech/speech-signals.ts";

const kinds = (text: string): string[] => speechSignals(text).map(({ kind }) => kind);

describe("speechSignals", () => {
  it.each([
    ["hate", "Geflüchtete sind Ungeziefer."],
    ["hate", "Muslims should not be allowed to live here."],
    ["hate", "Ich hasse Frauen, alle."],
    ["hate", "Gay people are n0t human."],
    ["toxicity", "Ich bring dich um."],
    ["toxicity", "We know where you live."],
    ["insult", "Du bist ein Vollidiot."],
    ["insult", "What a pathetic loser you are."],
    ["bias", "Frauen können nicht rechnen."],
    ["bias", "Older employees can't learn software."],
  ])("hears %s in: %s", (kind, text) => {
    expect(kinds(text)).toContain(kind);
  });

  it.each([
    "Ein Killer-Angebot: brutal günstig!",
    "Frauen sind kein Ungeziefer.",
    "Wer „Geflüchtete sind Ungeziefer“ schreibt, wird gesperrt.",
    "Stop saying that women can't drive.",
    "Du bist kein Idiot.",
    "Ich bin schwul und stolz darauf.",
    "Schwarze Schuhe sind ekelhaft unbequem.",
    "I hate Mondays.",
    "Ungeziefer im Garten: So wirst du Schnecken los.",
    "Jews were murdered in the camps.",
  ])("hears nothing in: %s", (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it("says where, in the raw text", () => {
    const text = "Hallo. Aus\u00adländer sind\u200b Abschaum!";
    const [signal] = speechSignals(text);
    expect(signal).toMatchObject({ kind: "hate", family: "dehumanising", severity: "high" });
    expect(text.slice(signal?.start, signal?.end)).toContain("sind\u200b Abschaum");
  });

  it("reads spaced, swapped and disguised spellings", () => {
    for (const text of [
      "Frauen sind A b s c h a u m.",
      "Women are scmu.",
      "Ihr Juden seid auch nur Mlül.",
      "W0men are d1sgusting.",
    ])
      expect(kinds(text)).toContain("hate");
  });
});
