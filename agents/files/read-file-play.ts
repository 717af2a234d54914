// Answers from a file that was shared in the conversation: the sentences on the question, or what the file turns on.
import { z } from "zod";
import type { Briefing, Play, PlannedCall, ToolResult } from "#src/core/agent.ts";
import type { Attachment } from "#src/core/attachment.ts";
import type { SpecialistReply } from "#src/core/contribution.ts";
import { Language } from "#src/core/language.ts";
import { anyWord } from "../any-word.ts";
import { libraryPlay } from "../library-play.ts";
import { asksAboutQuote, withoutQuotes } from "../slots.ts";
import { asksBesideFile, fileWish, isAboutFile } from "./file-wish.ts";
import { fact, figure, lead, notice, plainQuote, words, type ReplySegment } from "./file-words.ts";
import { asksForNumbers, tableIn, tableSegments, tableTool } from "./table-reply.ts";

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
  main: z.array(z.object({ sentence: z.string() })),
  image: z.object({ format: z.string(), hasLocation: z.boolean() }).nullable(),
});
type Read = z.infer<typeof Read>;

function readable(files: readonly Attachment[]): readonly Attachment[] {
  return files.filter(({ fault }) => fault === null).slice(0, mostFiles);
}

/** A table is computed first; only a question that names none of its numbers is looked up in its rows. */
export function readFileCalls(briefing: Briefing, results: readonly ToolResult[]): readonly PlannedCall[] {
  const wish = fileWish(briefing);
  if (wish === null || results.some((result) => result.tool === tool)) return [];
  const query = wish.query === null ? {} : { query: wish.query };
  const files = readable(wish.files);
  const tables = files.filter(({ kind }) => kind === "table");
  if (tables.length > 0 && !results.some((result) => result.tool === tableTool))
    return tables.map(({ id }) => ({ tool: tableTool, input: { attachment: id, question: briefing.ask } }));
  const searched = results
    .flatMap((result) => tableIn(result) ?? [])
    .filter((table) => !asksForNumbers(briefing.ask, table));
  const asText = files.filter(
    ({ id, kind }) =>
      kind !== "table" || (wish.query !== null && searched.some(({ attachment }) => attachment === id)),
  );
  return asText.map(({ id }) => ({ tool, input: { attachment: id, ...query } }));
}

interface Answered {
  readonly title: string;
  readonly read: Read | null;
  readonly truncated: boolean;
  readonly segments: readonly ReplySegment[];
  /** What the file turns on, where it answers nothing. */
  readonly main: readonly ReplySegment[];
}

function answeredBy(result: ToolResult, { language, ask }: Briefing, isSummary: boolean): Answered[] {
  const table = tableIn(result);
  if (table !== null) {
    const segments = tableSegments({ ask, language, result, table }, isSummary);
    return [{ title: table.title, read: null, truncated: table.truncated, segments, main: [] }];
  }
  const read = result.tool === tool && result.kind === "ran" ? Read.safeParse(result.output).data : undefined;
  if (read === undefined) return [];
  const best = isSummary ? read.best : read.best.slice(0, mostAnswers);
  const factsOf = (sentences: Read["best"], isAnswer: boolean) =>
    sentences.flatMap(({ sentence }) => {
      const citation = result.citations.find((each) => each.sentence === sentence);
      if (citation === undefined) return [];
      const quote = plainQuote(sentence, language);
      const isForeign = read.language !== language && isAnswer;
      return [fact(isForeign ? words.foreign[language](quote) : quote, [citation.id])];
    });
  const segments = [...pictureLines(read, result, language), ...factsOf(best, !isSummary)];
  return [
    {
      ...{ title: read.title, read, segments, truncated: read.truncated },
      main: factsOf(read.main, false),
    },
  ];
}

function pictureLines({ image }: Read, { figures }: ToolResult, language: Language): ReplySegment[] {
  const [width, height] = ["width", "height"].map((key) => figures.find((each) => each.key === key)?.id);
  if (image === null || width === undefined || height === undefined) return [];
  return [
    figure(words.picture[language](image.format, width, height)),
    notice("missing", words.seen[language]),
    ...(image.hasLocation ? [notice("masked", words.location[language])] : []),
  ];
}

