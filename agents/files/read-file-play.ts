// Answers from a file that was shared in the conversation: the sentences on the question, or what the file turns on.
import { z } from "zod";
import type { Briefing, Play, PlannedCall, ToolResult } from "#src/core/agent.ts";
import type { Attachment } from "#src/core/attachment.ts";
import type { SpecialistReply } from "#src/core/contribution.ts";
import { Language } from "#src/core/language.ts";
import { anyWord } from "../any-word.ts";
import { fileWish, isAboutFile } from "./file-wish.ts";
import { fact, lead, notice, plainQuote, words, type ReplySegment } from "./file-words.ts";

const tool = "read-attachment";
/** Of one message; each is one call. */
const mostFiles = 5;
const mostAnswers = 3;

const Read = z.object({
  attachment: z.string(),
  title: z.string(),
  language: Language,
  truncated: z.boolean(),
  found: z.boolean(),
  instructions: z.boolean(),
  best: z.array(z.object({ sentence: z.string() })),
});
type Read = z.infer<typeof Read>;

function readable(files: readonly Attachment[]): readonly Attachment[] {
  return files.filter(({ fault }) => fault === null).slice(0, mostFiles);
}

export function readFileCalls(briefing: Briefing, results: readonly ToolResult[]): readonly PlannedCall[] {
  const wish = fileWish(briefing);
  if (wish === null || results.some((result) => result.tool === tool)) return [];
  const query = wish.query === null ? {} : { query: wish.query };
  return readable(wish.files).map(({ id }) => ({ tool, input: { attachment: id, ...query } }));
}

interface Answered {
  readonly read: Read;
  readonly facts: readonly ReplySegment[];
}

function answeredBy(result: ToolResult, language: Language, isSummary: boolean): Answered[] {
  const read = result.kind === "ran" ? Read.safeParse(result.output).data : undefined;
  if (read === undefined) return [];
  const best = isSummary ? read.best : read.best.slice(0, mostAnswers);
  const facts = best.flatMap(({ sentence }) => {
    const citation = result.citations.find((each) => each.sentence === sentence);
    if (citation === undefined) return [];
    const quote = plainQuote(sentence, language);
    const isForeign = read.language !== language && !isSummary;
    return [fact(isForeign ? words.foreign[language](quote) : quote, [citation.id])];
  });
  return [{ read, facts }];
}

export function readFileReply(briefing: Briefing, results: readonly ToolResult[]): SpecialistReply {
  const { language } = briefing;
  const isSummary = fileWish(briefing)?.query === null;
  const answered = results
    .filter((result) => result.tool === tool)
    .flatMap((result) => answeredBy(result, language, isSummary));
  const found = answered.filter(({ facts }) => facts.length > 0);
  const warnings = [
    ...(answered.some(({ read }) => read.instructions)
      ? [notice("untrusted", words.instructions[language])]
      : []),
    ...(answered.some(({ read }) => read.truncated) ? [notice("missing", words.cut[language])] : []),
  ];
  // Why a file could not be read is said by the house, whoever answers.
  if (answered.length === 0)
    return { outcome: "cannot", segments: [notice("missing", words.unread[language])], variants: [] };
  if (found.length === 0)
    return {
      outcome: "not-found",
      segments: [notice("not-found", words.notFound[language]), ...warnings],
      variants: [],
    };
  const body = found.flatMap(({ read, facts }) => [
    ...leadOf(read, facts, { language, isSummary, several: found.length > 1 }),
    ...facts,
  ]);
  return {
    outcome: "answered",
    segments: [...body, notice("untrusted", words.unchecked[language]), ...warnings],
    variants: [],
  };
}

function leadOf(
  { title }: Read,
  [first]: readonly ReplySegment[],
  { language, isSummary, several }: { language: Language; isSummary: boolean; several: boolean },
): ReplySegment[] {
  if (several) return [lead(words.of[language](title), first?.citations ?? [])];
  return isSummary ? [lead(words.main[language], [])] : [];
}

export const readFilePlay: Play = {
  id: "file-read",
  cues: { needs: [anyWord] },
  // A request about a file is about nothing else, whatever its other words are.
  weight: 8,
  when: isAboutFile,
  calls: readFileCalls,
  reply: readFileReply,
};
