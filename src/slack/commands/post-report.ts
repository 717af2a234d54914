// A report into the channel where it was asked for: pictures, table, provenance; further messages in its thread.
import type { ReportKind } from "#src/core/report.ts";
import { deliverReport } from "../attachments/deliver-report.ts";
import { renderSentence } from "../render/render-answer.ts";
import { renderReport } from "../render/render-report.ts";
import { refusalCode } from "../delivery/slack-errors.ts";
import type { Surface } from "../surface.ts";
import { languageOf, wordsFor } from "../words.ts";
import { whisper, type Order } from "./order.ts";

/** Nobody should look at nothing for longer. */
const patience = 1_500;

export async function postReport(
  surface: Surface,
  order: Order,
  { kind, period }: { kind: ReportKind; period: string },
): Promise<void> {
  const { options } = surface;
  const language = languageOf(order.person);
  const running = setTimeout(() => {
    whisper(order, renderSentence(wordsFor(language).reportRunning)).catch(() => undefined);
  }, patience);
  try {
    const request = { kind, language, period, now: options.clock.now().toISOString() };
    const report = await options.desk.report(request, order.user);
    const place = { channel: order.channel, thread: null };
    await deliverReport(surface, { place, report }).catch(async (error: unknown) => {
      options.log("info", "slack-report-whispered", { code: refusalCode(error) });
      await whisper(order, renderReport(report, []));
    });
  } finally {
    clearTimeout(running);
  }
}
