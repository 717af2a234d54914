// What the metrics are called at the head of a column.
import type { Bilingual } from "#src/core/language.ts";
import type { Metric } from "#src/core/ports.ts";

export const metricNames: Readonly<Record<Metric, Bilingual>> = {
  sessions: { de: "Besuche", en: "Sessions" },
  orders: { de: "Bestellungen", en: "Orders" },
  revenue: { de: "Umsatz", en: "Revenue" },
  spend: { de: "Ausgaben", en: "Spend" },
  roas: { de: "ROAS", en: "ROAS" },
};