export function readFileReply(briefing: Briefing, results: readonly ToolResult[]): SpecialistReply {
  const { language } = briefing;
  const isSummary = fileWish(briefing)?.query === null;
  const answered = results.flatMap((result) => answeredBy(result, briefing, isSummary));
  const found = answered.filter(({ segments }) => segments.length > 0);
  const warnings = [
    ...(answered.some(({ read }) => read?.instructions === true)
      ? [notice("untrusted", words.instructions[language])]
      : []),
    ...(answered.some(({ truncated }) => truncated) ? [notice("missing", words.cut[language])] : []),
  ];
  // Why a file could not be read is said by the house, whoever answers.
  if (answered.length === 0)
    return { outcome: "cannot", segments: [notice("missing", words.unread[language])], variants: [] };
  if (found.length === 0)
    return {
      outcome: "not-found",
      segments: [
        notice("not-found", words.notFound[language]),
        ...mainLines(answered, language),
        ...warnings,
      ],
      variants: [],
    };
  const several = found.length > 1;
  const body = found.flatMap((one) => [...leadOf(one, { language, isSummary, several }), ...one.segments]);
  return {
    outcome: "answered",
    segments: [...body, notice("untrusted", words.unchecked[language]), ...warnings],
    variants: [],
  };
}

/** Better than nothing: whoever asked sees at once whether it is the right file. */
function mainLines(answered: readonly Answered[], language: Language): ReplySegment[] {
  const main = answered.flatMap((one) => one.main);
  if (main.length === 0) return [];
  return [lead(words.main[language], []), ...main, notice("untrusted", words.unchecked[language])];
}

function leadOf(
  { title, read, segments }: Answered,
  { language, isSummary, several }: { language: Language; isSummary: boolean; several: boolean },
): ReplySegment[] {
  const cited = segments.find(({ citations }) => citations.length > 0)?.citations ?? [];
  if (several) return [lead(words.of[language](title), cited)];
  return isSummary && read?.image === null ? [lead(words.main[language], [])] : [];
}

const library = libraryPlay("copywriter");

function isFound(briefing: Briefing, results: readonly ToolResult[]): boolean {
  return readFileReply(briefing, results).outcome === "answered";
}

/** A question beside a file: the file first, then the library. */
export const askedBesideFilePlay: Play = {
  id: "file-beside",
  cues: { needs: [anyWord] },
  weight: 8,
  when: (briefing) => !isAboutFile(briefing) && asksBesideFile(briefing) && !asksAboutQuote(briefing.ask),
  calls(briefing, results) {
    const own = readFileCalls(briefing, results);
    return own.length > 0 || isFound(briefing, results) ? own : library.calls(briefing, results);
  },
  reply(briefing, results) {
    const fromLibrary = isFound(briefing, results) ? null : library.reply(briefing, results);
    return fromLibrary?.outcome === "answered" ? fromLibrary : readFileReply(briefing, results);
  },
};

const reading =
  /(?:was (?:genau )?steht|fasse?t?\b.{0,40}zusammen|zusammenfassung|what (?:does|is)|summari[sz]e|summary of|read|lies)/iu;
const definite =
  /(?<!\p{L})(?:(?:in|aus|zu) der (?:angehängten |geteilten |hochgeladenen )?\p{L}*datei|die \p{L}*datei|im anhang|den anhang|(?:der|die) (?:pdf|csv)|das pdf|the (?:attached |uploaded |shared )?(?:file|pdf|csv|attachment)|(?:attached|uploaded|shared) (?:file|document|pdf|csv)|angehängte\p{L}*)(?!\p{L})/iu;

/** "What does the file say?", and there is none. */
export const missingFilePlay: Play = {
  id: "file-missing",
  cues: { needs: [anyWord] },
  weight: 8,
  when: ({ ask, attachments = [], variants }) =>
    attachments.length === 0 &&
    variants.length === 0 &&
    reading.test(ask) &&
    definite.test(withoutQuotes(ask)),
  calls: () => [],
  reply: ({ language }) => ({
    outcome: "question",
    segments: [{ ...notice("missing", words.none[language]), kind: "question", topic: null }],
    variants: [],
  }),
};

export const readFilePlay: Play = {
  id: "file-read",
  cues: { needs: [anyWord] },
  // A request about a file is about nothing else, whatever its other words are.
  weight: 8,
  when: isAboutFile,
  calls: readFileCalls,
  reply: readFileReply,
};
