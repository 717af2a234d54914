// The button under a report: opens where its numbers come from, for the clicker's eyes.
import { actions } from "../actions.ts";
import { renderSentence } from "../render/render-answer.ts";
import { renderReportWhy } from "../reports/render-report-why.ts";
import type { Surface } from "../surface.ts";
import { languageOf } from "../words.ts";
import { tell, type Click, type ClickTable } from "./click.ts";

const gone = {
  de: "Dieser Bericht ist nicht mehr gespeichert, oder er ist nicht für dich.",
  en: "This report is no longer stored, or it is not yours to see.",
} as const;

export const reportButtons: ClickTable = {
  [actions.reportWhy]: why,
};

async function why(surface: Surface, click: Click): Promise<void> {
  const { desk } = surface.options;
  const kept = await desk.reportTrace(click.value, click.user);
  if (kept !== null) return tell(surface, click, renderReportWhy(kept));
  const language = languageOf(await desk.person(click.user));
  await tell(surface, click, renderSentence(gone[language]));
}
