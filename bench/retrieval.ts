// Measures retrieval on XQuAD (1190 German and English questions on 240 paragraphs): node bench/retrieval.ts [DATA_FOLDER]
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Language } from "#src/core/language.ts";
import type { EmbeddingModel, Knowledge } from "#src/core/ports.ts";
import type { ReadTool } from "#src/core/tool.ts";
import { createHashedEmbedding } from "#src/model/embedding-hashed.ts";
import { openKnowledgeStore } from "#src/store/knowledge-store.ts";
import { createKnowledge } from "#knowledge/knowledge.ts";
import { createLexicalIndex } from "#knowledge/lexical.ts";
import { searchKnowledge } from "#tools/knowledge/search-knowledge.ts";

const Paragraph = z.object({ id: z.string(), title: z.string(), text: z.string() });
const Question = z.object({ question: z.string(), context: z.string() });
const Found = z.object({ found: z.boolean(), best: z.array(z.object({ source: z.string() })) });
type Paragraph = z.infer<typeof Paragraph>;
type Question = z.infer<typeof Question>;

const folder = process.argv[2] ?? fileURLToPath(new URL("../../shared/data/xquad", import.meta.url));
const clock = { now: (): Date => new Date() };

if (existsSync(path.join(folder, "contexts.de.jsonl"))) await measure();
else console.log(`skipped: no data in ${folder}`);

async function measure(): Promise<void> {
  console.log("| documents | questions | method | R@1 | R@5 | R@10 | MRR@10 | ms a question |");
  console.log("|---|---|---|---|---|---|---|---|");
  const found: string[] = [];
  for (const language of ["de", "en"] as const) {
    const paragraphs = read(`contexts.${language}.jsonl`, Paragraph);
    const home = await mkdtemp(path.join(tmpdir(), "leitstand-bench-"));
    const store = await openKnowledgeStore(path.join(home, "knowledge.db"));
    const embedding = createHashedEmbedding();
    const knowledge = await createKnowledge({ home, embedding, store, clock, log: () => undefined });
    for (const { id, title, text } of paragraphs) {
      await knowledge.add({
        source: id,
        title: id,
        text,
        format: "text",
        kind: "library",
        trust: "trusted",
        groups: [title],
      });
    }
    for (const asked of [language, language === "de" ? "en" : "de"] as const) {
      await compare({ paragraphs, language, asked, knowledge, embedding });
    }
    found.push(await measureFound(paragraphs, language, knowledge));
    await knowledge.close();
    await store.close();
    await rm(home, { recursive: true });
  }
  console.log(
    "\nWhether `search-knowledge` says found; unanswerable: the question's own article is hidden by rights.\n",
  );
  console.log(
    "| language | answerable, found | answerable, right paragraph cited | unanswerable, found |\n|---|---|---|---|",
  );
  for (const row of found) console.log(row);
}

interface Comparison {
  readonly paragraphs: readonly Paragraph[];
  readonly language: Language;
  readonly asked: Language;
  readonly knowledge: Knowledge;
  readonly embedding: EmbeddingModel;
}

async function compare({ paragraphs, language, asked, knowledge, embedding }: Comparison): Promise<void> {
  const questions = read(`questions.${asked}.jsonl`, Question);
  const groups = [...new Set(paragraphs.map(({ title }) => title))];
  const lexical = createLexicalIndex();
  for (const { id, text } of paragraphs) lexical.add({ id, text, language });
  const vectors = await embedding.embed(paragraphs.map(({ text }) => text));
  const methods: Record<string, (query: string) => Promise<string[]>> = {
    "lexical index alone": async (query) => lexical.search(query, 10, () => true).map(({ id }) => id),
    "hashed vectors alone": async (query) => {
      const [asking = []] = await embedding.embed([query]);
      return vectors
        .map((vector, at) => ({
          id: paragraphs[at]?.id ?? "",
          score: vector.reduce((sum, value, place) => sum + value * (asking[place] ?? 0), 0),
        }))
        .sort((left, right) => right.score - left.score)
        .slice(0, 10)
        .map(({ id }) => id);
    },
    "knowledge base (Chroma, fused)": async (query) => [
      ...new Set((await knowledge.search(query, { k: 10, groups })).map(({ source }) => source)),
    ],
  };
  for (const [name, method] of Object.entries(methods)) {
    const ranks: number[] = [];
    const begun = performance.now();
    for (const { question, context } of questions) ranks.push((await method(question)).indexOf(context));
    const each = ((performance.now() - begun) / questions.length).toFixed(1);
    const share = (most: number): string =>
      percent(ranks.filter((rank) => rank >= 0 && rank < most).length / ranks.length);
    const mrr = percent(ranks.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / ranks.length);
    console.log(
      `| ${language} | ${asked} | ${name} | ${share(1)} | ${share(5)} | ${share(10)} | ${mrr} | ${each} |`,
    );
  }
}

async function measureFound(
  paragraphs: readonly Paragraph[],
  language: Language,
  knowledge: Knowledge,
): Promise<string> {
  // The registry erases a tool's types; this one reads and needs nothing but the knowledge base.
  const tool = searchKnowledge as ReadTool<unknown, unknown, "knowledge">;
  const titles = new Map(paragraphs.map(({ id, title }) => [id, title]));
  const all = [...new Set(titles.values())];
  const ask = async (query: string, groups: readonly string[]): Promise<z.infer<typeof Found>> => {
    const call = {
      now: clock.now(),
      timeZone: "UTC",
      language,
      groups,
      demo: false,
      operator: false,
      progress: () => undefined,
      signal: new AbortController().signal,
    };
    return Found.parse(await tool.run({ query }, { knowledge }, call));
  };
  let [answered, right, passed] = [0, 0, 0];
  const questions = read(`questions.${language}.jsonl`, Question);
  for (const { question, context } of questions) {
    const answer = await ask(question, all);
    if (answer.found) answered += 1;
    if (answer.best[0]?.source === context) right += 1;
    const without = await ask(
      question,
      all.filter((title) => title !== titles.get(context)),
    );
    if (without.found) passed += 1;
  }
  const [one, two, three] = [answered, right, passed].map((count) => percent(count / questions.length));
  return `| ${language} | ${one ?? ""} | ${two ?? ""} | ${three ?? ""} |`;
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}

function read<T>(file: string, schema: z.ZodType<T>): T[] {
  const lines = readFileSync(path.join(folder, file), "utf8").trim().split("\n");
  return lines.map((line) => schema.parse(JSON.parse(line)));
}
