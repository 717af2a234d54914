// What every report over the demo company's house says about itself.
import type { Bilingual } from "../core/language.ts";

export const demoNote: Bilingual = {
  de: "Dieses Haus läuft mit den Demodaten der erfundenen Firma Nordlicht Outdoor.",
  en: "This house runs on the demo data of the fictional company Nordlicht Outdoor.",
};
