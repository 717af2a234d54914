// `/leitstand trace TURN`: the way to how an answer came about.
import { TurnId } from "#src/core/ids.ts";
import { renderSentence } from "../render/render-answer.ts";
import { renderTraceLink } from "../render/render-help.ts";
import { languageOf, wordsFor } from "../words.ts";
import { whisper } from "./order.ts";
import { defineSubcommand } from "./subcommand.ts";

export const trace = defineSubcommand({
  words: { de: ["trace", "ablauf"], en: ["trace"] },
  takes: { de: "VORGANG", en: "TURN" },
  does: { de: "wie eine Antwort entstanden ist", en: "how an answer came about" },
  async run({ options }, order, [id = ""]) {
    const language = languageOf(order.person);
    const turn = id === "" ? null : await options.desk.turn(TurnId.parse(id));
    const allowed = turn?.ask.person.id === order.user || order.person?.roles.includes("admin") === true;
    if (turn === null || !allowed) return whisper(order, renderSentence(wordsFor(language).noTrace));
    await whisper(order, renderTraceLink(turn.id, options.links, language));
  },
});
