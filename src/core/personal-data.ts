// What counts as personal data, and where it stands in a text: found before anything is stored, embedded, logged or sent to a model.
import type { Language } from "./language.ts";

export const personalDataTypes = [
  "person",
  "email",
  "phone",
  "address",
  "iban",
  "card",
  "ip",
  "url_with_id",
  "date_of_birth",
  "tax_id",
  "social_security",
  "ssn",
  "id_card",
  "passport",
  "vat",
  "licence_plate",
  "health_insurance",
  "company_register",
] as const;
export type PersonalDataType = (typeof personalDataTypes)[number];

/** UTF-16 offsets, end exclusive; entities are sorted and never overlap. */
export interface PersonalData {
  readonly type: PersonalDataType;
  /** The raw text of the span: never stored or logged. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** 0..1, how sure: 1 for a checksum or a known entity. */
  readonly score: number;
}

/** An entity that somebody vouches for, such as a colleague in the directory or a customer in the CRM: found exactly. */
export interface KnownEntity {
  readonly type: PersonalDataType;
  readonly value: string;
}

export interface FindOptions {
  /** Decides where the text itself does not show its language. */
  readonly language?: Language | undefined;
  readonly known?: readonly KnownEntity[] | undefined;
  /** Words that are never a person's name here: the team's brand and products. */
  readonly never?: readonly string[] | undefined;
}

export type FindPersonalData = (text: string, options?: FindOptions) => readonly PersonalData[];
