// Buttons of Home and of the words about the house.
import { actions } from "../actions.ts";
import { renderSentence } from "../render/render-answer.ts";
import { openDigestModal } from "../views/digest.ts";
import { languageOf } from "../words.ts";
import { tell, type ClickTable } from "./click.ts";

export const homeButtons: ClickTable = {
  [actions.requestExport]: async (surface, click) => {
    await tell(surface, click, renderSentence(await surface.options.desk.requestExport(click.user)));
  },
  [actions.newDigest]: async (surface, click) => {
    const language = languageOf(await surface.options.desk.person(click.user).catch(() => null));
    await openDigestModal(surface, click, { here: null, language });
  },
};
