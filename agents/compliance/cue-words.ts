// The words by which the compliance plays are recognised, German and English in one list.

export const permission: readonly string[] = [
  ...["dürfen", "duerfen", "darf", "dürften", "darfst", "erlaubt", "erlauben", "zulässig", "zulaessig", "unzulässig", "verboten"],
  ...["rechtlich", "rechtens", "rechtssicher", "legal*", "abmahn*", "abgemahnt", "angreifbar", "justiziabel", "freigabe", "freigeben"],
  ...["compliance", "compliant", "konform", "safe", "risky", "riskant", "heikel", "kritisch", "problematisch", "ok", "okay", "in ordnung"],
  ...["can we", "can i", "can wir", "dürfen we", "may wir", "may we", "may i", "could we", "are we allowed", "allowed", "permitted", "lawful", "illegal", "fine to", "cleared"],
  ...["können wir", "koennen wir", "kann man", "kann ich", "geht das", "geht so", "passt das", "gegen das uwg", "uwg", "empco", "werberecht"],
];

export const saying: readonly string[] = [
  ...["schreiben", "schreib", "sagen", "nennen", "behaupten", "werben", "bewerben", "bezeichnen", "draufschreiben", "drucken", "texten"],
  ...["aussage*", "werbeaussage*", "claim*", "slogan*", "werbetext*", "werbespruch", "spruch", "formulierung*", "wortlaut", "werbung"],
  ...["say", "write", "call", "claim*", "advertise", "advertising", "print", "promise", "market it", "describe", "tagline*", "wording", "statement"],
];

/** Claims that people ask about so often that they are a cue themselves. */
export const wellKnownClaims: readonly string[] = [
  ...["klimaneutral*", "klimapositiv*", "co2-neutral*", "co2 neutral*", "umweltfreundlich*", "umweltschonend*", "nachhaltig*", "ökologisch*"],
  ...["klimafreundlich*", "emissionsfrei*", "biologisch abbaubar", "kompostierbar*", "recycelt*", "recycelbar*", "schadstofffrei*", "pfas*"],
  ...["deutschlands beste*", "beste*", "bester", "nr. 1", "nummer eins", "marktführer*", "testsieger*", "unschlagbar*", "garantiert*", "günstigste*"],
  ...["gratis", "kostenlos*", "nur heute", "letzte chance", "made in germany", "lebenslange garantie", "superlativ*", "oeko-tex", "gots", "grs"],
  ...["climate-neutral", "climate neutral", "carbon-neutral", "carbon neutral", "net zero", "eco-friendly", "eco friendly", "sustainable"],
  ...["environmentally friendly", "biodegradable", "germany's best", "world's best", "best", "number one", "market leader", "test winner"],
  ...["guaranteed", "risk-free", "last chance", "only today", "recycled", "planet-friendly", "green", "cheapest", "lowest price"],
];

export const checking: readonly string[] = [
  ...["prüf*", "pruef*", "check*", "checke", "gegenlesen", "gegencheck*", "durchwinken", "absegnen", "schau", "schaut", "drüberschauen"],
  ...["review", "assess", "vet", "look over", "look at", "verify", "kontrollier*", "bewerte*", "beurteil*"],
];

export const evidenceWords: readonly string[] = [
  ...["beleg*", "nachweis*", "zertifikat*", "prüfbericht*", "belegregister", "gütesiegel", "zertifizier*", "nachweisen", "belegen"],
  ...["evidence", "certificate*", "certification*", "proof", "prove", "test report*", "substantiat*", "certified"],
];

export const openQuestion: readonly string[] = ["was", "welche*", "what", "which", "wie", "how"];
