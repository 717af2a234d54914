// What people ask an assistant for and no tool here does: said plainly instead of answered with the nearest tool.
import type { Play } from "#src/core/agent.ts";
import type { Bilingual } from "#src/core/language.ts";

export interface Limit {
  readonly id: string;
  readonly cues: Play["cues"];
  /** Also when it is asked for as a question; the others are orders. */
  readonly questions?: true;
  /** Once a tool with such a name is on a roster, this is no limit any more. */
  readonly tools: RegExp;
  /** Ends the sentence "The built-in model cannot …" / "Das eingebaute Modell kann …". */
  readonly what: Bilingual;
}

const cues = (list: string): string[] => list.split(", ");
/** A question about a matter, or whether it is allowed, is no order to do it. */
const asking = cues(
  "was, wie, welche, welcher, welches, welchen, wer, wann, warum, wieso, wo, what, how, which, who, when, why, where, " +
    "darf*, dürfen, erlaubt, zulässig*, allowed, may we, legal*",
);
const mailings = cues(
  "mail, mails, e-mail, e-mails, newsletter, rundmail, mailing, sms, nachricht*, message*",
);
const networks = cues(
  "instagram, insta, facebook, linkedin, tiktok, twitter, pinterest, youtube, x.com, whatsapp, social media",
);

