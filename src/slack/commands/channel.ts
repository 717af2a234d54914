// `/leitstand channel`: an admin sets up the channel that the command was given in.
import { renderSentence } from "../render/render-answer.ts";
import { channelView } from "../views/channel.ts";
import { openModal, waitingView } from "../views/modal.ts";
import { languageOf } from "../words.ts";
import { channelWords } from "../words/channel-words.ts";
import { whisper } from "./order.ts";
import { defineSubcommand } from "./subcommand.ts";

export const channel = defineSubcommand({
  words: { de: ["channel", "kanal"], en: ["channel"] },
  takes: { de: "", en: "" },
  does: { de: "was ich in diesem Kanal darf (für Admins)", en: "what I may do in this channel (for admins)" },
  async run(surface, order) {
    const language = languageOf(order.person);
    const words = channelWords[language];
    if (!/^[CG]/.test(order.channel)) return whisper(order, renderSentence(words.notAChannel));
    const { desk } = surface.options;
    // Refused before anything opens: nobody should fill in a form for nothing.
    await desk.channels(order.user);
    const key = { team: surface.team, channel: order.channel };
    await openModal(surface, order.trigger, {
      waiting: waitingView(words.title, words.loading),
      fill: async () => channelView(key, await desk.channel(key), language),
    });
  },
});
