// Rules on how an offer presses and what it promises: deadlines, scarcity, prizes, children, guarantees, rights, returns on money.
import { blacklist, misleading, unitedKingdom, unitedStates, words, type ClaimRule } from "./rule.ts";

const dated =
  /(?:bis|until|through|ends?|endet|till|nur am|vom)\s+(?:zum\s+|on\s+|einschließlich\s+|(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday),?\s+(?:den\s+)?)?\d{1,2}\.?\s?(?:\d{1,2}\.|\p{L}{3,9})|(?:until|ends?|till)\s+(?:on\s+)?\p{L}{3,9}\s+\d{1,2}|\d{1,2}:\d{2}\s*(?:uhr|h|am|pm)|(?:bis|until|endet|ends|schluss)\s+(?:einschließlich\s+|zum\s+|am\s+|on\s+|:?\s*)?(?:kommenden\s+|diesen\s+|this\s+|next\s+)?(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|monatsende)|\d{1,2}\.\d{1,2}\.(?:\d{2,4})?/iu;

export const offerRules: readonly ClaimRule[] = [
  {
    id: "urgency",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:letzte[nr]?|allerletzte[nr]?) (?:stunden?|minuten?)(?! (?:des|der|vor|im|auf))|(?:letzte[rn]?|allerletzte[rn]?) (?:tage?)(?=$|[:!])|countdown (?:läuft|endet|running|is on)|(?:timer|uhr|zeit|clock) (?:läuft|tickt|is ticking|runs out)|danach (?:ist (?:alles )?(?:vorbei|schluss)|nie wieder|weg)|(?:noch|only|nur) (?:\\d+|wenige|ein paar) (?:minuten|stunden|minutes|hours)(?: bis| left|$)|(?:ends?|endet|expires?|disappears?|vanishes) (?:in|at|um) (?:\\d+|wenigen|a few|midnight|mitternacht)|bevor es zu spät ist|before it's (?:gone|too late)|jetzt oder nie|solange der vorrat reicht nicht mehr|zeit läuft ab|time is running out",
      ),

      words(
        "nur (?:noch )?(?:heute|jetzt|bis mitternacht|an diesem wochenende|für kurze zeit|wenige (?:stunden|tage)|\\d+ (?:stunden|minuten))",
      ),
      words("(?:nur )?(?:für )?(?:kurze zeit|begrenzte zeit) (?:nur|verfügbar|erhältlich)"),
      words("letzte (?:chance|gelegenheit|möglichkeit)"),
      words("(?:angebot |aktion |sale )?endet (?:bald|gleich|heute|in kürze|um mitternacht)"),
      words(
        "(?:schnell sein|beeil(?:e)? dich|beeilen sie sich|jetzt zuschlagen|jetzt oder nie|sofort zugreifen)",
      ),
      words(
        "(?:only today|today only|last chance|final hours|ends soon|ends tonight|ending soon|limited time(?: only| offer)?|hurry(?: up)?|act (?:now|fast)|now or never|for a short time only|don't miss out|last day)",
      ),
      words("only (?:\\d+|a few) (?:hours|minutes|days) left"),
    ],
    retractable: false,
    nearby: [dated],
    proof: {
      supports:
        /(?:angebot|aktion|rabatt|sale|kampagne|offer|campaign|promotion)[^]*(?:endet|läuft|befristet|gilt|ends?|runs?|limited)[^]*(?:bis|am|until|on)\s*[^]*\d|bestand|lagerbestand|stock/iu,
      endsWithin: [
        [/(?<!\p{L})(?:heute|mitternacht|today|tonight|midnight|last day|letzter tag)(?!\p{L})/iu, 1],
        [/(?<!\p{L})(?:stunden|hours|wochenende|weekend)(?!\p{L})/iu, 3],
        [/bald|gleich|kürze|soon|letzte chance|last chance|kurze zeit|short time|hurry|schnell sein/iu, 21],
      ],
      contradicts:
        /verlänger|läuft (?:weiter|seit|ganzjährig|jede)|seit (?:monaten|wochen|januar|februar|märz|april|mai|juni|juli|august|september)|jede (?:woche|nacht)|jeden (?:tag|monat)|täglich neu|(?:startet|beginnt) (?:\p{L}+ ){0,2}(?:neu|von vorn)|kein end(?:e|datum)|kein enddatum|bis auf weiteres|auch (?:nächste|kommende) woche|restarts?|resets?|every (?:week|day|night)|until further notice|running since|also next week|unbefristet|dauerhaft|danach auch|weiterhin|immer wieder|extended|keeps running|permanent|ongoing|no end date/iu,
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
        "\\d{1,4} (?:leute|personen|kunden|besucher|menschen|andere|people|others|shoppers|customers|visitors) (?:\\p{L}+ ){0,3}?(?:sehen|schauen|betrachten|haben|are|have|viewing|looking|watching)[^.!?\\n]{0,40}?(?:gerade|jetzt|warenkorb|right now|cart|currently|at this moment)",
      ),

      words(
        "nur (?:noch )?(?:wenige|ein paar|einzelne|geringe)[rns]? (?:\\p{L}+ )?(?:stücke?n?|exemplare?n?|artikel|plätze|paare?|mengen?|teile) (?:verfügbar|übrig|auf lager|frei|vorhanden|da|erhältlich)|(?:fast|beinahe|nahezu) ausverkauft|almost (?:gone|sold out)|(?:nearly|selling) (?:gone|out fast|fast)",
      ),
      words(
        "nur noch (?:\\d+|wenige|ein paar|drei|zwei|fünf) (?:stück|exemplare|auf lager|verfügbar|plätze|paar|teile|jacken|zelte|rucksäcke)",
      ),
      words(
        "nur noch (?:\\d+|ein(?:e[nrms]?)?|zwei|drei|vier|fünf|wenige|einzelne) (?:\\p{L}+ ){1,4}(?:verfügbar|frei|übrig|vorrätig|auf lager|zu haben|erhältlich|zu diesem preis)",
      ),
      words(
        "only (?:\\d+|one|two|three|four|five|a few) (?:\\p{L}+ ){0,2}(?:left|remaining|available|at this price)",
      ),
      words("(?:fast|beinahe|gleich|bald) (?:ausverkauft|vergriffen|weg)"),
      words("(?:letzte|die letzten) (?:stücke?|exemplare|paare|größen)"),
      words("only (?:\\d+|a few|three|two|five) (?:left|remaining|in stock|pieces)"),
      words("(?:almost|nearly) (?:gone|sold out)"),
      words("(?:selling|going) fast"),
      words(
        "\\d{2} ?(?:%|prozent|percent) (?:schon |bereits |already )?(?:verkauft|vergeben|ausgebucht|reserviert|sold|booked|claimed)",
      ),
      words(
        "\\d+ (?:andere |other )?(?:personen|kunden|people|customers) (?:sehen|schauen|haben|are (?:looking|viewing)|have)",
      ),
    ],
    retractable: true,
    proof: {
      supports: /bestand|lager|vorrat|stock|inventory|warehouse/iu,
      countsStock: { few: /wenige|ein paar|fast|beinahe|bald|letzte|few|almost|nearly|last/iu },
      contradicts:
        /ausreichend|genügend|unbegrenzt|jederzeit nachlieferbar|unlimited|plenty|enough|(?:bestand|lager\p{L}*|stock)[^.]{0,30}\d{3,}|ausreichend|plenty/iu,
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
      words("(?:you are|you're) (?:a|our|the|one of our) (?:lucky )?winners?"),
      words(
        "(?:du bist|sie sind|ihr seid) (?:\\p{L}+ ){0,3}(?:gewinner|gewinnerin|glückspilz|auserwählt|ausgelost|ausgewählt worden)",
      ),
      words("(?:dein|ihr) (?:gewinn|preis|geschenk) (?:wartet|liegt bereit|steht bereit|ist reserviert)"),
      words("(?:your (?:prize|reward) (?:is waiting|is ready|awaits)|claim your (?:prize|winnings))"),
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
      words(
        "(?:frag|sag|bitte|überrede|nerv|bettel|bettle|überzeug|überzeuge)(?: bei)? (?:mama|papa|oma|opa|deine[nr]? (?:eltern|mama|papa|oma|opa|mutter|vater|großeltern))(?: und (?:papa|opa))?",
      ),
      words(
        "(?:wünsch|wünscht) (?:dir|euch) (?:\\p{L}+ ){0,3}(?:von|bei) (?:deinen|euren|mama|papa)(?: eltern)?",
      ),
      words("(?:fragt|bittet|überredet) eure eltern"),
      words(
        "(?:fragt|sagt|bittet|bettelt|nervt|überredet)(?: (?:bei|doch|mal))? (?:mama|papa|oma|opa|eure[nr]? (?:eltern|mama|papa|großeltern))",
      ),
      words("(?:ask|tell|get|beg|pester) (?:your )?(?:parents|mum|mom|dad|grandma|mummy|daddy)"),
      words("(?:hey |hallo |hi )?(?:kinder|kids)[,:!]+ (?:kauft|holt|schnappt|sammelt|buy|get|collect)"),
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
    repair: { instead: { de: "Für die ganze Familie.", en: "For the whole family." } },
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
  {
    id: "guarantee-terms",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:wir )?(?:garantier(?:en|t)|guarantee) (?:\\p{L}+ ){0,3}?(?:(?:\\d+|zwei|drei|vier|fünf|zehn|two|three|five|ten) (?:jahre|years)|ein leben lang|lebenslang|for life)|\\p{L}*garantie (?:von|über|für|auf) (?:\\p{L}+ )?(?:zwei|drei|vier|fünf|sechs|acht|zehn|zwanzig|\\d+) (?:jahren?|monaten?)",
      ),

      words(
        "(?:lebenslange |(?:\\d+|zwei|drei|vier|fünf|sechs|sieben|acht|zehn|zwölf|fünfzehn|zwanzig|dreißig) ?(?:jahre|jahren|monate) |(?:zwei|drei|vier|fünf|sechs|sieben|acht|zehn|zwanzig)jährige |volle )(?:\\p{L}*)garantie",
      ),
      words("(?:garantie|herstellergarantie) (?:von |über )?\\d+ (?:jahren?|monaten?)"),
      words("(?:lifetime|(?:\\d+|two|three|five|ten|twenty) ?years?|full|limited) (?:guarantee|warranty)"),
      words(
        "(?:guaranteed?|garantiert) (?:for |für |bis zu )?(?:life|ein leben lang|lebenslang|(?:\\d+|two|three|five|ten|zwei|drei|fünf|zehn) (?:years?|jahre))",
      ),
      words("(?:guarantee|warranty) (?:of |for )?\\d+ years?"),
    ],
    unless: [
      /garantiebedingungen|garantiegeber|garantieerklärung|^(?=[^]*(?:gesetzliche\p{L}*|statutory) \p{L}*(?:rechte?|rights?))(?=[^]*(?:bedingungen|terms|conditions))|guarantee (?:terms|conditions)|warranty (?:terms|conditions)|terms apply/iu,
    ],
    proof: { supports: /garantie|guarantee|warranty/iu, lifts: "warn" },
    sources: [
      {
        markets: ["DE"],
        law: "BGB und UWG",
        paragraph: "§ 479 BGB, § 5a UWG",
        severity: "warn",
        from: "2022-01-01",
      },
      ...misleading("warn", { paragraph: "§ 5a Absatz 1" }).slice(1),
      ...unitedKingdom("3.53 bis 3.57", "warn"),
      ...unitedStates("FTC Guides for the Advertising of Warranties", "16 CFR § 239.2", "warn"),
    ],
    why: {
      de: "Garantie ohne Bedingungen: Wer gibt sie, wie lange, wofür, und dass gesetzliche Rechte bleiben, muss erkennbar sein.",
      en: "Guarantee without terms: who gives it, for how long, for what, and that legal rights remain must be clear.",
    },
    missing: {
      de: "Es fehlt der Hinweis auf die Garantiebedingungen und den Garantiegeber.",
      en: "What is missing is a pointer to the guarantee terms and to who gives the guarantee.",
    },
    repair: {
      append: {
        de: "Es gelten unsere Garantiebedingungen im Shop.",
        en: "Our guarantee terms in the shop apply.",
      },
      instead: {
        de: "Unsere Garantiebedingungen findest du im Shop.",
        en: "You will find our guarantee terms in the shop.",
      },
    },
    examples: {
      fires: ["5 Jahre Garantie auf alle Nähte", "Lebenslange Garantie", "Lifetime warranty on every seam"],
      silent: [
        "5 Jahre Garantie, es gelten die Garantiebedingungen im Shop.",
        "Keine lebenslange Garantie, aber Reparatur.",
        "5 year guarantee, terms apply.",
        "Gibt es 5 Jahre Garantie?",
      ],
    },
  },
  {
    id: "outcome-guaranteed",
    languages: ["de", "en"],
    patterns: [
      words("garantiert (?:kein(?:e[rnms]?)? |immer |nie )?(?:\\p{L}+)"),
      words("(?:erfolg|ergebnis|zufriedenheits|geld zurück|gewinn) ?garantie"),
      words(
        "(?:we guarantee|guaranteed to|guaranteed (?:results?|success|satisfaction)|satisfaction guaranteed|money ?back guarantee|results guaranteed)",
      ),
    ],
    exceptions: [/(?:wird|ist|sind|werden)\s+(?:gesetzlich\s+)?garantiert/giu],
    unless: [/garantiebedingungen|garantieerklärung|guarantee terms|terms apply/iu],
    yieldsTo: ["lowest-price", "finance-return", "medicine-certain", "absolute", "env-legal-duty"],
    proof: { supports: /garantie|guarantee/iu, lifts: "advice" },
    sources: [
      ...misleading("warn"),
      ...unitedKingdom("3.53", "warn"),
      ...unitedStates("FTC Guides for the Advertising of Warranties", "16 CFR § 239.3", "warn"),
    ],
    why: {
      de: "Zusage eines Ergebnisses: Sie bindet und muss unter allen Umständen stimmen.",
      en: "Promise of an outcome: it binds and must be true under all circumstances.",
    },
    missing: {
      de: "Es fehlen die Bedingungen der Zusage und was bei Nichterfüllung geschieht.",
      en: "What is missing is the terms of the promise and what happens when it is not kept.",
    },
    repair: {
      swaps: [[/garantiert\s+(?=\p{L})/iu, ""]],
      instead: {
        de: "Unsere Rückgabebedingungen findest du im Shop.",
        en: "You will find our return terms in the shop.",
      },
    },
    examples: {
      fires: [
        "Garantiert warme Füße",
        "Mit Geld-zurück-Garantie",
        "Satisfaction guaranteed",
        "Money-back guarantee",
      ],
      silent: [
        "Warme Füße auf langen Touren",
        "Nicht garantiert warm, aber bequem.",
        "Was ist garantiert trocken?",
        "Money-back guarantee, terms apply",
        "Das Recht wird gesetzlich garantiert.",
      ],
    },
  },
  {
    id: "legal-right-as-feature",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:unser versprechen|our promise|bei uns inklusive|sonst keiner|nur wir|keiner sonst|nobody else|nur für (?:stammkunden|mitglieder|dich)|only for members|just for (?:our )?members|(?:premium|club|exklusiv|mitglieder)?-?vorteil|perk|unlike others|anders als andere|räumen (?:wir )?(?:dir|ihnen) (?:\\p{L}+ ){0,2}|we even|wir (?:bieten|schenken|gönnen) (?:dir|ihnen) sogar)[^.!?\\n]{0,40}?(?:widerruf(?:srecht|en)?|rückgaberecht laut gesetz|rücktrittsrecht|gewährleistung(?:srecht~?)?|sachmängelhaftung|nachbesserung|nacherfüllung|umtausch bei (?:defekt|mängeln)|right of withdrawal|right to (?:withdraw|cancel)|statutory (?:rights?|warranty|guarantee)|legal (?:guarantee|rights?)|return faulty goods)",
      ),
      words(
        "(?:widerruf(?:srecht|en)?|rückgaberecht laut gesetz|rücktrittsrecht|gewährleistung(?:srecht~?)?|sachmängelhaftung|nachbesserung|nacherfüllung|umtausch bei (?:defekt|mängeln)|right of withdrawal|right to (?:withdraw|cancel)|statutory (?:rights?|warranty|guarantee)|legal (?:guarantee|rights?)|return faulty goods)[^.!?\\n]{0,30}?(?:unser versprechen|our promise|bei uns inklusive|sonst keiner|nur wir|keiner sonst|nobody else|nur für (?:stammkunden|mitglieder|dich)|only for members|just for (?:our )?members|(?:premium|club|exklusiv|mitglieder)?-?vorteil|perk|unlike others|anders als andere|räumen (?:wir )?(?:dir|ihnen) (?:\\p{L}+ ){0,2}|we even|wir (?:bieten|schenken|gönnen) (?:dir|ihnen) sogar)",
      ),

      words(
        "(?:unser|unsere|unseren|our|als|as an?|exklusiv~|exclusive~|nur bei uns|only with us)[: ]{1,2}(?:\\p{L}+ ){0,2}?(?:extra|bonus|plus|vorteil|geschenk|service|dankeschön|besonderheit|highlight|gift|benefit|perk|special)?[^.!?\\n]{0,40}?(?:widerruf(?:srecht)? (?:innerhalb|binnen|von)|(?:\\d+|vierzehn|zwei)[ -](?:tage|tägiges|jahre|jährige) (?:\\p{L}+ )?(?:widerruf(?:srecht)?|gewährleistung|sachmängelhaftung)|(?:right of withdrawal|right to withdraw|right to cancel|statutory (?:rights|warranty))|bei mängeln reparieren|mängel (?:\\p{L}+ )?(?:kostenlos|gratis)|faulty[^.!?\\n]{0,20}(?:replace|repair|refund))",
      ),

      words(
        "(?:nur bei uns|exklusiv|extra|als extra|zusätzlich|geschenkt|unser bonus|unser plus|bei uns)[:,]? (?:mit |inklusive |bekommst du |bekommen sie )?(?:\\d+ (?:tage|jahre) )?(?:volle |gesetzliche[sn]? )?(?:widerrufsrecht|gewährleistung|rückgaberecht bei mängeln)",
      ),
      words(
        "(?:schenken|spendieren|gönnen|gewähren|bieten) (?:wir )?(?:dir|ihnen|euch) (?:\\p{L}+ )?(?:sogar |extra |exklusiv |volle )?(?:\\d+|zwei|14|vierzehn) ?(?:tage|jahre|monate) (?:gesetzliche[sn]? )?(?:widerrufsrecht|gewährleistung)",
      ),
      words(
        "(?:extra|bonus|plus|vorteil|vorteile|geschenk|service|versprechen|besonderheit|highlight|benefit|perk|gift|promise)(?: für (?:dich|sie|euch)| for you)?[:,!]? (?:\\p{L}+ ){0,3}?(?:(?:volle|ganze|full|satte) )?(?:(?:\\d+|zwei|vierzehn|two|fourteen) (?:tage|jahre|days?|years?) )(?:\\p{L}+ )?(?:widerrufsrecht|gewährleistung|mängelhaftung|right (?:of withdrawal|to cancel|to withdraw)|statutory warranty|legal guarantee)",
      ),
      words(
        "(?:widerrufsrecht|gewährleistung|right of withdrawal|right to cancel|legal guarantee)[^.!?\\n]{0,40}?(?:nur (?:wir|bei uns)|das bieten nur wir|exklusiv~|als (?:bonus|extra|geschenk|dankeschön)|only (?:we|with us)|exclusive~|as a (?:bonus|gift|perk))",
      ),
      words(
        "(?:exklusiv|nur) bei uns[:,]? (?:\\d+|zwei|vierzehn) (?:tage|jahre) (?:widerrufsrecht|gewährleistung)",
      ),
      words(
        "(?:\\d+ (?:tage|jahre) )(?:widerrufsrecht|gewährleistung|gesetzliche gewährleistung) (?:inklusive|gratis|geschenkt|kostenlos|als bonus|extra)",
      ),
      words(
        "(?:bonus|exclusive|extra|only with us)[:,]? (?:\\d+ (?:days?|years?) )?(?:right of withdrawal|statutory warranty|legal guarantee|right to cancel)",
      ),
    ],
    retractable: true,
    sources: [...blacklist("10"), ...unitedKingdom("Schedule 20 Nr. 10", "block", "DMCC Act 2024")],
    why: {
      de: "Gesetzliche Rechte dürfen nicht als Besonderheit des Angebots erscheinen.",
      en: "Rights that the law gives must not be shown as a feature of the offer.",
    },
    missing: {
      de: "Es fehlt eine Leistung, die über das Gesetz hinausgeht.",
      en: "What is missing is a benefit beyond the law.",
    },
    repair: {
      instead: {
        de: "Alles zur Rückgabe findest du im Shop.",
        en: "You will find all about returns in the shop.",
      },
    },
    examples: {
      fires: [
        "Nur bei uns: 14 Tage Widerrufsrecht",
        "2 Jahre Gewährleistung inklusive",
        "Bonus: 14 days right of withdrawal",
      ],
      silent: [
        "Du hast 14 Tage Widerrufsrecht.",
        "100 Tage Rückgabe",
        "You have a right of withdrawal.",
        "2 Jahre Gewährleistung gelten nach dem Gesetz.",
      ],
    },
  },
  {
    id: "finance-return",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:garantierte?|sichere?|feste?|risikolose?|risikofreie?)[rnms]? (?:\\p{L}+ )?(?:rendite~|gewinne?n?|erträge?n?|zinsen|einnahmen|verdienst~)",
      ),
      words("(?:rendite|gewinn|ertrag|zinsen)~ (?:ist |sind )?(?:garantiert|sicher|ohne risiko)"),
      words(
        "(?:verdopple|verdoppeln sie|verdoppel|vervielfache) (?:\\p{L}+ )?(?:dein|ihr|euer)?~ ?(?:geld|vermögen|einsatz|kapital)",
      ),
      words("(?:schnell|über nacht|ohne arbeit|ohne risiko) (?:reich|geld verdienen|vermögen aufbauen)"),
      words(
        "(?:guaranteed|risk ?free|safe|secure|certain) (?:\\p{L}+ )?(?:returns?|profits?|income|gains?|yields?)",
      ),
      words("(?:double|triple|multiply) your (?:money|investment|savings|income)"),
      words("get rich (?:quick|fast|overnight)"),
    ],
    retractable: true,
    sources: [
      {
        markets: ["DE"],
        law: "WpHG und UWG",
        paragraph: "§ 63 Absatz 6 WpHG, § 5 UWG",
        severity: "block",
        from: "2018-01-03",
      },
      {
        markets: ["AT", "EU"],
        law: "Richtlinie 2014/65/EU (MiFID II)",
        paragraph: "Artikel 24 Absatz 3",
        severity: "block",
        from: "2018-01-03",
      },
      {
        markets: ["UK"],
        law: "FCA Handbook",
        paragraph: "COBS 4.2.1",
        severity: "block",
        from: "2007-11-01",
      },
      ...unitedStates("FTC Act", "Section 5 (15 U.S.C. § 45)", "block"),
    ],
    why: {
      de: "Versprechen sicherer Erträge: Chancen ohne Risiken darzustellen ist irreführend.",
      en: "Promise of certain returns: showing chances without risks is misleading.",
    },
    missing: {
      de: "Kein Nachweis hilft: Risiken müssen ebenso deutlich genannt werden.",
      en: "No evidence helps: risks must be named just as clearly.",
    },
    repair: {
      instead: {
        de: "Chancen und Risiken stehen im Informationsblatt.",
        en: "Chances and risks are set out in the information sheet.",
      },
    },
    examples: {
      fires: [
        "Garantierte Rendite von 8 %",
        "Verdopple dein Geld",
        "Risikofreie Gewinne",
        "Guaranteed returns for everyone",
        "Double your money",
      ],
      silent: [
        "Keine garantierte Rendite.",
        "Chancen und Risiken stehen im Informationsblatt.",
        "No guaranteed returns.",
        "Sichere Zahlung mit Karte",
        "Doppelt so viel Platz für dein Geld",
      ],
    },
  },
  {
    id: "finance-risk",
    languages: ["de", "en"],
    home: { categories: ["finance"] },
    patterns: [
      words(
        "\\d[\\d.,]* ?(?:%|prozent|percent) (?:\\p{L}+ ){0,2}(?:rendite|zinsen|ertrag|p\\.? ?a|return|yield|interest|apy)",
      ),
      words(
        "(?:rendite|ertrag|return|yield)~ (?:von |of )?(?:bis zu |up to )?\\d[\\d.,]* ?(?:%|prozent|percent)?",
      ),
    ],
    unless: [/risik|verlust|risk|loss|capital at risk/iu],
    once: true,
    sources: [
      { markets: ["DE"], law: "WpHG", paragraph: "§ 63 Absatz 6", severity: "warn", from: "2018-01-03" },
      {
        markets: ["AT", "EU"],
        law: "Richtlinie 2014/65/EU (MiFID II)",
        paragraph: "Artikel 24 Absatz 3",
        severity: "warn",
        from: "2018-01-03",
      },
      { markets: ["UK"], law: "FCA Handbook", paragraph: "COBS 4.5.2", severity: "warn", from: "2007-11-01" },
    ],
    why: { de: "Ertrag ohne Risikohinweis.", en: "Return without a risk warning." },
    missing: {
      de: "Es fehlt ein ebenso deutlicher Hinweis auf die Risiken.",
      en: "What is missing is a risk warning that is just as clear.",
    },
    repair: {
      append: {
        de: "Eine Anlage birgt Risiken bis zum Verlust des eingesetzten Geldes.",
        en: "An investment carries risks up to the loss of the money invested.",
      },
      instead: {
        de: "Chancen und Risiken stehen im Informationsblatt.",
        en: "Chances and risks are set out in the information sheet.",
      },
    },
    examples: {
      fires: [
        { text: "5 % Rendite im Jahr", productCategory: "finance" },
        { text: "Yield of up to 6%", productCategory: "finance" },
      ],
      silent: [
        { text: "5 % Rendite im Jahr. Verluste sind möglich.", productCategory: "finance" },
        "5 % Rendite auf Laune",
        { text: "Yield of 6%, capital at risk", productCategory: "finance" },
      ],
    },
  },
];
