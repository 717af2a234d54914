// "What does Markov mean?": the models explained in words, without any number.
import type { Briefing } from "#src/core/agent.ts";
import type { SpecialistReply } from "#src/core/contribution.ts";
import { methods } from "./methods.ts";
import { answer, say } from "./reply-parts.ts";
import { readWish, type ModelName } from "./wish.ts";

const usual: readonly ModelName[] = ["markov", "last"];

export function methodReply(briefing: Briefing): SpecialistReply {
  const { language } = briefing;
  const { models } = readWish(briefing);
  const explained = (models.length === 0 ? usual : models)
    .map((model) => methods[model].assumes[language])
    .join(" ");
  const limits = {
    de: "Alle diese Modelle verteilen vorhandene Bestellungen auf Klicks. Keines misst, was ohne den Kanal passiert wäre; das zeigt nur ein Test, zum Beispiel eine Pause in einigen Regionen. Wo die Modelle sich widersprechen, ist die Antwort unsicher.",
    en: "All these models share out existing orders over clicks. None measures what would have happened without the channel; only a test shows that, such as a pause in a few regions. Where the models disagree, the answer is uncertain.",
  }[language];
  return answer([say("advice", explained), say("advice", limits)]);
}
