// Whether somebody wants something told again and again, and the words in which they say when and where.
import { withoutQuotes } from "../slots.ts";

export interface SpokenDigest {
  /** As it stands in the request: `jeden Montag um 9`. */
  readonly rhythm: string;
  /** `#marketing`, or null. */
  readonly target: string | null;
  /** The request without both. */
  readonly content: string;
}

const day =
  "montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonnabends?|sonntags?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?";
const unit = `${day}|tag|woche|monat|quartal|werktag|arbeitstag|morgen|abend|day|week|month|quarter|weekday|workday|working day|business day|morning|evening`;
const nth =
  "ersten?|erster|zweiten?|dritten?|vierten?|letzten?|first|second|third|fourth|last|other|\\d{1,2}\\.?|\\d{1,2}(?:st|nd|rd|th)";

/** Said of a time that comes again. "The weekly numbers" is no such time: only whole adverbs count. */
const cues: readonly string[] = [
  `(?:jede[nrs]?|jeweils am|immer am|every|each)\\s+(?:(?:${nth})\\s+)?(?:${unit})`,
  `(?:am|on the)\\s+(?:${nth})\\s+(?:${unit})\\s+(?:im|des|jedes|eines|of the|of each|of every|every|each|in the)\\s+(?:monats?|quartals?|month|quarter)`,
  `(?:jeden|every|each)\\s+\\d{1,2}(?:\\.|st|nd|rd|th)?`,
  "(?:montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags|werktags|wochentags|täglich|wöchentlich|monatlich|vierteljährlich)",
  // Not offered, but the same wish: the tool says what is.
  "(?:alle|every)\\s+(?:zwei|drei|vier|two|three|four|\\d{1,3})\\s+(?:minuten|stunden|tage|wochen|monate|minutes|hours|days|weeks|months)",
  "(?:jede|every)\\s+(?:stunde|minute|hour)|stündlich|hourly|vierzehntägig|fortnightly",
  "(?:on\\s+)?(?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekdays)",
  "(?:daily|weekly|monthly|quarterly)(?=\\s*(?:$|[.,!?]|at\\b|on\\b|into\\b|in\\s+#|to\\s+(?:#|me|us)))",
];
const more = `(?:\\s*(?:,|und|and|bis|to|-)\\s*(?:${day}))*(?:\\s+(?:im|des|of the|of each|of every|in the)\\s+(?:monats?|quartals?|month|quarter))?`;
const clock =
  "\\s*,?\\s*(?:um|at|gegen|@)\\s*(?:\\d{1,2}(?:[:.h]\\d{2})?|\\p{L}+)(?:\\s*(?:a\\.?m\\.?|p\\.?m\\.?))?(?:\\s*uhr)?|\\s+\\d{1,2}(?:[:.]\\d{2})?\\s*(?:uhr|am|pm)|\\s+(?:morgens|früh|vormittags|mittags|nachmittags|abends|in the (?:morning|afternoon|evening))";
const rhythms = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${cues.join("|")})${more}(?:${clock})?(?![\\p{L}\\p{N}])`,
  "iu",
);

/** Somebody is to be told: a verb of sending with who gets it, or a digest that is to be set up. */
const receivers =
  "(?:mir|uns|me|us|ihnen|them|allen|everyone|dem team|the team|in den|in die)(?![\\p{L}\\p{N}])|(?:nach|in|into|to|an) <?#";
const sending = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:schick(?:e|t|st|en)?|send(?:e|et|est|en)?|poste?(?:t|st|n)?|liefer(?:e|t|st|n)?|meld(?:e|et|est|en)|gib|zeig(?:e|t|st|en)?|berichte?(?:t|st|n)?|bring(?:e|t|st|en)?|deliver|post|share|give|show|tell|report|erinner(?:e|t|n)?|remind|informier(?:e|t|en)?|inform|update)(?![\\p{L}\\p{N}])[^.?!]{0,80}?(?<![\\p{L}\\p{N}])(?:${receivers})|(?:${receivers})\\s[^.?!]{0,100}?(?:schicken|senden|posten|liefern|zeigen|zukommen lassen|berichten|bringen)(?![\\p{L}\\p{N}])`,
  "iu",
);
const settingUp =
  /(?<![\p{L}\p{N}])(?:richte|leg|lege|erstell\w*|mach\w*|plane?|anlegen|einrichten|set up|create|schedule|make|start|abonnier\w*|subscribe)(?![\p{L}\p{N}])[^.?!]{0,60}(?:digest|abo(?:nnement)?|zusammenfassung|report|bericht|summary|update)/iu;
/** Copy is written, not sent; what was sent is a question about the past. */
const other =
  /(?<![\p{L}\p{N}])(?:schreib\w*|formulier\w*|verfass\w*|entwirf|textest|write|draft|compose|rewrite|newsletter|betreff\w*|subject lines?|dürfen wir|can we say|may we|wie viele?|how many|how much|did we|haben wir|wurde[nr]?)(?![\p{L}\p{N}])/iu;

const channel = /<?#[\p{L}\p{N}_-]{1,80}/u;

/** Null when the request is about something else. What stands in quotation marks is told, not done. */
export function spokenDigest(ask: string): SpokenDigest | null {
  const said = withoutQuotes(ask);
  const rhythm = rhythms.exec(said)?.[0].trim();
  if (rhythm === undefined || other.test(said) || !(sending.test(said) || settingUp.test(said))) return null;
  const target = channel.exec(said)?.[0] ?? null;
  const rest = ask.replace(rhythm, " ").replace(target ?? "", " ");
  return { rhythm, target, content: rest.replace(/\s+/g, " ").trim() };
}
