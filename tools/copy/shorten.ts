// Shortens a text without its template: drops filler words, then the last sentence, then what follows a pause.

const fillers =
  /(?<![\p{L}])(?:wirklich|einfach|ganz|sehr|eigentlich|natürlich|auch|noch|schon|jetzt|nun|ja|really|very|just|simply|actually|now|also|quite)\s+/giu;

function tidy(text: string): string {
  const trimmed = text
    .replace(/\s+/gu, " ")
    .replace(/[\s,;:–—-]+$/u, "")
    .trim();
  return (trimmed[0] ?? "").toUpperCase() + trimmed.slice(1);
}

/** From the gentlest cut to the deepest; every one is shorter than the text. */
export function shorterForms(text: string): string[] {
  const sentences = text.match(/[^.!?]+[.!?]*/gu)?.map((sentence) => sentence.trim()) ?? [text];
  const pauses = [...text.matchAll(/\s[–—-]\s|[:;,]\s/gu)].map((match) => match.index).toReversed();
  const forms = [
    text.replace(fillers, ""),
    ...sentences.slice(1).map((_, index) => sentences.slice(0, sentences.length - 1 - index).join(" ")),
    ...pauses.map((at) => text.slice(0, at)),
  ].map(tidy);
  return [...new Set(forms)].filter((form) => form.length > 0 && form.length < text.length);
}
