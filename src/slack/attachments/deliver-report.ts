// A report into a conversation: its messages, then what only a file can carry: pictures for a server that cannot load ours, long tables.
import type { Report } from "#src/core/report.ts";
import type { Attachment } from "../delivery/uploads.ts";
import type { About, Place } from "../delivery/wire.ts";
import { refusalCode } from "../delivery/slack-errors.ts";
import type { ReportPicture } from "../options.ts";
import { escapeText } from "../render/escape.ts";
import { isLongTable, renderReport, type ReportFiles } from "../render/render-report.ts";
import type { Message } from "../render/message.ts";
import { clip } from "../render/split-text.ts";
import type { Surface } from "../surface.ts";
import { fileWords } from "./words.ts";

type Parts = Pick<Surface, "sender" | "options">;

export interface Delivery {
  readonly place: Place;
  readonly report: Report;
  /** Its numbers as a file too, however short the tables are. */
  readonly csv?: boolean;
  /** By which the messages can be found again; each page has its own number. */
  readonly about?: Pick<About, "turn">;
}

interface Files {
  readonly pictures: readonly (ReportPicture & { readonly bytes: Uint8Array })[];
  readonly csv: string | null;
}

/**
 * Resolves with the first message's timestamp once everything stands there. Throws when the messages could not be posted; a
 * file that could not be uploaded is said in the message that announced it.
 */
export async function deliverReport(parts: Parts, delivery: Delivery): Promise<string> {
  const { report, place } = delivery;
  const shown = await parts.options.reportPictures(report).catch(() => []);
  const files: Files = {
    pictures: shown.flatMap((picture) =>
      picture.bytes === undefined ? [] : [{ ...picture, bytes: picture.bytes }],
    ),
    csv: delivery.csv === true || isLongTable(report) ? await csvOf(parts, report) : null,
  };
  const render = (state: ReportFiles): Message[] => renderReport(report, shown, state);
  const messages = render(stateOf(files, []));
  const posted = await post(parts, delivery, messages);
  const [first = ""] = posted;
  const failed = await attach(parts, { report, files, place: { ...place, thread: place.thread ?? first } });
  if (failed.length > 0)
    await admit(parts, { place, posted, messages, corrected: render(stateOf(files, failed)) });
  return first;
}

type Kind = keyof ReportFiles;

function stateOf({ pictures, csv }: Files, failed: readonly Kind[]): ReportFiles {
  const state = (kind: Kind) => (failed.includes(kind) ? ("failed" as const) : ("attached" as const));
  return {
    ...(pictures.length === 0 ? {} : { pictures: state("pictures") }),
    ...(csv === null ? {} : { csv: state("csv") }),
  };
}

async function csvOf({ options }: Parts, report: Report): Promise<string | null> {
  try {
    return (await options.reportCsv?.(report)) ?? null;
  } catch (error) {
    options.log("warn", "slack-csv-not-made", { code: refusalCode(error) });
    return null;
  }
}

async function post(
  { sender }: Parts,
  { place, about }: Delivery,
  messages: readonly Message[],
): Promise<string[]> {
  const posted: string[] = [];
  for (const [page, message] of messages.entries()) {
    const thread = place.thread ?? posted[0] ?? null;
    const note = about === undefined ? {} : { about: { ...about, page } };
    posted.push(await sender.post({ ...place, thread }, message, note));
  }
  return posted;
}

/** The kinds of files that did not get there. */
async function attach(
  { sender, options }: Parts,
  { report, files, place }: { readonly report: Report; readonly files: Files; readonly place: Place },
): Promise<Kind[]> {
  const words = fileWords[report.language];
  const name = `${report.kind}-${report.window.from}-${report.window.to}`.replaceAll(/[^\w.-]+/g, "_");
  const pictures = files.pictures.map(({ alt, bytes }, index): Attachment => {
    const number = files.pictures.length === 1 ? "" : `-${index + 1}`;
    return { name: `${name}${number}.png`, title: report.title, bytes, alt };
  });
  const jobs: readonly (readonly [Kind, readonly Attachment[], string])[] = [
    ["pictures", pictures, files.pictures.map(({ alt }) => alt).join("\n\n") || report.title],
    [
      "csv",
      files.csv === null
        ? []
        : [{ name: `${name}.csv`, title: `${report.title} (CSV)`, bytes: Buffer.from(files.csv) }],
      words.csvComment,
    ],
  ];
  const failed: Kind[] = [];
  for (const [kind, attachments, comment] of jobs)
    try {
      await sender.upload(place, attachments, escapeText(clip(comment, 1_500)));
    } catch (error) {
      options.log("warn", "slack-file-not-uploaded", { kind, code: refusalCode(error) });
      failed.push(kind);
    }
  return failed;
}

interface Correction {
  readonly place: Place;
  readonly posted: readonly string[];
  readonly messages: readonly Message[];
  readonly corrected: readonly Message[];
}

/** What announced a file says that it is not there. */
async function admit(
  { sender, options }: Parts,
  { place, posted, messages, corrected }: Correction,
): Promise<void> {
  for (const [page, message] of corrected.entries()) {
    const ts = posted[page];
    if (ts === undefined || message.plain === messages[page]?.plain) continue;
    const thread = place.thread ?? (page === 0 ? null : (posted[0] ?? null));
    await sender.update({ ...place, thread }, ts, message).catch((error: unknown) => {
      options.log("warn", "slack-file-not-admitted", { code: refusalCode(error) });
    });
  }
}
