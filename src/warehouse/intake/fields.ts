// The fields of each kind of data, and by which column names a file may call them.
import type { DataKind } from "#src/core/event.ts";

/** Compared without case, spaces and separators: `event_id`, `eventId` and `Event ID` are one name. */
type Aliases = Readonly<Record<string, readonly string[]>>;

const money = { currency: ["currency", "currencycode", "waehrung", "währung"] };

export const eventFields = {
  schema: ["schema", "schemaversion"],
  id: ["id", "eventid", "messageid"],
  name: ["name", "event", "eventname", "eventtype"],
  time: ["time", "timestamp", "eventtime", "eventtimestamp", "occurredat", "createdat", "datetime"],
  client: ["client", "clientid", "cid", "anonymousid", "visitorid", "userpseudoid"],
  user: ["user", "userid", "uid", "customerid", "kundennummer"],
  // Columns that may hold a clear address are read too: such rows must not slip through unseen.
  emailHash: ["emailhash", "emailsha256", "sha256email", "hashedemail", "email", "emailaddress", "mail"],
  session: ["session", "sessionid", "gasessionid"],
  source: ["source", "utmsource"],
  medium: ["medium", "utmmedium"],
  campaign: ["campaign", "utmcampaign", "campaignname"],
  content: ["content", "utmcontent"],
  term: ["term", "utmterm"],
  page: ["page", "pagelocation", "pageurl", "pagepath", "url"],
  order: ["order", "orderid", "transactionid", "ordernumber", "bestellnummer"],
  value: ["value", "revenue", "ordervalue", "umsatz"],
  ...money,
  items: ["items", "products", "lineitems"],
  region: ["region", "georegion", "bundesland"],
  consent: ["consent"],
  "consent.adStorage": ["adstorage", "consentadstorage", "adsstorage"],
  "consent.analyticsStorage": ["analyticsstorage", "consentanalyticsstorage"],
  "consent.adUserData": ["aduserdata", "consentaduserdata"],
  "consent.adPersonalization": ["adpersonalization", "consentadpersonalization"],
} as const satisfies Aliases;
export type EventField = keyof typeof eventFields;

const day = ["day", "date", "tag", "datum"];
const campaign = ["campaign", "campaignname", "utmcampaign", "kampagne"];

export const fieldsByKind: Readonly<Record<DataKind, Aliases>> = {
  events: eventFields,
  spend: {
    schema: ["schema"],
    day,
    channel: ["channel", "kanal"],
    campaign,
    amount: ["amount", "spend", "cost", "kosten", "betrag", "ausgaben"],
    ...money,
  },
  products: {
    schema: ["schema"],
    product: ["product", "productid", "itemid", "sku", "id", "artikelnummer"],
    name: ["name", "productname", "itemname", "title"],
    category: ["category", "kategorie"],
    price: ["price", "preis"],
    cost: ["cost", "unitcost", "costofgoods", "cogs", "einkaufspreis"],
    ...money,
  },
  campaigns: {
    schema: ["schema"],
    campaign: [...campaign, "id", "campaignid"],
    channel: ["channel", "kanal"],
    name: ["name", "title"],
    from: ["from", "start", "startdate"],
    to: ["to", "end", "enddate"],
    budget: ["budget"],
    ...money,
  },
  weekly: {
    schema: ["schema"],
    week: ["week", "weekstart", "monday", "dateweek", "woche", ...day],
    revenue: ["revenue", "target", "sales", "umsatz"],
    spend: ["spend"],
    controls: ["controls"],
  },
};

export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
