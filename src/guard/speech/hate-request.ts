// Whether an ask wants hateful or insulting text written: the one case in which speech makes guard in refuse.

const demand =
  /(?<![\p{L}])(?:schreib|verfass|formulier|erstell|dicht|entwirf|entwerf|mach|generier|gib|brauch|write|draft|compose|create|make|generate|give|produce|post)[\p{L}]{0,4}(?![\p{L}])/giu;

const hateText =
  /(?:(?:hass|hetz|schmäh|hate|smear)[- ]?(?:post|posting|kommentar|rede|text|mail|tweet|nachricht|kampagne|gedicht|beitrag|botschaft|comment|speech|message|campaign|poem)[\p{L}]{0,3}|(?:beleidig|beschimpf|droh|erniedrig|demütig|verhöhn|rassist|sexist|antisemit|frauenfeindlich|menschenverachtend|insult|threaten|degrad|humiliat|racist|hateful|abusive|mock)[\p{L}]{0,8})/giu;

/** What makes the wish a harmless one: against it, about it, for moderation. */
const against =
  /(?:gegen (?:hass|hetze|rassis|sexis|beleidig|diskriminier|antisemit|mobbing|hatespeech|hate speech)|against (?:hate|racis|sexis|insult|bullying|discriminat|antisemit|abuse)|umgang mit|antwort(?:e|en)? (?:auf|an)|(?:reply|respond|response|answer) to|how (?:do|should|can) we|wie (?:gehen|reagier|antwort)|ohne (?:zu )?(?:beleidig|droh)|without (?:insult|being|threat)|nicht (?:beleidig|rassist|sexist|verletz)|not (?:insult|racist|sexist|offensive)|melde|moderier|moderat|richtlinie|guideline|policy|filter|erkenn|detect|avoid|vermeid|statt|instead of|kein[\p{L}]{0,2} (?:hass|beleidig|droh))/iu;

const target = /(?<![\p{L}])(?:gegen|über|an|für|to|against|about|at|targeting|for)(?![\p{L}])/iu;

/** "Schreib einen Hasspost gegen …": a demand, hateful text, a target, in this order within one sentence. */
export function asksForHate(text: string): boolean {
  return text.split(/[.!?\n]/u).some((sentence) => {
    if (against.test(sentence)) return false;
    demand.lastIndex = 0;
    const wish = demand.exec(sentence);
    if (wish === null) return false;
    hateText.lastIndex = wish.index;
    const kind = hateText.exec(sentence);
    return kind !== null && kind.index - wish.index < 120 && target.test(sentence.slice(kind.index));
  });
}
