// Small specialists with playbooks, for tests of the models: enough to plan, call a tool and reply.
import { defineAgent, type Agent, type Play, type ToolResult } from "#src/core/agent.ts";
import type { SpecialistReply } from "#src/core/contribution.ts";
import type { SpecialistId } from "#src/core/plan.ts";

type Segment = SpecialistReply["segments"][number];

const segment = (kind: Segment["kind"], text: string): Segment => ({
  kind,
  text,
  citations: [],
  variants: [],
  table: null,
  topic: null,
});

const saying = (outcome: SpecialistReply["outcome"], ...segments: Segment[]): SpecialistReply => ({
  outcome,
  segments,
  variants: [],
});

const resultOf = (results: readonly ToolResult[], tool: string) =>
  results.find((result) => result.tool === tool);

const pageAudit: Play = {
  id: "page-audit",
  cues: {
    needs: [
      [
        "prüf*",
        "check*",
        "audit*",
        "wrong with",
        "issue*",
        "problem*",
        "warum",
        "anschauen",
        "look",
        "was stimmt nicht",
        "bremst",
        "los",
      ],
      ["seite*", "page*", "google", "seo", "landingpage", "rank*"],
    ],
    any: ["title", "h1", "ranking"],
  },
  entities: ({ ask }) => ask.match(/\/[\p{L}\p{N}-]+/gu) ?? [],
  calls: ({ ask }, results) =>
    resultOf(results, "audit-page") === undefined
      ? [{ tool: "audit-page", input: { path: /\/[\p{L}\p{N}-]+/u.exec(ask)?.[0] ?? "/" } }]
      : [],
  reply: (_briefing, results) => {
    const audit = resultOf(results, "audit-page");
    if (audit?.kind !== "ran") return saying("cannot", segment("notice", audit?.reason ?? ""));
    return saying("answered", segment("fact", `The page has findings: ${JSON.stringify(audit.output)}`));
  },
};

const subjectLines: Play = {
  id: "subject-lines",
  cues: {
    needs: [
      ["betreff*", "betreffzeile*", "subject line*", "subject*"],
      [
        ...[
          "schreib*",
          "write*",
          "formulier*",
          "mach*",
          "brauch*",
          "need*",
          "draft*",
          "entwirf",
          "vorschl*",
          "gib",
          "give",
        ],
        ...["winterjacke*", "jacke", "jacket"],
      ],
    ],
    any: ["newsletter", "winterjacke*", "winter jacket"],
  },
  calls: (_briefing, results) =>
    resultOf(results, "draft-copy") === undefined
      ? [{ tool: "draft-copy", input: { product: "winterjacke-polar", count: 3 } }]
      : [],
  reply: (_briefing, results) => ({
    outcome: "answered",
    segments: [
      {
        ...segment("copy", "Drei Betreffzeilen:"),
        variants: resultOf(results, "draft-copy")?.variants.map(({ id }) => id) ?? [],
      },
    ],
    variants: [],
  }),
};

const addToKnowledge: Play = {
  id: "add-to-knowledge",
  cues: {
    needs: [
      ["nimm*", "aufnehmen", "add*", "speicher*", "save*", "merk*", "leg*", "put*", "pack*"],
      ["wissensbasis", "wissensdatenbank", "knowledge base", "knowledge", "bibliothek", "library", "kb"],
    ],
  },
  calls: () => [],
  reply: () => saying("answered", segment("notice", "")),
};

const channels: Play = {
  id: "channels",
  cues: {
    needs: [
      ["kanal*", "kanäle*", "channel*", "attribution*"],
      [
        "bestellung*",
        "order*",
        "umsatz*",
        "revenue",
        "verkäufe*",
        "sales",
        "beigetragen",
        "contribut*",
        "gebracht",
      ],
    ],
    any: ["oktober", "october", "markov", "last touch"],
  },
  calls: () => [],
  reply: () => saying("answered", segment("fact", "")),
};

const claims: Play = {
  id: "claims",
  cues: {
    needs: [
      [
        ...[
          "dürfen*",
          "darf*",
          "erlaubt",
          "zulässig*",
          "may we",
          "can we say",
          "can we write",
          "allowed",
          "legal*",
        ],
        ...["rechtlich*", "abmahn*", "ok to say", "werbeaussage*", "claim*"],
      ],
    ],
    any: ["klimaneutral*", "climate", "beste*", "best", "schreiben", "sagen", "say"],
  },
  calls: () => [],
  reply: () => saying("answered", segment("fact", "")),
};

const variantEdit: Play = {
  id: "variant-edit",
  cues: { needs: [] },
  when: ({ variants }) => variants.length > 0,
  calls: () => [],
  reply: ({ variants }) => saying("answered", segment("copy", `Edited ${variants[0]?.id ?? ""}`)),
};

export function fakeLibraryPlay(specialist: SpecialistId): Play {
  return {
    id: `${specialist}-library`,
    cues: { needs: [] },
    calls: ({ ask }, results) =>
      resultOf(results, "search-knowledge") === undefined
        ? [{ tool: "search-knowledge", input: { query: ask } }]
        : [],
    reply: (_briefing, results) => {
      const sentence = resultOf(results, "search-knowledge")?.citations[0];
      return sentence === undefined
        ? saying("not-found", segment("notice", "Dazu habe ich in der Wissensbasis nichts gefunden."))
        : saying("answered", { ...segment("fact", sentence.sentence), citations: [sentence.id] });
    },
  };
}

const prompt = new URL("./prompt.md", import.meta.url);
const limits = { modelCalls: 6, toolCalls: 6 };

export const fakeSeo: Agent = defineAgent({
  id: "seo",
  name: { de: "SEO", en: "SEO" },
  does: { de: "prüft Seiten für Google", en: "checks pages for Google" },
  tools: ["audit-page", "search-knowledge"],
  prompt,
  playbook: { specialist: "seo", plays: [pageAudit], libraryTopics: ["seo", "sitemap", "canonical*"] },
  limits,
});

export const fakeCopywriter: Agent = defineAgent({
  id: "copywriter",
  name: { de: "Text", en: "Copy" },
  does: {
    de: "schreibt Betreffzeilen und beantwortet Fragen aus der Bibliothek",
    en: "writes subject lines and answers from the library",
  },
  tools: ["draft-copy", "search-knowledge"],
  prompt,
  playbook: {
    specialist: "copywriter",
    plays: [subjectLines, addToKnowledge, variantEdit],
    libraryTopics: ["ton*", "versand*", "rückversand*"],
  },
  limits,
});

/** Cues only: the planner must tell these from the other two. */
const fakeAttribution: Agent = defineAgent({
  id: "attribution",
  name: { de: "Attribution", en: "Attribution" },
  does: { de: "rechnet Bestellungen Kanälen zu", en: "credits orders to channels" },
  tools: ["attribute-conversions"],
  prompt,
  playbook: { specialist: "attribution", plays: [channels], libraryTopics: ["attribution", "roas"] },
  limits,
});
const fakeCompliance: Agent = defineAgent({
  id: "compliance",
  name: { de: "Compliance", en: "Compliance" },
  does: { de: "prüft Werbeaussagen", en: "checks advertising claims" },
  tools: ["check-claims"],
  prompt,
  playbook: { specialist: "compliance", plays: [claims], libraryTopics: ["datenschutz", "impressum"] },
  limits,
});

export const fakeAgents: readonly Agent[] = [fakeSeo, fakeAttribution, fakeCopywriter, fakeCompliance];
