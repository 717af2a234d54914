// The contract of the warehouse's raw zone, version 1: web events, spend, products, campaigns, weekly observations.
import { z } from "zod";

/** A SHA-256 as 64 lower-case hexadecimal digits. */
export const hashPattern = "^[0-9a-f]{64}$";
/** An id holds no @: whoever uses addresses as ids hashes them first. */
export const idPattern = "^[^@]*$";

const consent = z.enum(["granted", "denied", "unknown"]);
const text = (what: string) => z.string().nullable().describe(what);
const id = (what: string) =>
  z
    .string()
    .regex(new RegExp(idPattern), "holds an @: send a pseudonym, never an address")
    .nullable()
    .describe(what);
const euro = z.literal("EUR", "only EUR is accepted: convert before you send");

export const WebEvent = z.object({
  schema: z.literal(1).describe("Version of this contract."),
  id: z.string().min(1).describe("Unique per event; the same id sent again counts once."),
  name: z.enum(["session_start", "page_view", "add_to_cart", "sign_up", "purchase"]),
  time: z.iso.datetime().describe("ISO 8601 in UTC, such as 2026-10-05T10:00:00Z."),
  client: id("Browser or device, as a random pseudonym."),
  user: id("Account, as a pseudonym."),
  emailHash: z
    .string()
    .regex(new RegExp(hashPattern), "not a SHA-256 in 64 lower-case hexadecimal digits")
    .nullable()
    .describe("SHA-256 of the trimmed, lower-case e-mail address; never the address."),
  session: text("Visit."),
  source: text("utm_source or what stands for it."),
  medium: text("utm_medium."),
  campaign: text("utm_campaign."),
  content: text("utm_content."),
  term: text("utm_term."),
  page: text("Path or address of the page; addresses of people in it are masked on the way in."),
  order: text("Order id; the same order sent again counts once."),
  value: z.number().nullable().describe("Value in euros."),
  currency: euro.nullable().describe("EUR; missing counts as EUR."),
  items: z.array(z.object({ product: z.string(), quantity: z.int().min(1), price: z.number() })),
  region: text("ISO 3166-2, such as DE-BY, or the name that the source uses."),
  consent: z
    .object({
      adStorage: consent,
      analyticsStorage: consent,
      adUserData: consent,
      adPersonalization: consent,
    })
    .describe("Consent Mode v2. Journeys use only events whose analyticsStorage is granted."),
});
export type WebEvent = z.infer<typeof WebEvent>;

export const SpendRow = z.object({
  schema: z.literal(1),
  day: z.iso.date().describe("Local date, YYYY-MM-DD."),
  channel: z.string().min(1),
  campaign: z.string().nullable(),
  amount: z.number().min(0).describe("Euros."),
  currency: euro,
});
export type SpendRow = z.infer<typeof SpendRow>;

export const ProductRow = z.object({
  schema: z.literal(1),
  product: z.string().min(1).describe("As in an event's items."),
  name: z.string().nullable(),
  category: z.string().nullable(),
  price: z.number().min(0).nullable().describe("Euros, as sold."),
  cost: z
    .number()
    .min(0)
    .nullable()
    .describe("Variable cost of one, in euros: price less cost is its contribution."),
  currency: euro.nullable(),
});
export type ProductRow = z.infer<typeof ProductRow>;

export const CampaignRow = z.object({
  schema: z.literal(1),
  campaign: z.string().min(1).describe("As in an event's campaign."),
  channel: z.string().min(1),
  name: z.string().nullable(),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  budget: z.number().min(0).nullable().describe("Euros from `from` to `to`."),
  currency: euro.nullable(),
});
export type CampaignRow = z.infer<typeof CampaignRow>;

const isMonday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() === 1;

/** What a media-mix model reads. Rows written before the contract was versioned carry no `schema`. */
export const WeeklyRow = z.object({
  schema: z.literal(1).optional(),
  week: z.iso.date().refine(isMonday, "not a Monday").describe("The Monday, YYYY-MM-DD."),
  revenue: z.number(),
  spend: z.record(z.string(), z.number().min(0)).describe("Euros by channel."),
  controls: z.record(z.string(), z.number()).describe("What else moves revenue: prices, weather, holidays."),
});
export type WeeklyRow = z.infer<typeof WeeklyRow>;

/** Every kind of data that the raw zone holds, by the beginning of its files' names. */
export const dataKinds = ["events", "spend", "products", "campaigns", "weekly"] as const;
export type DataKind = (typeof dataKinds)[number];

export const contracts = {
  events: WebEvent,
  spend: SpendRow,
  products: ProductRow,
  campaigns: CampaignRow,
  weekly: WeeklyRow,
} as const satisfies Readonly<Record<DataKind, z.ZodType>>;
