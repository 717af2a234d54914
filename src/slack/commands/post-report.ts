// A report into the channel where it was asked for: pictures, table, provenance; further messages in its thread.
import type { ReportRequest } from "#src/core/report.ts";
import type { Message } from "../render/message.ts";
import { renderSentence } from "../render/render-answer.ts";
import { renderReport, type Picture } from "../render/render-report.ts";
import { isUnshowable, refusalCode } from "../delivery/slack-errors.ts";
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
  },
): Promise<void> {
  const { options } = surface;
  const { request, alone, note } = wish;
  const running = setTimeout(() => {
    whisper(order, renderSentence(wordsFor(request.language).reportRunning)).catch(() => undefined);
  }, patience);
  try {
    const report = await options.desk.report(request, order.user);
    const pictures = await options.reportPictures(report).catch(() => []);
    if (!alone) return await post(surface, order, (shown) => renderReport(report, shown), pictures);
    const why = note === null ? [] : renderSentence(note);
    await privately(surface, { ...order, thread: null }, [...why, ...renderReport(report, pictures)]);
  } finally {
    clearTimeout(running);
  }
}

async function post(
  surface: Surface,
  order: Order,
  render: (pictures: readonly Picture[]) => Message[],
  pictures: readonly Picture[],
): Promise<void> {
  const { sender, options } = surface;
  try {
    let thread: string | null = null;
    for (const message of render(pictures)) {
      const ts: string = await sender.post({ channel: order.channel, thread }, message, {
        strict: pictures.length > 0,
      });
      thread ??= ts;
    }
  } catch (error) {
    // Slack could not load a picture: the table says the same.
    if (pictures.length > 0 && isUnshowable(error)) return post(surface, order, render, []);
    options.log("info", "slack-report-whispered", { code: refusalCode(error) });
    await whisper(order, render([]));
  }
}
