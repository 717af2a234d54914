// `/leitstand status`: how the parts of the house are.
import { renderStatus } from "../home/render-status.ts";
import { languageOf } from "../words.ts";
import { whisper } from "./order.ts";
import { defineSubcommand } from "./subcommand.ts";

export const status = defineSubcommand({
  words: { de: ["status", "stand"], en: ["status"] },
  takes: { de: "", en: "" },
  does: { de: "ob alle Teile arbeiten", en: "whether all parts are working" },
  async run({ options }, order) {
    await whisper(order, renderStatus(await options.desk.facts.status(), languageOf(order.person)));
  },
});
