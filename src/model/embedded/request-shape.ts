// What a request is by its shape, whatever its other words are: about a page, asking leave for a quoted text, asking who or when.
import { matchCues, noVocabulary, tolerance, type Tolerance } from "./cues.ts";
import { pagesIn, withoutQuotations, wordsOf } from "./words.ts";

export interface RequestShape {
  /** Paths and addresses outside quotation marks; none where text for the page is ordered. */
  readonly pages: readonly string[];
  /** The clauses that a page, a quotation or the question of leave stands in. */
  readonly clauses: ReadonlySet<number>;
  /** The request without its quotations. */
  readonly unquoted: string;
  /** A text in quotation marks, and a question of permission, risk or objection in any wording. */
  readonly asksLeave: boolean;
  /** "Who is responsible for …?", "by when …?": a question that a document answers, whatever it is about. */
  readonly asksLibrary: boolean;
}

const cues = (list: string): string[] => list.split(", ");

/** Nobody says these of a text without asking whether it may stand. */
const leave = cues(
  "dürfen, darf, dürften, erlaubt, zulässig*, unzulässig*, verboten, einwand, einwände*, bedenken, bedenklich*, unbedenklich*, " +
    "bedenkenlos, stress, ärger, abmahn*, riskant*, riskier*, heikel, angreifbar*, vertretbar*, rechtlich*, rechtssicher*, " +
    "rechtens, legal*, juristisch*, spricht etwas gegen, spricht was gegen, spricht etwas dagegen, spricht was dagegen, " +
    "so lassen, so stehen, so rausgeben, so raus, so drucken, so durch, in ordnung, sauber, may we, we may, may i, i may, are we allowed, allowed, " +
    "permitted, objection*, object, concern*, trouble, get away with, acceptable, lawful, unlawful, forbidden, compliant, " +
    "all right, alright, good to go, get sued, safe to, run with",
);
/** These say it only where nothing is ordered. */
const maybe = cues(
  "ok, okay, geht, ginge, passt, durch, durchgehen, problem*, probleme, fine, can we, can i, could we, können wir, kann man, kann ich, " +
    "problematisch*, kritisch*, hakt, issue*, safe, risky, risk*, go with, clear*, approve*, freigeb*, freigabe, check*, prüf*, " +
    "beschwer*, complain*, kill, haben was gegen, etwas gegen, was gegen, anything against",
);
const orders = cues(
  "schreib, schreibe, schreibt, formulier, formuliere, entwirf, verfass, verfasse, texte, brauche, brauchen, draft, compose, need, " +
    "write me, write us, write three, write two, kürz, kürze, shorten, mach, mache, make, füg*, nimm, speicher*, add, save, store, put, remember",
);

/** Text for a page is ordered, not a check of it. */
const writing = cues(
  "schreib, schreibe, formulier, formuliere, entwirf, verfass, verfasse, texte mir, write, draft, compose",
);

const who = cues("wer, wen, wem, who, whom, whose");
const inCharge = cues(
  "zuständig*, verantwortlich*, verantwortet, ansprechpartner*, ansprechperson*, frag, frage, fragen, wende, wenden, melde, melden, " +
    "betreut, kümmert, responsible, in charge, ask, contact, owns, looks after, takes care",
);
const when = cues(
  "wann, when, bis wann, by when, deadline*, frist*, stichtag*, redaktionsschluss, annahmeschluss, latest",
);
const deadlines = cues(
  "spätestens, muss, müssen, ankommt, ankommen, geliefert, liefer*, versand*, versend*, verschick*, ship*, deliver*, arriv*, " +
    "have to, need to, must, latest, cutoff, cut-off, deadline*, frist*, weihnachten, christmas, in time, rechtzeitig",
);
const conditions = cues(
  "ab welchem, ab welcher, ab wie viel, ab wieviel, from what, from which, how much do i have to, free from",
);
const shipping = cues(
  "versand*, liefer*, porto, kostenlos*, gratis, versandkostenfrei*, frei haus, shipping, delivery, free, postage, rabatt*, discount*",
);
/** With these it is a question for numbers after all: "who was responsible for most orders in October?" */
const counted = cues(
  "bestellungen, orders, umsatz*, revenue, verkäufe*, sales, conversions, kanal*, kanäle*, channel*, käufe*, purchases, attribution*",
);

export function shapeOf(text: string): RequestShape {
  const unquoted = withoutQuotations(text);
  const words = wordsOf(unquoted, 0);
  const slipping = tolerance(noVocabulary, { compounds: false });
  const exactly = tolerance(null, { compounds: false });
  const found = (group: readonly string[], allowed: Tolerance) =>
    matchCues({ needs: [group] }, words, allowed);
  const says = (...groups: (readonly string[])[]) => groups.every((group) => found(group, exactly) !== null);
  const asks = found(leave, slipping) ?? (says(orders) ? null : found(maybe, exactly));
  const isQuoting = unquoted !== text;
  const asksForDocument = says(who, inCharge) || says(when, deadlines) || says(conditions, shipping);
  return {
    pages: says(writing) ? [] : pagesIn(unquoted),
    clauses: new Set([
      ...words.filter(({ share }) => share === 0).map(({ clause }) => clause),
      ...wordsOf(text, 0.5).flatMap(({ share, clause }) => (share === 0.5 ? [clause] : [])),
      ...(asks?.clauses ?? []),
    ]),
    unquoted,
    asksLeave: isQuoting && asks !== null,
    asksLibrary: asksForDocument && !says(counted),
  };
}
