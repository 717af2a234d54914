// `/leitstand policy`: what you may do here, and who approves.
import { renderRights } from "../home/render-policy.ts";
import { languageOf } from "../words.ts";
import { whisper } from "./order.ts";
import { defineSubcommand } from "./subcommand.ts";

export const policy = defineSubcommand({
  words: { de: ["policy", "regeln"], en: ["policy"] },
  takes: { de: "", en: "" },
  does: { de: "was du hier darfst, und wer freigibt", en: "what you may do here, and who approves" },
  async run({ options }, order) {
    const { facts } = options.desk;
    const language = languageOf(order.person);
    const rights = await facts.capabilities(order.user);
    await whisper(order, renderRights(rights, facts.limits(), language));
  },
});