const limits: readonly Limit[] = [
  {
    id: "send",
    cues: {
      needs: [
        cues(
          "schick*, send*, verschick*, versend*, abschick*, mail it, e-mail it, email it, forward*, weiterleit*",
        ),
        [
          ...mailings,
          ...cues(
            "kunden, customers, kundinnen, abonnenten, subscribers, verteiler, chef, chefin, boss, team, presse",
          ),
        ],
      ],
    },
    tools: /^(send|mail)-/,
    what: {
      de: "nichts verschicken, weder E-Mails noch Newsletter noch Nachrichten",
      en: "send anything: no e-mails, newsletters or messages",
    },
  },
  {
    id: "post",
    cues: {
      needs: [
        cues(
          "poste, posten, posting, post it, post this, post that, post the, veroffentlich*, publish*, hochlad*, upload*, teile das, share it, share this, share on",
        ),
        networks,
      ],
    },
    tools: /^(post|publish)-/,
    what: { de: "nichts in sozialen Netzwerken veröffentlichen", en: "post to social networks" },
  },
  {
    id: "book",
    cues: {
      needs: [
        cues("buch, buche, buchen, buch mir, reservier*, book, reserve*"),
        cues(
          "flug*, flight*, hotel*, zug, bahn*, train, tisch, table, termin*, meeting*, raum, room, reise*, trip, messestand, restaurant*",
        ),
      ],
    },
    tools: /^book-/,
    what: { de: "keine Reisen, Termine oder Tische buchen", en: "book travel, meetings or tables" },
  },
  {
    id: "picture",
    cues: {
      needs: [
        cues(
          "generier*, erzeug*, erstell*, mal, male, zeichne*, gestalt*, design*, generate*, create*, make, draw*, paint*, mach*, render*, schneid*, edit*",
        ),
        cues(
          "bild, bilder, foto*, photo*, image*, picture*, illustration*, logo*, grafik*, video*, clip*, reel*, animation*, podcast*",
        ),
      ],
      never: cues("bildunterschrift*, caption*, alt-text*, alttext*"),
    },
    tools: /-(image|picture|video)s?$/,
    what: { de: "keine Bilder, Logos oder Videos erzeugen", en: "make pictures, logos or videos" },
  },
  {
    id: "forecast",
    questions: true,
    cues: {
      needs: [
        cues(
          "prognos*, vorhersag*, vorhersehen, forecast*, predict*, hochrechn*, wetter, weather, aktienkurs*, stock price",
        ),
      ],
      any: cues("nachstes jahr, next year, nachsten monat, next month, quartal, quarter, umsatz, revenue"),
    },
    tools: /^(forecast|predict)-/,
    what: { de: "nichts vorhersagen", en: "forecast anything" },
  },
  {
    id: "future",
    questions: true,
    cues: {
      needs: [
        cues(
          "nachstes jahr, nachsten jahr, nachsten monat, nachste quartal, nachsten quartal, kommenden jahr, next year, next month, next quarter, in zukunft",
        ),
        cues(
          "wird, werden, will, erwarte*, expect*, wie viel*, how much, how many, umsatz*, revenue, entwickl*, estimate*",
        ),
      ],
    },
    tools: /^(forecast|predict)-/,
    what: { de: "nichts vorhersagen", en: "forecast anything" },
  },
  {
    id: "translate",
    cues: {
      needs: [
        cues("ubersetz*, translat*"),
        cues(
          "pdf*, datei*, file*, dokument*, document*, website, webseite, seite*, page*, prasentation*, vertrag*, contract*, franzosisch*, french, spanisch*, spanish, italienisch*, italian, polnisch*, polish, chinesisch*, chinese",
        ),
      ],
    },
    tools: /^translate-/,
    what: { de: "keine Dateien oder Seiten übersetzen", en: "translate files or pages" },
  },
  {
    id: "spend",
    cues: {
      needs: [
        cues(
          "erhoh*, senk*, verschieb*, verdopp*, halbier*, pausier*, stopp*, schalt*, start, starte, starten, increase*, raise*, lower*, cut, shift*, move, double, pause*, stop, launch*, kauf*, buy, bezahl*, pay, uberweis*, transfer",
        ),
        cues(
          "kampagne*, campaign*, anzeige*, ads, gebot*, bid*, rechnung*, invoice*, werbeplatz*, google ads",
        ),
      ],
      never: cues("soll*, should, lohnt*, worth"),
    },
    tools: /-(campaign|ad|bid)s?$/,
    what: {
      de: "keine Anzeigen, Gebote oder Kampagnen ändern und nichts bezahlen",
      en: "change ads, bids or campaigns, or pay for anything",
    },
  },
  {
    id: "budget",
    cues: {
      needs: [
        cues(
          "erhoh*, senk*, verschieb*, verdopp*, halbier*, stopp*, increase*, raise*, lower*, cut, shift*, move, double, stop, transfer",
        ),
        cues("budget*"),
      ],
      never: cues("soll*, should, lohnt*, worth"),
    },
    tools: /-budget$/,
    what: { de: "keine Budgets ändern", en: "change budgets" },
  },
  {
    id: "spend-amount",
    cues: {
      needs: [
        cues(
          "stell, stelle, stellen, setz, setze, setzen, set, put, change, ändere, dreh, drehe, fahr, fahre",
        ),
        cues("budget*, tagesbudget*, gebot*, bid, bids, spend, google ads, werbeausgaben"),
        cues("hoch, rauf, runter, herauf, herunter, euro, eur, prozent, percent, up, down, dollar*"),
      ],
      never: cues("soll*, should, lohnt*, worth, verschieb*, schieb*, umschicht*, shift*, move, reallocat*"),
    },
    tools: /-(campaign|ad|bid)s?$/,
    what: {
      de: "keine Budgets bei Werbeplattformen setzen und keine Anzeigen oder Gebote ändern",
      en: "set budgets at ad platforms or change ads or bids",
    },
  },
  {
    id: "delete",
    cues: {
      needs: [
        cues("lösch*, delete*, entfern*, remove*, vernicht*, erase*, wirf, schmeiß*, wipe, purge, take down"),
        cues(
          "seite, seiten, page*, website, dokument*, document*, datei*, file*, eintrag*, einträge*, entry, entries, wissensbasis, " +
            "knowledge base, konto, account*, kunden*, customer*, adresse*, address*, daten, data, datenbank, database, kampagne*, " +
            "campaign*, verteiler, pfad",
        ),
      ],
      never: cues("soll*, should, aus dem satz, from the sentence, wort, word"),
    },
    tools: /^(delete|remove)-/,
    what: { de: "nichts löschen", en: "delete anything" },
  },
  {
    id: "order",
    cues: {
      needs: [
        cues(
          "bestell uns, bestell mir, bestell bitte, bestelle bitte, bestelle uns, bestelle mir, bestellst du, kauf uns, kauf mir, " +
            "kauf bitte, kaufe bitte, besorg uns, besorg mir, besorge bitte, hol uns, hol mir, order us, order me, order some, " +
            "order a, order pizza, get us some, get me some, buy us, buy me, buy some, fetch us, fetch me, order lunch",
        ),
      ],
      never: cues("idee*, idea*, variante*, variant*, betreff*, subject*, text*, headline*, line*"),
    },
    tools: /^(order|buy)-/,
    what: { de: "nichts bestellen oder einkaufen", en: "order or buy anything" },
  },
  {
    id: "override",
    questions: true,
    cues: {
      needs: [
        cues(
          "ignorier*, ignore*, ignoring, vergiss, vergesst, forget, disregard*, missachte*, umgeh*, override*, overrule*, bypass*, " +
            "übergeh*, entwicklermodus, developer mode",
        ),
        cues(
          "anweisung*, instruction*, regeln, vorgaben, rules, guardrails, guidelines, systemprompt, system prompt, sicherheitsregeln, " +
            "beschränkungen, restrictions, anordnung*",
        ),
      ],
      never: cues("dürfen, darf, may, allowed, style guide, styleguide"),
    },
    tools: /^override-/,
    what: {
      de: "seine Regeln nicht außer Kraft setzen und keine vertraulichen Daten herausgeben",
      en: "set its rules aside or hand out confidential data",
    },
  },
  {
    id: "call",
    cues: {
      needs: [
        cues("ruf, rufe, anruf*, telefonier*, call, phone, ring"),
        cues("an, kunden, customer*, agentur*, agency, lieferant*, supplier*, ihn, sie, him, her, them"),
      ],
      never: cues("call to action, cta"),
    },
    tools: /^call-/,
    what: { de: "niemanden anrufen", en: "call anyone" },
  },
];

export function limitsOf(tools: readonly string[]): readonly Limit[] {
  return limits
    .filter((limit) => !tools.some((name) => limit.tools.test(name)))
    .map((limit) =>
      limit.questions
        ? limit
        : { ...limit, cues: { ...limit.cues, never: [...(limit.cues.never ?? []), ...asking] } },
    );
}
