// Google names German states in English; the house knows them by ISO 3166-2, as geo tests do.
import { literal } from "#src/warehouse/zones.ts";

const codes: Readonly<Record<string, string>> = {
  "Baden-Wurttemberg": "DE-BW",
  Bavaria: "DE-BY",
  Berlin: "DE-BE",
  Brandenburg: "DE-BB",
  Bremen: "DE-HB",
  Hamburg: "DE-HH",
  Hesse: "DE-HE",
  "Lower Saxony": "DE-NI",
  "Mecklenburg-Vorpommern": "DE-MV",
  "North Rhine-Westphalia": "DE-NW",
  "Rhineland-Palatinate": "DE-RP",
  Saarland: "DE-SL",
  Saxony: "DE-SN",
  "Saxony-Anhalt": "DE-ST",
  "Schleswig-Holstein": "DE-SH",
  Thuringia: "DE-TH",
};

/** The code where the country is Germany and the name is known; otherwise the name as it stands. */
export function germanRegionSql(country: string, region: string): string {
  const known = Object.entries(codes).map(([name, code]) => `WHEN ${literal(name)} THEN ${literal(code)}`);
  return `CASE WHEN ${country} = 'Germany'
    THEN coalesce(CASE replace(${region}, 'ü', 'u') ${known.join(" ")} END, ${region}) ELSE ${region} END`;
}
