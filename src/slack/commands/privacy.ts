// `/leitstand privacy`: what is kept about you.
import { renderKept } from "../home/render-privacy.ts";
import { languageOf } from "../words.ts";
import { whisper } from "./order.ts";
import { defineSubcommand } from "./subcommand.ts";

export const privacy = defineSubcommand({
  words: { de: ["privacy", "datenschutz"], en: ["privacy"] },
  takes: { de: "", en: "" },
  does: { de: "was über dich gespeichert ist", en: "what is kept about you" },
  async run({ options }, order) {
    const { facts } = options.desk;
    const language = languageOf(order.person);
    await whisper(order, renderKept(await facts.privacy(order.user), language));
  },
});
