// The words by which the copywriting plays are recognised, German and English in one list.

export const writing: readonly string[] = [
  ...["schreib*", "schrieb", "texte mir", "textet", "texten", "formulier*", "entwirf", "entwerf*", "entwürf*", "dichte", "verfass*"],
  ...["mach", "mache", "macht", "erstell*", "generier*", "brauch*", "bräuchte*", "benötig*", "gib", "gebt", "liefer*", "bau", "hau", "möchte"],
  ...["schlag", "schlage", "vorschlag*", "vorschläge", "ideen", "idee", "zauber*", "denk dir", "überleg*", "neue", "weitere", "noch"],
  ...["write", "draft*", "create", "give", "need", "needs", "make", "come up", "suggest*", "generate", "compose", "propose", "want", "get me"],
  ...["produce", "craft", "ideas", "think of", "another", "more"],
];

export const copyNouns: readonly string[] = [
  ...["betreff*", "betreffzeile*", "subject line*", "subject", "subjects", "subjectline*", "headline*", "überschrift*", "schlagzeile*", "titelzeile*"],
  ...["anzeigentext*", "anzeigentitel*", "werbetext*", "werbezeile*", "produktbeschreibung*", "beschreibungstext*", "beschreibung*", "description*"],
  ...["teaser*", "slogan*", "claim-idee*", "posting*", "post", "posts", "instagram post*", "insta-post*", "social post*", "beitragstext*", "caption*"],
  ...["bildunterschrift*", "fließtext*", "absatz", "absätze", "paragraph*", "newslettertext*", "mailtext*", "ad copy", "copy", "blurb*", "tagline*", "one-liner*"],
  ...["textvariante*", "varianten", "variants", "texte", "text", "textvorschlag*"],
];

/** Enough company for a copy noun without a verb: "three subject lines, winter jacket". */
export const terseCompany: readonly string[] = [
  ...["für", "fuer", "for", "zur", "zum", "zu", "über", "about", "on", "bitte", "please", "pls", "bidde"],
  ...["ein", "eine", "einen", "zwei", "drei", "vier", "fünf", "sechs", "zehn", "one", "two", "three", "four", "five", "six", "ten"],
  ...["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "3x", "paar", "some", "few"],
];

/** A question about copy is none for copy. */
export const aboutCopy: readonly string[] = [
  ...["wie lang", "wie viele", "wie", "welche", "welcher", "welches", "was ist", "was kostet", "wann", "wer", "warum", "worauf", "darf", "dürfen"],
  ...["how long", "how many", "how", "which", "what is", "what are", "when", "who", "why", "may we", "can we say", "are we allowed"],
  ...["prüf", "prüfe", "check", "review", "stand", "hatte", "performed", "öffnungsrate", "open rate", "getestet", "tested"],
];

export const editing: readonly string[] = [
  ...["kürzer*", "kürz*", "knapper*", "straffe*", "länger*", "ausführlicher*", "ohne", "statt", "umformulier*", "umschreib*", "anders", "frecher"],
  ...["lockerer", "formeller", "förmlicher", "freundlicher", "sachlicher", "knackiger", "ruhiger", "duform", "sieform", "siezen", "duzen"],
  ...["shorter", "shorten*", "longer", "trim*", "tighten*", "without", "instead", "rephras*", "rewrit*", "reword*", "different*", "punchier"],
  ...["friendlier", "formal", "casual", "tweak*", "change*"],
];
