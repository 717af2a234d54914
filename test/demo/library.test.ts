// The demo library says what the truth table says, in both languages, with dates that move with the anchor.
import { describe, expect, test } from "vitest";
import { renderDocument, renderLibrary } from "#src/demo/library.ts";
import { dayNumber } from "#src/demo/calendar.ts";
import { people, products } from "#src/demo/company.ts";
import { englishNumber, facts, germanNumber, type Fact } from "#src/demo/facts.ts";

const anchor = new Date("2026-11-22T12:00:00Z");
const library = renderLibrary({ anchor });
const named = new Map(library.map((document) => [document.source.replace(/^library\//, ""), document]));
const languageOf = (source: string): "de" | "en" => (source.endsWith("-en.md") ? "en" : "de");

/** Statements about a fact's topic that give another value. */
function contradictions(fact: Fact, documents: readonly { source: string; text: string }[]): string[] {
  return documents.flatMap(({ source, text }) => {
    const language = languageOf(source);
    const values = [...text.matchAll(fact.statements[language])].map((match) => match[1]);
    return values.filter((value) => value !== fact[language]).map((value) => `${source}: ${value}`);
  });
}

test("there are thirty documents and more, half of them in each language, all properties given", () => {
  const german = library.filter(({ properties }) => properties?.["language"] === "de").length;
  expect(library.length).toBeGreaterThanOrEqual(30);
  expect(german / library.length).toBeGreaterThan(0.4);
  expect(german / library.length).toBeLessThan(0.6);
  for (const { source, properties, text, title } of library) {
    expect(languageOf(source), source).toBe(properties?.["language"]);
    expect(text, source).not.toMatch(/\{\{|undefined|NaN/);
    expect(text.startsWith(`# ${title}`), source).toBe(true);
  }
});

describe.each(facts)("$id", (fact) => {
  test("stands in its documents", () => {
    for (const name of fact.documents) {
      const found = (["de", "en"] as const).filter((language) => named.has(`${name}-${language}.md`));
      expect(found.length, name).toBeGreaterThan(0);
      for (const language of found)
        expect(named.get(`${name}-${language}.md`)?.text).toContain(fact[language]);
    }
  });

  test("is contradicted nowhere and stated somewhere", () => {
    expect(contradictions(fact, library)).toEqual([]);
    const stated = library.some(
      ({ source, text }) => text.match(fact.statements[languageOf(source)]) !== null,
    );
    expect(stated).toBe(true);
  });
});

test("a planted contradiction is found", () => {
  const fact = facts.find(({ id }) => id === "return-shipping");
  if (fact === undefined) throw new Error("The fact is gone.");
  const planted = [
    { source: "library/x-de.md", text: "Der Rückversand kostet 3,90 Euro pro Paket." },
    { source: "library/x-en.md", text: "Return shipping costs €6.90 per parcel." },
    { source: "library/y-en.md", text: "Return shipping costs €4.90 per parcel." },
  ];
  expect(contradictions(fact, planted)).toEqual(["library/x-de.md: 3,90 Euro", "library/x-en.md: €6.90"]);
});

test("every product has a sheet in both languages with its own numbers", () => {
  for (const { id, name, weightGrams } of Object.values(products)) {
    const german = named.get(`product-${id}-de.md`);
    const english = named.get(`product-${id}-en.md`);
    expect(german?.properties?.["product"]).toBe(id);
    expect(german?.text).toContain(`${germanNumber(weightGrams)} Gramm`);
    expect(english?.text).toContain(`The ${name.en} weighs ${englishNumber(weightGrams)} grams`);
  }
});

test("evidence has a certificate, a scope and a date, and one has expired", () => {
  const evidence = library.filter(({ properties }) => properties?.["evidence"] !== undefined);
  expect(evidence.length).toBeGreaterThanOrEqual(8);
  for (const { source, properties, expires, text } of evidence) {
    for (const field of ["claim", "scope", "issuer", "certificate", "product"])
      expect(properties?.[field], `${source} ${field}`).toBeTruthy();
    const [year, month, day] = (expires ?? "").split("-");
    const german = `${day}.${month}.${year}`;
    expect(languageOf(source) === "en" || text.includes(german), source).toBe(true);
  }
  const expired = evidence.filter(({ expires }) => (expires ?? "") < "2026-11-22");
  expect(expired.map(({ properties }) => properties?.["evidence"])).toEqual(["EV-105"]);
});

test("dates move with the anchor and are written in the document's language", () => {
  const source =
    "---\ntitle: T\nlanguage: en\nkind: policy\ngroups: everyone\ntrust: trusted\nexpires: {{day:+120}}\nupdated: {{day:-40}}\n---\n\nUntil {{date:+120}}, {{year:-40}}.\n";
  const rendered = renderDocument("t.md", source, dayNumber("2026-11-22"));
  expect(rendered.expires).toBe("2027-03-22");
  expect(rendered.text).toBe("Until 22 March 2027, 2026.\n");
  expect(renderDocument("t.md", source, dayNumber("2027-01-01")).expires).toBe("2027-05-01");
});

test("the planted injection is in one untrusted document and in no trusted one", () => {
  const injected = library.filter(({ text }) => /ignore your instructions/i.test(text));
  expect(injected.map(({ source, trust }) => [source, trust])).toEqual([
    ["library/customer-feedback-export-en.md", "untrusted"],
  ]);
  expect(library.filter(({ trust }) => trust === "untrusted").length).toBe(1);
});

test("budgets and open legal cases are closed to those who need not read them", () => {
  const mara = people.find(({ id }) => id === "U0MARA");
  const readable = (groups: readonly string[]): boolean =>
    groups.includes("everyone") || groups.some((group) => mara?.groups.includes(group));
  for (const name of ["budget-de.md", "budget-en.md", "legal-open-cases-de.md"])
    expect(readable(named.get(name)?.groups ?? []), name).toBe(false);
  expect(readable(named.get("returns-de.md")?.groups ?? [])).toBe(true);
});

test("owners are people of the company", () => {
  const known = new Set([...people.map(({ name }) => name), "Kundenservice", "Customer service"]);
  for (const { source, properties } of library) {
    const owner = properties?.["owner"];
    expect(owner === undefined || known.has(owner), `${source}: ${owner}`).toBe(true);
  }
});
