// Fictional customers with their consent states: pseudonymous ids and hashes, never a readable address.
import { createHash } from "node:crypto";
import type { Language } from "#src/core/language.ts";
import { demoSeed } from "./company.ts";
import { pseudonym, random } from "./random.ts";

export const consentStates = ["granted", "denied", "withdrawn", "unknown"] as const;
type ConsentState = (typeof consentStates)[number];

export interface Customer {
  readonly id: string;
  /** SHA-256 over the lower-case address; the address itself is made up and stored nowhere. */
  readonly emailHash: string;
  readonly language: Language;
  readonly region: string;
  readonly clubMember: boolean;
  readonly consent: {
    /** Newsletter by double opt-in, § 7 UWG. */
    readonly newsletter: ConsentState;
    /** Personalised advertising from purchase data. */
    readonly profiling: ConsentState;
    /** Matching hashed addresses with advertising platforms. */
    readonly adMatching: ConsentState;
  };
}

const count = 420;

const regions = {
  "DE-HH": 20,
  "DE-SH": 14,
  "DE-NI": 14,
  "DE-NW": 16,
  "DE-BY": 12,
  "DE-BE": 9,
  "AT-9": 5,
  "DE-BW": 10,
};

const newsletter = { granted: 62, denied: 20, withdrawn: 8, unknown: 10 };
const profiling = { granted: 38, denied: 40, withdrawn: 6, unknown: 16 };
const adMatching = { granted: 24, denied: 58, withdrawn: 5, unknown: 13 };

export function customers(seed: string = demoSeed): readonly Customer[] {
  return Array.from({ length: count }, (_, index) => {
    const stream = random(seed, "customer", index);
    const address = `kundin-${pseudonym(seed, "address", index)}@kunden.example`;
    return {
      id: `k-${pseudonym(seed, "customer", index)}`,
      emailHash: createHash("sha256").update(address.toLowerCase()).digest("hex"),
      language: stream.chance(0.82) ? "de" : "en",
      region: stream.weighted(regions),
      clubMember: stream.chance(0.35),
      consent: {
        newsletter: stream.weighted(newsletter),
        profiling: stream.weighted(profiling),
        adMatching: stream.weighted(adMatching),
      },
    };
  });
}

/** Regions of visitors who are not known customers, with the same weights. */
export const regionWeights: Readonly<Record<string, number>> = regions;
