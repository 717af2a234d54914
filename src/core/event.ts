// The warehouse's raw records: one web event, one day's spend. Versioned; rows are validated where they enter.
import { z } from "zod";

const consent = z.enum(["granted", "denied", "unknown"]);

export const WebEvent = z.object({
  schema: z.literal(1),
  id: z.string().min(1),
  name: z.enum(["session_start", "page_view", "add_to_cart", "sign_up", "purchase"]),
  /** ISO 8601 UTC. */
  time: z.iso.datetime(),
  client: z.string().nullable(),
  user: z.string().nullable(),
  emailHash: z.string().nullable(),
  session: z.string().nullable(),
  source: z.string().nullable(),
  medium: z.string().nullable(),
  campaign: z.string().nullable(),
  content: z.string().nullable(),
  term: z.string().nullable(),
  page: z.string().nullable(),
  order: z.string().nullable(),
  value: z.number().nullable(),
  currency: z.literal("EUR").nullable(),
  items: z.array(z.object({ product: z.string(), quantity: z.int().min(1), price: z.number() })),
  region: z.string().nullable(),
  /** Consent Mode v2. Journeys use only events whose `analyticsStorage` is granted. */
  consent: z.object({
    adStorage: consent,
    analyticsStorage: consent,
    adUserData: consent,
    adPersonalization: consent,
  }),
});
export type WebEvent = z.infer<typeof WebEvent>;

export const SpendRow = z.object({
  schema: z.literal(1),
  /** Local date, YYYY-MM-DD. */
  day: z.iso.date(),
  channel: z.string(),
  campaign: z.string().nullable(),
  amount: z.number().min(0),
  currency: z.literal("EUR"),
});
export type SpendRow = z.infer<typeof SpendRow>;
