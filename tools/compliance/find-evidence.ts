// Looks up what proof the library holds for a product or a claim, with scope, certificate and expiry, cited to the sentence.
import { z } from "zod";
import { CitationSeed } from "#src/core/citation.ts";
import type { StoredDocument } from "#src/core/ports.ts";
import { defineTool, type ToolCall } from "#src/core/tool.ts";
import { joinTrust } from "#src/core/trust.ts";
import { localDay } from "#tools/copy/local-day.ts";
import { citationOf } from "#tools/copy/product-facts.ts";
import { knownProducts, resolveProduct, type Product, type Resolved } from "#tools/copy/products.ts";
import { Evidence, evidenceIn, onePerEvidence, sentencesAgainst } from "./evidence-search.ts";

const Input = z.object({
  product: z
    .string()
    .max(400)
    .nullable()
    .optional()
    .describe("name or id of the product, or the request that names it"),
  claim: z.string().max(4000).nullable().optional().describe("the claim that needs proof"),
});
type Input = z.infer<typeof Input>;

const Output = z.object({
  product: z.string().nullable(),
  evidence: z.array(Evidence),
  /** Sentences of the library that say that there is no proof, or that forbid the wording. */
  against: z.array(z.string()),
  citations: z.array(CitationSeed),
});
type Output = z.infer<typeof Output>;

/** The named product; without one, those that the claim itself names. */
function productsMeant({ product, claim }: Input, products: readonly Product[]): Resolved {
  const named = resolveProduct(product ?? "", products);
  return named.kind === "one" ? named : resolveProduct([product ?? "", claim ?? ""].join(" "), products);
}

function productsIn(meant: Resolved): readonly Product[] {
  return meant.kind === "one" ? [meant.product] : meant.kind === "several" ? meant.products : [];
}

function isEvidence({ properties }: StoredDocument): boolean {
  return properties["kind"] === "evidence" || properties["evidence"] !== undefined;
}

/** Below this a statement shares a word with the claim and no more. */
const aboutTheClaim = 0.3;
const most = 6;

function search(input: Input, documents: readonly StoredDocument[], meant: Resolved, call: ToolCall): Output {
  const claim = input.claim ?? "";
  const today = localDay(call);
  const productWords = productsIn(meant)
    .flatMap(({ names }) => Object.values(names))
    .join(" ");
  const single = meant.kind === "one" ? meant.product.id : null;
  const ids = meant.kind === "none" ? null : productsIn(meant).map(({ id }) => id);
  const isAbout = ({ properties }: StoredDocument) =>
    properties["product"] !== undefined && (ids === null || ids.includes(properties["product"]));
  const all = documents
    .filter((document) => isEvidence(document) && isAbout(document))
    .flatMap((document) => evidenceIn(document, { claim, today, productWords }) ?? []);
  const kept = onePerEvidence(all, call.language)
    // Of a product that was named, everything on file counts; otherwise only what speaks about the claim.
    .filter(({ evidence }) => single !== null || evidence.relevance >= aboutTheClaim)
    .sort((left, right) => right.evidence.relevance - left.evidence.relevance)
    .slice(0, most);
  const speaking = documents.filter(
    ({ properties }) =>
      ["evidence", "policy", "product"].includes(properties["kind"] ?? "") &&
      (properties["product"] === undefined || ids?.includes(properties["product"]) === true),
  );
  const against = claim === "" ? [] : sentencesAgainst(speaking, claim, call.language);
  const allowed = kept.flatMap(({ document, allowed: sentence }) =>
    sentence === null ? [] : [{ document, sentence }],
  );
  const ended = kept.flatMap(({ document, ended: sentence }) =>
    sentence === null ? [] : [{ document, sentence }],
  );
  return {
    product: single,
    evidence: kept.map(({ evidence }) => evidence),
    against: against.map(({ sentence }) => sentence.text),
    citations: [...kept, ...against, ...allowed, ...ended].map(({ document, sentence }) =>
      citationOf(document, sentence),
    ),
  };
}

export const findEvidence = defineTool({
  name: "find-evidence",
  does: {
    de: "Sucht in der Wissensbasis Belege für ein Produkt oder eine Werbeaussage: Aussage, Umfang, Zertifikat, Ablaufdatum.",
    en: "Looks in the library for proof of a product or an advertising claim: statement, scope, certificate, expiry date.",
  },
  effect: "read",
  risk: "low",
  needs: ["knowledge"],
  version: "1",
  input: Input,
  output: Output,
  cost: { seconds: 15 },
  async run(input: Input, { knowledge }, call: ToolCall): Promise<Output> {
    const meant = productsMeant(input, await knownProducts(knowledge, call));
    const documents = await knowledge.documents({ kind: "library", groups: call.groups });
    return search(
      input,
      documents.filter(({ trust }) => trust === "trusted"),
      meant,
      call,
    );
  },
  yields: (output: Output) => ({ citations: output.citations }),
  trust: (output: Output) => joinTrust(output.citations.map(({ trust }) => trust)),
});
