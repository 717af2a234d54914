// What the planted model does in more than one test: audit a page, take a text into the library, write and review copy.
import { calls, concludes, plans, type Line, type Script } from "#test/fakes/staged-provider.ts";

export const auditAsk = "Prüf die Seite /sommeraktion: was bremst uns bei Google?";

/** A fact that quotes the first thing the audit found, and two of its figures. */
export const auditReply: Line = {
  given: ({ results }) =>
    concludes([
      { kind: "fact", text: `Gefunden: ${results[0]?.citations[0]?.sentence ?? ""}`, citations: ["c1"] },
      { kind: "figure", text: "Mängel auf der Seite: {figure:f1}, geprüfte Regeln: {figure:f2}." },
    ]),
};

export const auditPlan = plans({ specialist: "seo", tools: ["audit-page"], entities: ["/sommeraktion"] });

export const audits: Script = {
  plan: [auditPlan],
  seo: [calls(["audit-page", { page: "/sommeraktion" }]), auditReply],
};

export const addsToLibrary = (...texts: readonly string[]): Script => ({
  plan: [plans({ specialist: "copywriter", tools: ["add-to-knowledge"] })],
  copywriter: [
    calls(
      ...texts.map((text) => ["add-to-knowledge", { title: "Winterkatalog", text, source: null }] as const),
    ),
    concludes([
      { kind: "advice", text: "Der Text wartet auf eine Freigabe und steht noch nicht in der Wissensbasis." },
    ]),
  ],
});
