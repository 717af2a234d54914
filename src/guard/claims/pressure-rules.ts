// Rules on pressure: false deadlines, scarcity, prizes, appeals to children.
import { blacklist, unitedKingdom, unitedStates, words, type ClaimRule } from "./rule.ts";

const dated =
  /(?:bis|until|through|ends?|endet|till|nur am|vom)\s+(?:zum\s+|on\s+|einschließlich\s+|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday),?\s+(?:den\s+)?)?\d{1,2}\.?\s?(?:\d{1,2}\.|\p{L}{3,9})|(?:until|ends?|till)\s+(?:on\s+)?\p{L}{3,9}\s+\d{1,2}|\d{1,2}:\d{2}\s*(?:uhr|h|am|pm)/iu;

export const pressureRules: readonly ClaimRule[] = [
  {
    id: "urgency",
    languages: ["de", "en"],
    patterns: [
      words(
        "nur (?:noch )?(?:heute|jetzt|bis mitternacht|an diesem wochenende|für kurze zeit|wenige (?:stunden|tage)|\\d+ (?:stunden|minuten))",
      ),
      words("(?:nur )?(?:für )?(?:kurze zeit|begrenzte zeit) (?:nur|verfügbar|erhältlich)"),
      words("letzte (?:chance|gelegenheit|möglichkeit)"),
      words("(?:angebot |aktion |sale )?endet (?:bald|gleich|heute|in kürze|um mitternacht)"),
      words("(?:nur solange|solange) der vorrat reicht"),
      words(
        "(?:schnell sein|beeil(?:e)? dich|beeilen sie sich|jetzt zuschlagen|jetzt oder nie|sofort zugreifen)",
      ),
      words(
        "(?:only today|today only|last chance|final hours|ends soon|ends tonight|ending soon|limited time(?: only| offer)?|hurry(?: up)?|act (?:now|fast)|now or never|for a short time only|while stocks last|don't miss out|last day)",
      ),
      words("only (?:\\d+|a few) (?:hours|minutes|days) left"),
    ],
    retractable: false,
    unless: [dated],
    proof: {
      supports:
        /(?:angebot|aktion|rabatt|sale|kampagne|offer|campaign|promotion)[^]*(?:endet|läuft|befristet|gilt|ends?|runs?|limited)[^]*(?:bis|am|until|on)\s*[^]*\d|bestand|lagerbestand|stock/iu,
      contradicts:
        /verlänger|läuft weiter|unbefristet|dauerhaft|danach auch|weiterhin|immer wieder|extended|keeps running|permanent|ongoing|no end date/iu,
    },
    sources: [
      ...blacklist("7", undefined, "warn"),
      ...unitedKingdom("3.31", "warn"),
      ...unitedStates("FTC Act", "Section 5 (15 U.S.C. § 45)", "warn"),
    ],
    why: {
      de: "Zeitdruck: Die Behauptung, ein Angebot gelte nur sehr kurz, ist verboten, wenn sie nicht stimmt.",
      en: "Time pressure: saying that an offer lasts only very briefly is banned when it is not true.",
    },
    missing: {
      de: "Es fehlt das Ende des Angebots mit Datum, im Text oder als Beleg.",
      en: "What is missing is the end of the offer with its date, in the text or as proof.",
    },
    repair: {
      drop: false,
      instead: { de: "Das Angebot findest du im Shop.", en: "You will find the offer in the shop." },
    },
    examples: {
      fires: [
        "Nur heute: Zelte im Angebot!",
        "Letzte Chance auf die Winterjacke",
        "Das Angebot endet bald.",
        "Beeil dich!",
        "Hurry, last chance!",
        "Limited time only",
        { text: "Nur heute!", evidence: ["Die Aktion wird bis Jahresende verlängert."] },
      ],
      silent: [
        "Angebot gültig bis 30. November",
        "Nur für kurze Zeit: bis 30.11.2026",
        "Heute im Shop: neue Zelte",
        "The offer ends on 30 November.",
        "Kurze Tage, lange Touren",
        { text: "Nur heute!", evidence: ["Aktion befristet, endet am 24.11.2026 um 23:59 Uhr"] },
      ],
    },
  },
  {
    id: "scarcity",
    languages: ["de", "en"],
    patterns: [
      words(
        "nur noch (?:\\d+|wenige|ein paar|drei|zwei|fünf) (?:stück|exemplare|auf lager|verfügbar|plätze|paar|teile|jacken|zelte|rucksäcke)",
      ),
      words("(?:fast|beinahe|gleich|bald) (?:ausverkauft|vergriffen|weg)"),
      words("(?:letzte|die letzten) (?:stücke?|exemplare|paare|größen)"),
      words("only (?:\\d+|a few|three|two|five) (?:left|remaining|in stock|pieces)"),
      words("(?:almost|nearly) (?:gone|sold out)"),
      words("(?:selling|going) fast"),
      words(
        "\\d+ (?:andere |other )?(?:personen|kunden|people|customers) (?:sehen|schauen|haben|are (?:looking|viewing)|have)",
      ),
    ],
    retractable: true,
    proof: {
      supports: /bestand|lager|vorrat|stock|inventory|warehouse/iu,
      contradicts: /(?:bestand|lager\p{L}*|stock)[^.]{0,30}\d{3,}|ausreichend|plenty/iu,
    },
    sources: [
      ...blacklist("7", undefined, "warn"),
      ...unitedKingdom("3.30", "warn"),
      ...unitedStates("FTC Act", "Section 5 (15 U.S.C. § 45)", "warn"),
    ],
    why: {
      de: "Knappheit: Sie muss in dem Moment stimmen, in dem der Text gelesen wird.",
      en: "Scarcity: it must be true at the moment when the text is read.",
    },
    missing: {
      de: "Es fehlt der belegte Bestand mit Datum.",
      en: "What is missing is the stock level on file with its date.",
    },
    repair: {
      instead: { de: "Die Verfügbarkeit siehst du im Shop.", en: "The shop shows what is in stock." },
    },
    examples: {
      fires: ["Nur noch 3 Stück", "Fast ausverkauft!", "Only 2 left", "Selling fast"],
      silent: [
        "Wieder auf Lager",
        "Nicht ausverkauft.",
        "Back in stock",
        { text: "Nur noch 3 Stück", evidence: ["Lagerbestand am 23.11.2026: 3"] },
        "Ist das Zelt bald ausverkauft?",
      ],
    },
  },
  {
    id: "false-prize",
    languages: ["de", "en"],
    patterns: [
      words("(?:du hast|sie haben|ihr habt) (?:\\p{L}+ ){0,3}gewonnen"),
      words(
        "(?:herzlichen glückwunsch|glückwunsch)[,! ]+(?:du|sie|ihr) (?:\\p{L}+ ){0,3}(?:gewonnen|gewinner~|ausgewählt)",
      ),
      words("(?:you have|you've) (?:\\p{L}+ ){0,2}(?:won|been selected)"),
      words("(?:you are|you're) (?:a|our|the) (?:lucky )?winner"),
    ],
    retractable: true,
    proof: { supports: /gewinnspiel|ziehung|verlosung|prize draw|raffle/iu },
    sources: [
      ...blacklist("17"),
      ...unitedKingdom("8.20", "block"),
      ...unitedStates("FTC Act", "Section 5 (15 U.S.C. § 45)", "block"),
    ],
    why: {
      de: "Gewinnversprechen: Wer keinen Preis vergibt, darf den Eindruck nicht erwecken.",
      en: "Promise of a prize: whoever awards none must not give that impression.",
    },
    missing: {
      de: "Es fehlen Gewinnspiel, Teilnahmebedingungen und Preis.",
      en: "What is missing is the draw, its conditions and the prize.",
    },
    repair: { instead: { de: "Neues aus dem Shop für dich.", en: "News from the shop for you." } },
    examples: {
      fires: ["Du hast gewonnen!", "Glückwunsch, Sie sind ausgewählt", "You have won a tent!"],
      silent: [
        "Mitmachen und ein Zelt gewinnen: Teilnahmebedingungen im Shop",
        "Hast du schon gewonnen?",
        "Du hast nicht gewonnen.",
        "Enter the draw for a tent",
      ],
    },
  },
  {
    id: "children",
    languages: ["de", "en"],
    patterns: [
      words("(?:frag|sag|bitte|überrede) (?:deine|deinen|deiner) (?:eltern|mama|papa|oma|mutter|vater)"),
      words("(?:fragt|bittet|überredet) eure eltern"),
      words("(?:ask|tell|get) your (?:parents|mum|mom|dad|grandma)"),
      words("(?:kinder|kids|hey kids)[,:!]+ (?:kauft|holt|buy|get)"),
    ],
    retractable: true,
    sources: [
      ...blacklist("28"),
      ...unitedKingdom("5.4.2", "block"),
      ...unitedStates("FTC Act", "Section 5 (15 U.S.C. § 45)", "warn"),
    ],
    why: {
      de: "Aufforderung an Kinder, zu kaufen oder die Eltern zu überreden.",
      en: "Direct appeal to children to buy or to persuade their parents.",
    },
    missing: {
      de: "Kein Nachweis hilft: Der Text muss sich an Erwachsene wenden.",
      en: "No evidence helps: the text must speak to adults.",
    },
    repair: { instead: { de: "Ausrüstung für die ganze Familie.", en: "Gear for the whole family." } },
    examples: {
      fires: [
        "Frag deine Eltern nach dem Zelt!",
        "Ask your parents for this backpack",
        "Kinder, kauft den neuen Rucksack!",
      ],
      silent: [
        "Für Kinder und Eltern",
        "Fragen Sie uns.",
        "A tent for parents and kids",
        "Was sagen deine Eltern dazu?",
      ],
    },
  },
];
