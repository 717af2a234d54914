// `/report KIND …`, also as `/leitstand report KIND …`: read, judged by who reads along, and made for them or the asker alone.
import type { Audience } from "#src/core/person.ts";
import type { ReportRequest } from "#src/core/report.ts";
import { renderSentence } from "../render/render-answer.ts";
import { renderWrongOrder } from "../reports/render-report-help.ts";
import type { Surface } from "../surface.ts";
import { languageOf } from "../words.ts";
import { whisper, type Order } from "./order.ts";
import { postReport } from "./post-report.ts";
import { defineSubcommand } from "./subcommand.ts";

const onlyYou = {
  de: "Diesen Bericht zeige ich nur dir: Nicht alle, die hier mitlesen, dürfen ihn sehen.",
  en: "I show this report to you alone: not everybody who reads along here may see it.",
} as const;

export const report = defineSubcommand({
  words: { de: ["report", "bericht"], en: ["report"] },
  takes: { de: "attribution letzte 30 Tage", en: "attribution last 30 days" },
  does: { de: "Bericht mit Bild und Tabelle", en: "a report with picture and table" },
  async run(surface, order, words) {
    const { desk, commands } = surface.options;
    const language = languageOf(order.person);
    const read = desk.readReportOrder(words.join(" "), language);
    if (read.kind === "wrong") return whisper(order, renderWrongOrder(commands, read, language));
    const place = await placeOf(surface, order, { kind: read.request.kind, alone: read.privately });
    if (place.kind === "nowhere") return whisper(order, renderSentence(place.reason[language]));
    await postReport(surface, order, {
      request: { ...read.request, audience: place.audience },
      alone: place.kind === "alone",
      csv: read.csv,
      note: place.kind === "alone" && !read.privately ? onlyYou[read.request.language] : null,
    });
  },
});

type Place =
  | { readonly kind: "here" | "alone"; readonly audience: Audience }
  | { readonly kind: "nowhere"; readonly reason: { readonly de: string; readonly en: string } };

/** In a direct conversation only the asker reads; in a channel everybody in it, unless they may not or were not meant to. */
async function placeOf(
  { audiences, options }: Surface,
  { user, channel }: Order,
  { kind, alone }: { readonly kind: ReportRequest["kind"]; readonly alone: boolean },
): Promise<Place> {
  const direct = channel.startsWith("D");
  if (!direct && !alone) {
    const audience = await audiences.ofChannel(channel);
    if ((await options.desk.mayReport({ kind, audience }, user)).kind === "allow")
      return { kind: "here", audience };
  }
  const audience = await audiences.ofPerson(user);
  const right = await options.desk.mayReport({ kind, audience }, user);
  if (right.kind === "deny") return { kind: "nowhere", reason: right.reason };
  return { kind: direct ? "here" : "alone", audience };
}
