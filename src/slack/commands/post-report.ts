// A report into the channel where it was asked for: pictures, table, provenance; further messages in its thread.
import type { ReportRequest } from "#src/core/report.ts";
import { deliverReport } from "../attachments/deliver-report.ts";
import { renderSentence } from "../render/render-answer.ts";
import { renderReport } from "../render/render-report.ts";
import { refusalCode } from "../delivery/slack-errors.ts";
import type { Surface } from "../surface.ts";
import { wordsFor } from "../words.ts";
import { privately, whisper, type Order } from "./order.ts";

/** Nobody should look at nothing for longer. */
const patience = 1_500;

export async function postReport(
  surface: Surface,
  order: Order,
  wish: {
    readonly request: ReportRequest;
    /** For the asker's eyes, whatever the place. */
    readonly alone: boolean;
    /** Why nobody else sees it. */
    readonly note: string | null;
    /** As a file too, however short the table is. */
    readonly csv: boolean;
  },
): Promise<void> {
  const { options } = surface;
  const { request, alone, note, csv } = wish;
  const running = setTimeout(() => {
    whisper(order, renderSentence(wordsFor(request.language).reportRunning)).catch(() => undefined);
  }, patience);
  try {
    const report = await options.desk.report(request, order.user);
    const place = { channel: order.channel, thread: null };
    if (!alone)
      return void (await deliverReport(surface, { place, report, csv }).catch(async (error: unknown) => {
        options.log("info", "slack-report-whispered", { code: refusalCode(error) });
        await whisper(order, renderReport(report, []));
      }));
    // Files cannot be shown to one person alone: pictures with an address can, the others are in the tables.
    const shown = await options.reportPictures(report).catch(() => []);
    const why = note === null ? [] : renderSentence(note);
    const messages = renderReport(
      report,
      shown.filter(({ url }) => url !== undefined),
    );
    await privately(surface, { ...order, thread: null }, [...why, ...messages]);
  } finally {
    clearTimeout(running);
  }
}
