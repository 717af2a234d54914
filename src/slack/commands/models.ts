// `/leitstand models`: which language models are asked.
import { renderModels } from "../home/render-models.ts";
import { languageOf } from "../words.ts";
import { whisper } from "./order.ts";
import { defineSubcommand } from "./subcommand.ts";

export const models = defineSubcommand({
  words: { de: ["models", "modelle"], en: ["models"] },
  takes: { de: "", en: "" },
  does: { de: "welche Sprachmodelle gefragt werden", en: "which language models are asked" },
  async run({ options }, order) {
    const { facts } = options.desk;
    const language = languageOf(order.person);
    await whisper(order, renderModels(facts.listedModels(), await facts.models(), language));
  },
});
