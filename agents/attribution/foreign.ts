// Asks that use the analyst's words and are somebody else's: what customers may do, who is in charge, pages, notes, orders.
import type { Briefing } from "#src/core/agent.ts";
import { readable } from "#src/core/period/words.ts";

/** Each is read in the ask in readable form: lower case, no accents, no commas. */
const foreign: readonly RegExp[] = [
  // A page is named: whatever is asked is about the page.
  /(?:^|\s)\/[a-z]|https?:|www\./,
  /\b(?:seo|google)\b.{0,30}\b(?:fehler|problem|check|audit|issue|indexier|index)/,
  // Something is to be kept in the library, or is looked up in it.
  /\b(?:wissensbasis|wissensdatenbank|ins wissen|zum wissen|knowledge|bibliothek|library|wiki)\b/,
  /\b(?:merk|merke|merkt) (?:dir|euch|es|dies|bitte)\b|\b(?:fur alle|furs team) (?:\S+ )?merken\b|\bremember (?:this|that|for)\b/,
  /\b(?:festhalten|vermerk\w*|notier\w*)\b|\bhalt\w* (?:\S+ ){0,4}fest\b|\b(?:save|note|keep|store|stick|jot) (?:this|the following|it|that)\b/,
  /\b(?:wo|where) (?:\S+ )?(?:liegt|liegen|finde|steht|stehen|can i find|is|are) (?:\S+ ){0,4}(?:bericht|report|auswertung|unterlage|dokument|document)/,
  // Who is in charge of a channel is no question of what it brought.
  /\b(?:wer|wen|wem|who|whom)\b(?!.*\b(?:bestell|orders?\b|umsatz|revenue|verkauf|kauf|sales|purchas)).*\b(?:zustandig|verantwort|responsib|kummer|betreut|leitet|macht|in charge|looks? after|owns?|runs?|handles?|manages?|ansprech|frage?|ask|contact|talk)/,
  // Customers order; the shop's terms say how.
  /\b(?:muss|musste|kann|konnte|darf|soll|sollte|konnen|mussen|durfen|will|mochte)\b(?: \S+){0,8} (?:bestellen|bestellt haben|kaufen)\b/,
  /\b(?:do|can|must|should|may|could|to) (?:i|you|we|they|people|customers|one)(?: \S+){0,3} (?:order|buy|purchase)\b/,
  /\bwann (?:kommt|kommen|ist|sind|wird|werden) (?:\S+ ){0,5}(?:bestell|paket|da\b|geliefert)|\bwhen (?:will|does|do|is) (?:\S+ ){0,4}(?:arrive|ship|delivered)/,
  // What was planned stands in a document; what was spent is counted.
  /^(?!.*\b(?:ausgegeben|ausgeben|verbraucht|verbraten|verballert|ging|gingen|geflossen|floss|flossen|gekostet|spent|spend|spending|used|burn|burned|burnt|went|eaten|eat)\b).*budget/,
  // One campaign's story is told in its report.
  /(?<!brand|marken)(?:^|\s|-|\p{L})kampagne\b(?! \S+ pro)|(?<!brand )\bcampaign\b|\btv.flight/u,
  // An order to do something that no tool does.
  /^(?:@\S+ |bitte |please |kannst du |konntest du |could you |can you |mal )*(?:order|buy|book|kauf|kaufe|bestell|bestelle|buch|buche)(?: (?:us|me|some|a|an|the|uns|mir|ein|eine|einen|mal|bitte)\b)/,
  /\b(?:stell|stelle|setz|setze|dreh|schieb|pack|put|set|change|move|bring)\b.*\b(?:gebot|gebote|bids?|euro|eur|dollars?)\b/,
];

/** The shop's terms. In a long ask they may be part of the story; a short one is about them. */
const shopTerms =
  /versand|versend|shipping|liefer(?:ung|zeit|frist)|delivery|ruckgabe|retoure|zuruckschick|umtausch|erstattung|refund|stornier|warranty|garantie|offnungszeit|opening hours|bestellwert|gutschein(?!seite|portal)|gift card/;
const short = 10;

export function isForeign({ ask }: Pick<Briefing, "ask">): boolean {
  const words = readable(ask.replace(/<@\w+>/g, " "));
  if (words.split(" ").length <= short && shopTerms.test(words)) return true;
  return foreign.some((pattern) => pattern.test(words));
}
