// `/leitstand usage`: questions and cost this month.
import { renderUse } from "../home/render-usage.ts";
import { languageOf } from "../words.ts";
import { whisper } from "./order.ts";
import { defineSubcommand } from "./subcommand.ts";

export const usage = defineSubcommand({
  words: { de: ["usage", "nutzung"], en: ["usage"] },
  takes: { de: "", en: "" },
  does: { de: "Fragen und Kosten in diesem Monat", en: "questions and cost this month" },
  async run({ options }, order) {
    const { facts } = options.desk;
    const language = languageOf(order.person);
    await whisper(order, renderUse(await facts.usage(order.user), language));
  },
});
