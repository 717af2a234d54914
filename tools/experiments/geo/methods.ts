// What each method of a geo test is called, does and refers to.
import type { GeoMethod } from "#src/analytics/geo/methods/fit.ts";
import type { Bilingual } from "#src/core/language.ts";

interface MethodWords {
  readonly name: Bilingual;
  readonly does: string;
  readonly reference: string;
}

const inference =
  "interval and p-value by permuting residuals over time under each null effect (Chernozhukov, Wüthrich and Zhu, JASA 2021)";

export const geoMethodWords: Readonly<Record<GeoMethod, MethodWords>> = {
  "synthetic-control": {
    name: { de: "synthetische Kontrolle", en: "synthetic control" },
    does: `mean of the treated units against a mix of controls with weights of at least 0 that add up to 1; ${inference}`,
    reference: "Abadie, Diamond and Hainmueller, JASA 105 (2010)",
  },
  augmented: {
    name: { de: "synthetische Kontrolle mit Ridge-Korrektur", en: "ridge-augmented synthetic control" },
    does: `synthetic control corrected by a ridge regression, penalty by leaving periods out; ${inference}`,
    reference: "Ben-Michael, Feller and Rothstein, JASA 116 (2021)",
  },
  tbr: {
    name: { de: "zeitbasierte Regression", en: "time-based regression" },
    does: "treated on control units before the test by least squares, carried on through it; interval and p-value from the t posterior of the summed effect",
    reference: "Kerman, Wang and Vaver, Google (2017)",
  },
};
