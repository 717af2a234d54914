// Takes a shared file into the library, by way of an approval card; the file is not read on the way: what it says could steer nothing.
import type { Briefing, Play } from "#src/core/agent.ts";
import type { SpecialistReply } from "#src/core/contribution.ts";
import { namesLibrary, replyOf, textToAdd } from "../add-to-knowledge-play.ts";
import { anyWord } from "../any-word.ts";
import { fileWish, hasFreshFile, isAboutFile } from "./file-wish.ts";
import { notice, words } from "./file-words.ts";

const tool = "add-file-to-knowledge";
const mostFiles = 3;

const adding =
  /(?<!\p{L})(?:nimm|nehmt|nehme\p{L}*|aufnehm\p{L}*|aufzunehmen|aufgenommen|füg\p{L}*|hinzu\p{L}*|speicher\p{L}*|abspeicher\p{L}*|leg|lege|legt|ableg\p{L}*|pack\p{L}*|übernimm|übernehm\p{L}*|importier\p{L}*|ergänz\p{L}*|hinterleg\p{L}*|stell\p{L}*|steck\p{L}*|tu|bring|soll in|gehört in|add|save|store|put|import|include|keep|file this|ingest|upload)(?!\p{L})/iu;

function isAddition(briefing: Briefing): boolean {
  const { ask } = briefing;
  if (!namesLibrary(ask) || !adding.test(ask)) return false;
  return isAboutFile(briefing) || (hasFreshFile(briefing) && textToAdd(ask) === null);
}

export const addFilePlay: Play = {
  id: "file-add",
  cues: { needs: [anyWord] },
  weight: 10,
  when: isAddition,
  calls(briefing, results) {
    if (results.some((result) => result.tool === tool)) return [];
    const files = (fileWish(briefing)?.files ?? []).filter(
      ({ fault, kind }) => fault === null && kind !== "image",
    );
    return files.slice(0, mostFiles).map(({ id }) => ({ tool, input: { attachment: id } }));
  },
  reply(briefing, results): SpecialistReply {
    const { language } = briefing;
    const [first] = results.filter((result) => result.tool === tool);
    if (first === undefined)
      return { outcome: "cannot", segments: [notice("missing", words.notAdded[language])], variants: [] };
    return replyOf(first, language);
  },
};
