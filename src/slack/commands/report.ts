// `/report KIND …`, also as `/leitstand report KIND …`.
import { reportKinds, type ReportKind } from "#src/core/report.ts";
import { renderUsage } from "../render/render-help.ts";
import type { Surface } from "../surface.ts";
import { languageOf } from "../words.ts";
import { whisper, type Order } from "./order.ts";
import { postReport } from "./post-report.ts";
import { defineSubcommand } from "./subcommand.ts";

export const report = defineSubcommand({
  words: { de: ["report", "bericht"], en: ["report"] },
  takes: { de: "attribution letzte 30 Tage", en: "attribution last 30 days" },
  does: { de: "Bericht mit Bild und Tabelle", en: "a report with picture and table" },
  async run(surface, order, [word = "", ...period]) {
    const kind = reportKinds.find((each): each is ReportKind => each === word.toLowerCase());
    if (kind === undefined) return usage(surface, order, word);
    await postReport(surface, order, { kind, period: period.join(" ") });
  },
});

function usage({ options }: Surface, order: Order, wrong: string): Promise<void> {
  return whisper(order, renderUsage(options.commands, wrong, languageOf(order.person)));
}
