// Rules on food and supplements: disease, health and nutrition claims, slimming, authority, and what every food has anyway.
import { unitedKingdom, unitedStates, words, type ClaimRule } from "#src/guard/claims/rule.ts";
import { complaint, disease, foodWords, heals } from "#src/guard/claims/facts/health-words.ts";
import { foodInformation, germany, healthClaims, union } from "./norms.ts";
import { alcoholAdvertSpots, alcoholSpots } from "#src/guard/claims/facts/alcohol.ts";
import { nutritionSpots } from "#src/guard/claims/facts/nutrition.ts";
import { authorisedClaims, isAuthorised, unauthorisedFormulas } from "#src/guard/claims/facts/register.ts";

const home = { categories: ["food", "supplement"], orText: foodWords } as const;
const facts = {
  de: "Zutaten und Nährwerte stehen auf der Packung.",
  en: "Ingredients and nutrition values are on the pack.",
} as const;
const food = "food" as const;
const supplement = "supplement" as const;

/** Organs and functions that a food is said to act on. */
const body =
  "(?:testosteron(?:spiegel|produktion)?|östrogen(?:spiegel)?|hormonspiegel|serotonin~|dopamin~|cortisol~|energielevel|falten|fältchen|wohlbefinden|vitalität|müdigkeit|heißhunger|testosterone(?: levels?)?|oestrogen|estrogen|serotonin|cortisol(?: levels?)?|energy levels?|wrinkles|fine lines|complexion|cravings|appetite|fatigue|tiredness|wellbeing|well ?being|vitality|immunsystem~|immunabwehr|immunkraft|abwehrkräfte~|körperabwehr|abwehr|gesundheit|verdauung~|stoffwechsel~|konzentration~|gedächtnis~|gehirn~|hirnleistung|denkleistung|herz|herz-kreislauf~|herzgesundheit|kreislauf|darm|darmflora|darmgesundheit|darmtätigkeit|mikrobiom|gelenke?n?|knorpel|knochen|muskelaufbau|muskelwachstum|muskelregeneration|schlaf|schlafqualität|einschlafen|durchschlafen|nerven|nervensystem|hautbild|haarwuchs|haarwachstum|nägel|augen|sehkraft|leber|nieren|blase|hormonhaushalt|hormone|schilddrüse|libido|potenz|fruchtbarkeit|cholesterin~|blutdruck|blutzucker~|blutfette|durchblutung|fettverbrennung|leistungsfähigkeit|stimmung|stress|stresslevel|regeneration|zellerneuerung|zellschutz|zellen|immune (?:system|health|response|defen[cs]es?)|immunity|digestion|digestive health|metabolism|focus|concentration|memory|brain (?:function|power|health)|cognition|heart health|gut health|gut|joints?|joint health|bones?|muscle (?:growth|recovery)|sleep(?: quality)?|nerves|skin elasticity|hair growth|eyesight|liver|kidneys|hormones?|hormone balance|libido|fertility|cholesterol(?: levels?)?|blood (?:pressure|sugar)|circulation|fat burning|recovery|stress(?: levels?)?|mood)";
const acts =
  "(?:kräftig(?:t|en)|vitalisier(?:t|en)|schärf(?:t|en)|belebt|beleben|entspann(?:t|en)|normalisier(?:t|en)|glätte(?:t|n)|straff(?:t|en)|steuer(?:t|n)|kick ?starts?|revs? up|fires? up|supercharges?|powers? up|fuels?|optimi[sz]es?|recharges?|rejuvenates?|revitali[sz]es?|activates?|energi[sz]es?|resets?|sooth(?:es?|ing)|calms?|restores?|repairs?|maximi[sz]es?|elevates?|smooth(?:s|es)?|erases?|nourishes|stärk(?:t|en|e)|unterstütz(?:t|en|e)|aktivier(?:t|en)|booste(?:t|n)|pusht|pushen|förder(?:t|n)|verbesser(?:t|n)|steiger(?:t|n)|erhöh(?:t|en)|regulier(?:t|en)|beschleunig(?:t|en)|stimulier(?:t|en)|beruhig(?:t|en)|senk(?:t|en)|schützt|schützen|entlaste(?:t|n)|reinig(?:t|en)|regenerier(?:t|en)|optimier(?:t|en)|harmonisier(?:t|en)|reduzier(?:t|en)|stabilisier(?:t|en)|bring(?:t|en)|kurbelt|kurbeln|regt|regen|boosts?|boosting|strengthen(?:s|ing)?|supports?|supporting|improv(?:es?|ing)|enhanc(?:es?|ing)|promot(?:es?|ing)|increas(?:es?|ing)|lowers?|lowering|reduc(?:es?|ing)|regulates?|stimulates?|protects?|speeds? up|sharpens?|balances?|aids?)";

const bodyClaims: readonly RegExp[] = [
  words(`${acts} (?:\\p{L}+ ){0,4}?${body}`),
  words(
    `${body} (?:\\p{L}+ ){0,3}?(?:stärken|unterstützen|aktivieren|boosten|pushen|fördern|verbessern|steigern|anregen|ankurbeln|regulieren|beschleunigen|beruhigen|senken|schützen|entlasten|reinigen)`,
  ),
  words(
    `(?:gut|gesund|perfekt|ideal|wohltat|balsam) für (?:\\p{L}+ ){0,2}?(?:haut|haare|figur|${body.slice(3)}`,
  ),
  words(`(?:good|great) for (?:\\p{L}+ ){0,2}?(?:skin|hair|figure|${body.slice(3)}`),
  words(
    `für (?:ein |eine |einen |deine? |ihre? )?(?:bessere[sn]?|mehr|gute[sn]?|erholsame[sn]?|tiefe[nr]?) (?:\\p{L}+ )?(?:haut|haare|${body.slice(3)}`,
  ),
  words(
    `(?:starke[srn]?|gesunde[srn]?|kräftige[srn]?|intakte[srn]?|geschmeidige[rn]?|straffere?[rn]?|jugendliche[rn]?) (?:\\p{L}+ (?:und )?)?(?:haut|haare|${body.slice(3)}`,
  ),
  words(
    `for (?:a |your )?(?:strong(?:er)?|healthy|healthier|better|more|improved) (?:skin|hair|${body.slice(3)}`,
  ),
  words(
    "(?:entgift(?:et|en|end~|ung)|entschlack(?:t|en|end~|ung~)|entwässer(?:t|n|nd~)|detox~|fatburner|fettburner|fett ?killer|verbrennt (?:\\p{L}+ )?fett|verbrennt kalorien|appetitzügl~|hungerstopper|macht schlank|schlankmacher|schlank im schlaf|anti ?aging~|verjüngend~|immun ?(?:booster|boost|kick|schutz|power|kur|shot)|wachmacher für|stress ?killer|jungbrunnen|leberreinigung|darmreinigung|darmkur|verdauungsfördernd~|stoffwechselanregend~|schlaffördernd~|konzentrationsfördernd~|leistungssteigernd~|stimmungsaufhellend~|beruhigend auf|potenzsteigernd~)",
  ),
  words(
    "(?:burns? fat|fat ?burner|fat burning|detox(?:ifies|ify|ifying)?|cleanses? (?:your )?(?:body|liver|colon|system)|flush(?:es)? (?:out )?toxins|slimming|immune ?boost(?:er|ing)?|immunity boost(?:er|ing)?|appetite suppressant|anti ?ageing|anti ?aging|anti ?inflammatory)",
  ),
  words(
    "(?:selbstheilungskräfte~|(?:blutdruck|blutzucker|cholesterin)senker|stoffwechsel-?(?:turbo|booster|kick)|(?:mehr|besserer|voller) fokus|weniger stress|stressabbau|gegen (?:den )?stress|anti ?stress~|innere ruhe|besser (?:ein|durch)?schlafen|schneller einschlafen|(?:ein)?schlafhilfe~|zellalterung|alterung deiner zellen|(?:beim|zum) abnehmen|abnehm~|(?:kalorien|fett|kohlenhydrat)blocker|fettverbrennung|hormonbalance|darm-?(?:kur|reset|sanierung)|(?:mentale|geistige) klarheit|brain ?fog|nie (?:wieder|mehr) (?:krank|erkältet|müde)|lebensverlängernd~|potenzmittel|kater-?killer|anti ?kater)",
  ),
  words(
    "(?:(?:fall|falls?) asleep (?:faster|easily|in)|sleep better|better sleep|wake up refreshed|less stress|stress relief|calms? (?:the |your )?(?:mind|nerves|body)|mental clarity|hormone balance|weight loss|belly fat|gut reset|never (?:get|be) sick|self-?healing|slows? (?:down )?(?:the )?ag(?:e)?ing|hangover (?:cure|killer))",
  ),
  words(
    "(?:sorgt|sorgen) für (?:\\p{L}+ ){0,2}?(?:schlaf|ruhe|gelenke|verdauung|haut|abwehr~|konzentration|energie|gleichgewicht|entspannung)|(?:verlangsamt|verzögert|stoppt) (?:\\p{L}+ ){0,2}?(?:alterung~|altern|hautalterung)",
  ),
  words(
    "(?:hilft|helfen|unterstützt|helps?) (?:\\p{L}+ ){0,3}?(?:beim (?:abnehmen|einschlafen|durchschlafen|konzentrieren|lernen)|(?:to )?(?:sleep|concentrate|focus|lose weight))",
  ),
  words(
    "(?:freie[nr]? radikale[nr]?|free radicals|antioxida(?:ntien|tiv~|nts?)|entsäuer(?:t|n|ung)|säure-basen-~|basenhaushalt|(?:darm|magen|gut|stomach|bauch|herz|heart|brain|bone)[ -](?:freundlich~|friendly|gesund~|healthy)|gute(?:n)? (?:darm)?bakterien|good bacteria|probioti(?:sch~|cs?)|prebioti(?:c~|sch~)|präbiotisch~|brain ?food|nervennahrung|hirnnahrung|makes? you smarter|macht (?:\\p{L}+,? ){0,2}?(?:schlau|schlauer|klug)|schlanke~? linie|langes leben|longevity|lebenselixier|(?:eases?|calms?|relax(?:es)?|soothes?) (?:your |the )?(?:mind|nerves|body)|kater-?(?:frei|hilfe)|hangover helper|für (?:deine|die|ihre|bessere|starke|gesunde|schöne) (?:augen|gelenke|knochen|nerven|leber|verdauung|abwehr|immunabwehr|haut|haare|nägel))|(?:weniger|less|fewer|ohne|kein(?:e|en)?|no more) (?:müdigkeit|stress|falten|fältchen|schmerzen|heißhunger(?:attacken)?|hunger ?attacken|fatigue|tiredness|wrinkles|cravings|bloating)|(?:wunschgewicht|traumfigur|bikinifigur|strandfigur|traumgewicht|beach body|dream (?:body|figure)|target weight)|(?:appetit|heißhunger|hungergefühl|cravings|appetite|hunger) (?:\\p{L}+ ){0,2}?(?:zügeln|zügelt|stoppen|stoppt|dämpfen|dämpft|bremsen|bremst|control)|(?:curbs?|controls?|crush(?:es)?|kills?|suppress(?:es)?|zügel(?:t|n)|dämpf(?:t|en)|brems(?:t|en)) (?:\\p{L}+ ){0,2}?(?:appetit|heißhunger|hungergefühl|cravings|appetite)|(?:boost|kick|push|turbo|kur|schub|power|doping|nahrung|futter|booster|treibstoff|fuel|shield|schutzschild|schutz|hilfe|unterstützung|support|help|relief) (?:für|for|gegen) (?:\\p{L}+ ){0,2}?(?:gedächtnis|gehirn|hirn|immunsystem|abwehrkräfte|gelenke|muskeln|leber|darm|haut|herz|nerven|stoffwechsel|brain|immune system|joints|muscles|liver|gut|skin|heart|nerves|metabolism)|(?:giftstoffe?n?|schadstoffe~ aus dem körper|schlacken(?:stoffe)?|toxine?n?|schwermetalle (?:aus|ausleiten)|toxins)|(?:reinig(?:t|en|ung)|befrei(?:t|en)|cleans(?:es?|ing)|purif(?:y|ies)) (?:\\p{L}+ ){0,2}?(?:körper~?|organismus|blut|body|blood|system)|(?:stress|müdigkeit|erschöpfung|fatigue|tiredness) (?:\\p{L}+ ){0,2}?(?:abbau(?:en|t)?|ab|away|lindern|lindert|vertreiben|vertreibt)|(?:baut|bauen|löst|lösen|melts?|eases?|beats?|fights?) (?:\\p{L}+ ){0,2}?(?:stress|fatigue|tiredness|anxiety)|(?:lässt|lassen|lets?|helps?|hilft|helfen) (?:\\p{L}+ ){0,3}?(?:(?:tief|fest|besser|gut|schneller) (?:und \\p{L}+ )?(?:schlafen|einschlafen|durchschlafen)|sleep|(?:ein|durch)schlafen|abnehmen|lose weight|focus|heal)|(?:schläfst|schlafen sie|schlaf|sleep) (?:\\p{L}+ ){0,1}?(?:wie ein (?:baby|stein|murmeltier)|like a baby|durch)|(?:melts?|torches?|shreds?|blasts?|zaps?|verbrennt|schmilzt|schmelzen|killt) (?:\\p{L}+ ){0,3}?(?:fat|fett|pfunde|kilos|kalorien|pounds|hüftgold|hüftspeck)|(?:purzelnde?|schmelzende?|überflüssige?) (?:pfunde|kilos)|(?:pfunde|kilos) (?:purzeln|schmelzen|verlieren)|(?:senk|steiger|verbesser|stärk|unterstütz|förder|regulier|kurbel|reg|aktivier)(?:t|en|n|e|st) (?:\\p{L}+ ){0,3}?(?:wohlbefinden|vitalität|selbstheilung|energielevel|lebensenergie|körperfunktionen)",
  ),
  words(
    "(?:hält|halten|macht|machen|keeps?|makes?) (?:\\p{L}+ ){0,3}?(?:gesund|jung|schlank|fit und gesund|healthy|young|slim)",
  ),
];

/** Not what stands in an authorised sentence about the same function. */
function bodySpots(text: string): { start: number; end: number }[] {
  const authorised = authorisedClaims(text);
  return bodyClaims
    .flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length })),
    )
    .filter(({ start, end }) => !isAuthorised(authorised, start, end));
}

export const foodRules: readonly ClaimRule[] = [
  {
    id: "food-disease",
    languages: ["de", "en"],
    home,
    patterns: [
      words(`${heals} (?:\\p{L}+ ){0,4}?${disease}`),
      words(
        `(?:gegen|schütz(?:t|en) (?:\\p{L}+ ){0,3}?vor|beugt|schutz vor|vorbeugung (?:von|gegen)|(?:hilft|helfen|wirkt|wirken|gut|ideal|bewährt|wirksam|geeignet|empfohlen|unterstützt) (?:\\p{L}+ ){0,2}?bei|against|protects? (?:\\p{L}+ )?(?:against|from)|helps? (?:\\p{L}+ )?(?:with|against)|remedy for|good for|relief (?:from|for)) (?:\\p{L}+ ){0,3}?${disease}(?: vor)?`,
      ),
      words(
        `(?:senk(?:t|en)|reduzier(?:t|en)|verringer(?:t|n)|minder(?:t|n)|lowers?|reduces?|cuts?) (?:\\p{L}+ ){0,5}?(?:risiko|gefahr|risk) (?:\\p{L}+ ){0,3}?${disease}`,
      ),
      words(
        `(?:keeps?|keeping|hält|halten) (?:\\p{L}+ ){0,3}?${disease} (?:away|at bay|fern|in schach|weg)|(?:(?:beste[rns]?|bewährte[rns]?|natürliche[rns]?|ideale[rns]?|perfekte[rns]?|altes|unser) )?(?:mittel|hausmittel|rezept|waffe|medizin|abhilfe|cure|weapon|fix|antidote|medicine) (?:gegen|bei|against|for) (?:\\p{L}+ ){0,2}?${disease}`,
      ),
      words(
        `${disease} (?:\\p{L}+ ){0,3}?(?:lebewohl|ade|adieu|auf wiedersehen|verschwind(?:et|en)|verschwunden|gone|history|geschichte|vorbei|lassen nach|lässt nach|weg|abklingen|disappears?|vanish(?:es)?|melts? away)|(?:schluss mit|nie (?:wieder|mehr)|weg mit|ade|adieu|tschüss|goodbye to|bye bye|no more|say goodbye to|(?:say )?(?:farewell|goodbye) to|end of|ende der) (?:\\p{L}+ ){0,2}?${disease}`,
      ),
      words(
        "(?:für|suitable for|geeignet für|ideal für|ideal for|perfect for) (?:\\p{L}+ )?(?:diabetiker(?:innen|n)?|diabetics|rheumatiker|asthmatiker|allergiker mit|herzkranke|heart patients)|winterviren|ohne krankheiten",
      ),
      words(
        "(?:(?:schmerz|beschwerde|symptom|allergie)frei~|(?:pain|symptom|allergy|migraine) ?free)(?! von)",
      ),
      words(
        "(?:heilt (?:alle~|jede~|viele~)|heilend~ (?:wirkung|kraft|kräfte)|heilwirkung|heilkraft|heilkräfte|heilmittel|curative|healing power~|miracle cure|natural remedy)",
      ),
      words(
        `${disease} (?:\\p{L}+ ){0,2}?(?:vorbeugen|vorbeugt|loswerden|prevention|relief|remedy|(?:linder|heil|bekämpf|verhinder|behandel|kurier|vertreib)(?:t|en|n|et))`,
      ),
      words(
        "(?:entzündungshemmend~|anti ?entzündlich~|antibakteriell~|antibiotisch~|antiviral~|krebshemmend~|schmerzlindernd~|schmerzstillend~|blutdrucksenkend~|blutzuckersenkend~|cholesterinsenkend~|fiebersenkend~|hustenlösend~|schleimlösend~|krampflösend~|wundheilend~|natürliches antibiotikum|natural antibiotic|antibacterial|anti ?cancer|pain ?relieving)",
      ),
    ],
    exceptions: [
      /(?:bei|with)\s+(?:\p{L}+\s+){0,2}?(?:allergi\p{L}*|diabetes|allerg(?:y|ies))[^.!?\n]{0,30}?(?:bitte|beachte\p{L}*|frag\p{L}*|arzt|ärztin|please|ask|consult|doctor)/giu,
      /(?:karies|zahnbelag|plaque)[^.!?\n]{0,100}risikofaktor/giu,
      /oxidative\p{L}*\s+stress/giu,
    ],
    retractable: true,
    sources: [
      ...foodInformation("Artikel 7 Absatz 3", "block"),
      ...unitedKingdom("15.6.2", "block"),
      ...unitedStates("Federal Food, Drug, and Cosmetic Act", "21 U.S.C. § 343(r)(6)", "block"),
    ],
    why: {
      de: "Krankheitsbezug bei Lebensmitteln: Vorbeugen, lindern oder heilen darf man einem Lebensmittel nie zuschreiben.",
      en: "Disease claim for food: no food may ever be said to prevent, treat or cure.",
    },
    missing: {
      de: "Kein Nachweis hilft: Die Aussage ist für Lebensmittel immer verboten.",
      en: "No evidence helps: the claim is always banned for food.",
    },
    repair: { instead: facts },
    examples: {
      fires: [
        { text: "Heilt Erkältungen im Nu.", productCategory: food },
        { text: "Hilft gegen Kopfschmerzen", productCategory: supplement },
        "Unser Ingwertee? Nein, unser Tee lindert Husten und Schnupfen.",
        { text: "Prevents colds and flu", productCategory: supplement },
        { text: "Kurkuma wirkt entzündungshemmend.", productCategory: supplement },
        { text: "Senkt das Risiko für Herzinfarkt", productCategory: food },
        { text: "Beugt Arthrose vor", productCategory: supplement },
        { text: "A natural remedy for joint pain", productCategory: supplement },
        { text: "Ein Löffel am Abend, und der Husten ist weg.", productCategory: food },
        { text: "Schluss mit Migräne: unsere Kapseln", productCategory: supplement },
        { text: "Keeps colds away all winter", productCategory: supplement },
      ],
      silent: [
        { text: "Heilt keine Erkältung, schmeckt aber.", productCategory: food },
        { text: "Wärmt an kalten Tagen.", productCategory: food },
        "Schützt vor Regen und Wind",
        { text: "Hilft das gegen Kopfschmerzen?", productCategory: supplement },
        { text: "A warm tea for cold days", productCategory: food },
        { text: "Bei Allergien bitte die Zutatenliste beachten.", productCategory: food },
        { text: "Gegen den kleinen Hunger", productCategory: food },
        { text: "A bar that fights hunger on long tours", productCategory: food },
      ],
    },
  },
  {
    id: "food-complaint",
    languages: ["de", "en"],
    home: { categories: ["food", "supplement"] },
    // "Schluss mit" is part of the promise: outside the hit it would read as a denial.
    patterns: [
      words(
        `(?:(?:schluss mit|nie (?:wieder|mehr)|weg mit|ade|adieu|tschüss|goodbye to|bye bye|no more|say goodbye to|(?:say )?(?:farewell|goodbye) to|end of|ende der) (?:\\p{L}+ ){0,2}?)?${complaint}`,
      ),
    ],
    exceptions: [
      /[^.!?\n]{0,120}(?<![\p{L}])(?:ärzt\p{L}*|arzt|apothek\p{L}*|rücksprache|warnhinweis|nicht geeignet|nicht einnehmen|unverträglichkeit\p{L}*|doctor|physician|pharmacist|not suitable|do not take|warning|spende\p{L}*|donat\p{L}*)(?![\p{L}])[^.!?\n]{0,120}/giu,
    ],
    yieldsTo: ["food-disease"],
    sources: [
      ...foodInformation("Artikel 7 Absatz 3", "block"),
      ...unitedKingdom("15.6.2", "block"),
      ...unitedStates("Federal Food, Drug, and Cosmetic Act", "21 U.S.C. § 343(r)(6)", "block"),
    ],
    why: {
      de: "Eine Krankheit wird neben einem Lebensmittel genannt: Schon der Eindruck einer Wirkung ist verboten.",
      en: "A disease is named beside food: even the impression of an effect is banned.",
    },
    missing: {
      de: "Kein Nachweis hilft: Der Bezug zur Krankheit muss weg.",
      en: "No evidence helps: the link to the disease must go.",
    },
    repair: { instead: facts },
    examples: {
      fires: [
        { text: "Ein Löffel am Abend, wenn der Husten kommt.", productCategory: food },
        { text: "Unsere Kapseln für Tage mit Migräne", productCategory: supplement },
        { text: "Your companion on days with a headache", productCategory: supplement },
      ],
      silent: [
        {
          text: "Bei Bluthochdruck vor der Einnahme ärztlichen Rat vom Arzt einholen.",
          productCategory: supplement,
        },
        { text: "Kein Mittel gegen Husten, nur ein Bonbon.", productCategory: food },
        { text: "If you have hay fever, ask your doctor first.", productCategory: supplement },
        "Am Fuß der Wand packt mich das Fieber.",
      ],
    },
  },
  {
    id: "food-health",
    languages: ["de", "en"],
    home,
    patterns: [],
    finds: bodySpots,
    yieldsTo: ["food-disease", "food-complaint", "food-slimming", "food-children"],
    proof: {
      supports:
        /zugelassen|authorised|authorized|VO \(EU\) (?:Nr\. )?432|Verordnung \(EU\) Nr\. 432|health claim/iu,
      lifts: "warn",
    },
    sources: [...healthClaims("Artikel 10 Absatz 1", "block"), ...unitedKingdom("15.1 bis 15.6", "block")],
    why: {
      de: "Gesundheitsbezogene Angabe außerhalb der zugelassenen Liste.",
      en: "Health claim outside the authorised list.",
    },
    missing: {
      de: "Es fehlt eine zugelassene Angabe im Wortlaut, mit dem Nährstoff und seiner Mindestmenge.",
      en: "What is missing is an authorised claim in its wording, with the nutrient and its minimum amount.",
    },
    repair: {
      swaps: [
        [
          /(vitamin c|zink|selen|vitamin d|eisen|kupfer|folsäure|vitamin b6|vitamin b12) (?:stärkt|boostet|pusht|aktiviert|unterstützt|fördert) (?:\p{L}+ )?(?:immunsystem|abwehrkräfte|abwehr|immunabwehr)/iu,
          "$1 trägt zu einer normalen Funktion des Immunsystems bei",
        ],
        [
          /(vitamin c|zinc|selenium|vitamin d|iron|copper|folate|vitamin b6|vitamin b12) (?:boosts|strengthens|supports|improves|enhances) (?:\p{L}+ )?(?:immune system|immunity|immune health)/iu,
          "$1 contributes to the normal function of the immune system",
        ],
      ],
      instead: facts,
    },
    examples: {
      fires: [
        { text: "Stärkt das Immunsystem", productCategory: supplement },
        { text: "Vitamin C stärkt das Immunsystem.", productCategory: supplement },
        { text: "Detox für jeden Tag", productCategory: food },
        "Der Riegel fördert die Konzentration.",
        { text: "Boosts your immune system", productCategory: supplement },
        { text: "Für einen gesunden Darm", productCategory: food },
        { text: "Dein Immun-Booster aus Ingwer", productCategory: food },
        { text: "Kurbelt den Stoffwechsel an", productCategory: supplement },
      ],
      silent: [
        {
          text: "Vitamin C trägt zu einer normalen Funktion des Immunsystems bei.",
          productCategory: supplement,
        },
        {
          text: "Vitamin C contributes to the normal function of the immune system.",
          productCategory: supplement,
        },
        { text: "Vitamin C unterstützt die normale Funktion des Immunsystems.", productCategory: supplement },
        { text: "Schmeckt nach Sommer.", productCategory: food },
        "Unterstützt den Rücken beim Tragen",
        { text: "Stärkt das nicht das Immunsystem?", productCategory: food },
        { text: "Ein Schluck Wärme für kalte Abende", productCategory: food },
        { text: "Der Riegel bringt Nüsse und Datteln zusammen.", productCategory: food },
      ],
    },
  },
  {
    id: "food-formula",
    languages: ["de", "en"],
    home,
    patterns: [],
    finds: unauthorisedFormulas,
    yieldsTo: ["food-disease", "food-health"],
    sources: [
      ...union("Verordnung (EU) Nr. 432/2012 und HCVO", "Artikel 10 Absatz 1 HCVO", "block", "2012-12-14"),
      ...unitedKingdom("15.1.1", "block"),
    ],
    why: {
      de: "Die Angabe klingt zugelassen, doch das Unionsregister kennt sie für diesen Stoff nicht.",
      en: "The claim sounds authorised, but the register does not hold it for this substance.",
    },
    missing: {
      de: "Es fehlt ein Stoff, für den genau diese Funktion zugelassen ist, im selben Satz.",
      en: "What is missing is a substance with an authorised claim for exactly this function, in the same sentence.",
    },
    repair: { instead: facts },
    note: "The register is carried over from memory and compact: a claim that the register holds and this list does not is possible; check it before changing the copy.",
    examples: {
      fires: [
        {
          text: "Kurkuma trägt zu einer normalen Funktion des Immunsystems bei.",
          productCategory: supplement,
        },
        { text: "Vitamin C trägt zu einer normalen Sehkraft bei.", productCategory: supplement },
        { text: "Collagen contributes to the maintenance of normal skin.", productCategory: supplement },
        { text: "Unser Smoothie trägt zu einer normalen Verdauung bei.", productCategory: food },
      ],
      silent: [
        { text: "Vitamin A trägt zur Erhaltung normaler Sehkraft bei.", productCategory: supplement },
        { text: "Zink trägt zur Erhaltung normaler Haare und Nägel bei.", productCategory: supplement },
        { text: "Biotin contributes to the maintenance of normal hair.", productCategory: supplement },
        "Der Hüftgurt trägt zu einer besseren Verteilung der Last bei.",
      ],
    },
  },
  {
    id: "food-authorised",
    languages: ["de", "en"],
    home,
    patterns: [],
    finds: (text) =>
      authorisedClaims(text).map(({ start, end, condition }) => ({ start, end, missing: condition })),
    retractable: true,
    yieldsTo: ["food-formula", "food-disease"],
    proof: {
      supports:
        /laboranalyse|nährwertanalyse|analysezertifikat|rezeptur|nrv|referenzwert|mg\b|µg\b|lab(?:oratory)? analysis|nutrient reference/iu,
    },
    sources: [
      ...union("Verordnung (EU) Nr. 432/2012", "Anhang", "advice", "2012-12-14"),
      ...unitedKingdom("15.1", "advice"),
    ],
    why: {
      de: "Zugelassene gesundheitsbezogene Angabe: Sie darf stehen, wenn ihre Bedingung erfüllt ist.",
      en: "Authorised health claim: it may stand when its condition is met.",
    },
    missing: {
      de: "Es fehlt der Nachweis, dass die Bedingung der Zulassung erfüllt ist.",
      en: "What is missing is proof that the condition of the authorisation is met.",
    },
    repair: { instead: facts },
    examples: {
      fires: [
        { text: "Magnesium trägt zu einer normalen Muskelfunktion bei.", productCategory: supplement },
        { text: "Iron contributes to normal cognitive function.", productCategory: supplement },
        { text: "Calcium wird für die Erhaltung normaler Knochen benötigt.", productCategory: food },
      ],
      silent: [
        { text: "Magnesium lockert jeden Muskel.", productCategory: supplement },
        { text: "Enthält Magnesium.", productCategory: supplement },
        "Eine normale Funktion",
        {
          text: "Magnesium trägt zu einer normalen Muskelfunktion bei.",
          productCategory: supplement,
          evidence: ["Laboranalyse: 150 mg Magnesium je Tagesdosis, 40 % NRV"],
        },
      ],
    },
  },
  {
    id: "food-healthy",
    languages: ["de", "en"],
    home,
    patterns: [
      words(
        "(?:gesund(?:e[rnms]?)?|gesünder(?:e[rnms]?)?|kerngesund~|superfoods?|wohltuend~|vitalisierend~|revitalisierend~|gesundheitsfördernd~|healthy|healthier|wholesome|wellness|nutritious goodness)",
      ),
      words(
        "(?:mehr|neue|pure|volle|natürliche) (?:energie|power|vitalität|lebenskraft|lebensenergie|wohlbefinden)",
      ),
      words(
        "(?:dein|ihr|für (?:dein|ihr|mehr)) wohlbefinden|vitalität|(?:more|pure|natural) (?:energy|vitality)|your (?:wellbeing|well-being|health)|tut (?:dir|ihnen|deinem körper|ihrem körper) gut",
      ),
    ],
    exceptions: [
      /gesunde?[rn]?\s+(?:menschenverstand|mischung|portion|skepsis)|health(?:y)? (?:dose|scepticism|skepticism)|bleib\p{L}*\s+gesund|stay healthy|(?:abwechslungsreiche|ausgewogene|varied)[rn]?[^.!?\n]{0,25}(?:gesunde[rn]?\s+lebensweise|healthy lifestyle)|gesunde[rn]?\s+lebensweise|healthy lifestyle/giu,
    ],
    unless: [
      /(?:trägt|tragen)\s[^.!?\n]{0,60}?(?:zu (?:einer|einem|der)|zur|zum)\s(?:normale|erhalt|verringerung)|contributes? to (?:the |a )?(?:normal|maintenance|reduction)/iu,
    ],
    yieldsTo: ["food-health", "food-disease", "food-formula"],
    sources: [...healthClaims("Artikel 10 Absatz 3", "warn"), ...unitedKingdom("15.2", "warn")],
    why: {
      de: "Allgemeiner Hinweis auf Gesundheit: Er braucht eine zugelassene Angabe daneben.",
      en: "General reference to health: it needs an authorised claim beside it.",
    },
    missing: {
      de: "Es fehlt die zugelassene gesundheitsbezogene Angabe im selben Text.",
      en: "What is missing is the authorised health claim in the same text.",
    },
    repair: {
      drop: true,
      keep: /^(?:superfood|wellness|mehr|neue|pure|volle|natürliche|more|natural)/iu,
      instead: facts,
    },
    examples: {
      fires: [
        { text: "Gesunder Riegel für die Tour", productCategory: food },
        { text: "Superfood im Beutel", productCategory: food },
        { text: "A healthy snack", productCategory: food },
        { text: "Mehr Energie für deinen Tag", productCategory: supplement },
      ],
      silent: [
        "Bleib gesund!",
        { text: "Riegel mit Nüssen", productCategory: food },
        { text: "Nicht gesund, aber lecker.", productCategory: food },
        { text: "Is it healthy?", productCategory: food },
        {
          text: "Nahrungsergänzungsmittel sind kein Ersatz für eine ausgewogene Ernährung und eine gesunde Lebensweise.",
          productCategory: supplement,
        },
      ],
    },
  },
  {
    id: "food-slimming",
    languages: ["de", "en"],
    home: {
      categories: ["food", "supplement"],
      orText: /abnehm|diät|schlank|gewicht|fett|pfunde|kilo|weight|slim|pounds|\bfat\b|diet/iu,
    },
    patterns: [
      words(
        "(?:\\d+(?:[.,]\\d+)?|zwei|drei|vier|fünf|sechs|sieben|acht|zehn|zwölf) ?(?:kg|kilo|kilos|pfund|pfunde|kleidergrößen?) (?:\\p{L}+ ){0,4}?(?:in|innerhalb|abnehmen|weniger|verlieren|verloren|abgenommen|leichter|runter|pro woche)",
      ),
      words(
        "(?:verlier~|nimm|nehmen sie|abnehm~|reduzier~) (?:\\p{L}+ ){0,3}?(?:bis zu )?\\d+(?:[.,]\\d+)? ?(?:kg|kilo|kilos|pfund|pfunde)",
      ),
      words(
        "(?:los(?:e|ing)|drop|shed|burn) (?:\\p{L}+ ){0,3}?\\d+ ?(?:kg|kilos?|pounds?|lbs?|stone|dress sizes?|inches)",
      ),
      words(
        "\\d+ ?(?:kg|kilos?|pounds?|lbs?) (?:\\p{L}+ ){0,3}?(?:in|within) (?:\\p{L}+ |\\d+ )?(?:days?|weeks?|months?)",
      ),
      words(
        "(?:abnehmen|schlank|gewicht verlieren|abspecken|fett verlieren|lose weight|get slim|slim down) (?:\\p{L}+ ){0,3}?(?:ohne (?:sport|diät|hunger~|verzicht|jojo~|anstrengung)|im schlaf|über nacht|garantiert|schnell|without (?:diet|exercise|effort)~|overnight|fast|while you sleep)",
      ),
      words(
        "(?:schlank|bikini-?figur|traumfigur|slim) (?:in|innerhalb von|within) (?:nur |only |just )?(?:\\d+|\\p{L}+) (?:tagen?|wochen?|days?|weeks?)|minus \\d+ ?(?:kg|kilo|pfund)~",
      ),
      words(
        "(?:schnell|mühelos|sofort|garantiert|rapid|instant|effortless) (?:\\p{L}+ )?(?:abnehmen|schlank|gewichtsverlust|weight loss)",
      ),
    ],
    exceptions: [/\d+(?:[.,]\d+)?\s?(?:kg|kilo|g)\s+(?:leichter|lighter)\s+als/giu],
    sources: [
      ...healthClaims("Artikel 12 Buchstabe b", "block"),
      ...unitedKingdom("13.9", "block"),
      ...unitedStates("FTC Act", "Section 5 und 12 (15 U.S.C. § 45, 52)", "block"),
    ],
    why: {
      de: "Dauer oder Ausmaß einer Gewichtsabnahme darf für Lebensmittel nie genannt werden.",
      en: "Rate or amount of weight loss must never be stated for food.",
    },
    missing: {
      de: "Kein Nachweis hilft: Zeit und Menge der Abnahme müssen weg.",
      en: "No evidence helps: time and amount of the loss must go.",
    },
    repair: { instead: facts },
    examples: {
      fires: [
        { text: "5 kg in 2 Wochen abnehmen", productCategory: supplement },
        { text: "Abnehmen ohne Sport", productCategory: food },
        { text: "Lose 10 pounds in 7 days", productCategory: supplement },
        { text: "Verlieren Sie bis zu 8 Kilo", productCategory: supplement },
      ],
      silent: [
        "Der Rucksack ist 1,2 kg leichter als sein Vorgänger.",
        { text: "Beutel mit 5 kg Haferflocken", productCategory: food },
        { text: "Ersetzt keine Diät.", productCategory: food },
        "Carries 10 kg in winter",
        { text: "Verlieren Sie 5 kg in 2 Wochen? Nein, das versprechen wir nicht.", productCategory: food },
      ],
    },
  },
  {
    id: "food-doctor",
    languages: ["de", "en"],
    home,
    patterns: [
      words(
        "(?:ärzte|ärztinnen|ärzt:innen|apotheker|apothekerinnen|mediziner|kliniken|ernährungsexperten|ernährungsberater|heilpraktiker|hebammen|kinderärzte|zahnärzte) (?:\\p{L}+ ){0,2}?(?:empfehlen|empfohlen|vertrauen|schwören|verwenden|raten)",
      ),
      words(
        "(?:von|vom) (?:\\p{L}+ )?(?:ärzten|ärztinnen|arzt|apothekern|apotheker|medizinern|kliniken|experten|ernährungsexperten|ernährungsberatern|heilpraktikern|hebammen|kinderärzten|zahnärzten|professor~) (?:\\p{L}+ )?(?:empfohlen|entwickelt|geprüft|bestätigt)",
      ),
      words("(?:ärztlich|medizinisch|apotheker) ?(?:empfohlen~|geprüft~|empfehlung)"),
      words(
        "(?:dr\\.|doktor|prof\\.|professor) (?:med\\. )?\\p{L}+(?: \\p{L}+)? (?:empfiehlt|schwört|rät|recommends|swears by)",
      ),
      words(
        "(?:doctors?|physicians?|pharmacists?|nutritionists?|dietitians?|dentists?|clinics) ?(?:recommend~|trust|approved|developed|swear by)",
      ),
      words(
        "(?:recommended|approved|endorsed|developed) by (?:\\p{L}+ )?(?:doctors?|physicians?|pharmacists?|nutritionists?|dietitians?)",
      ),
    ],
    sources: [
      ...healthClaims("Artikel 12 Buchstabe c", "block"),
      ...unitedKingdom("15.6.3", "block"),
      ...unitedStates("FTC Endorsement Guides", "16 CFR § 255.3", "warn"),
    ],
    why: {
      de: "Empfehlungen einzelner Ärztinnen, Ärzte oder anderer Fachleute sind in der Werbung für Lebensmittel verboten.",
      en: "Recommendations of individual doctors or other health professionals are banned in advertising for food.",
    },
    missing: {
      de: "Kein Nachweis hilft: Die Empfehlung muss weg.",
      en: "No evidence helps: the recommendation must go.",
    },
    repair: { instead: facts },
    examples: {
      fires: [
        { text: "Von Ärzten empfohlen", productCategory: supplement },
        { text: "Doctor recommended", productCategory: food },
        { text: "Dr. Sommer empfiehlt unsere Kapseln.", productCategory: supplement },
        { text: "Recommended by nutritionists", productCategory: food },
      ],
      silent: [
        "Von Bergführern getestet",
        { text: "Nicht von Ärzten empfohlen.", productCategory: food },
        "Von Ärzten empfohlen? Davon halten wir nichts.",
        { text: "Frag vor der Einnahme deinen Arzt.", productCategory: supplement },
      ],
    },
  },
  {
    id: "food-fear",
    languages: ["de", "en"],
    home,
    patterns: [
      words(
        "ohne (?:\\p{L}+ ){1,4}?(?:drohen|drohst|riskierst|riskieren sie|schadest|gefährdest|wirst du krank)",
      ),
      words(
        "(?:deine|ihre) ernährung (?:\\p{L}+ ){0,2}?(?:reicht nicht|deckt (?:\\p{L}+ ){0,3}?nicht)|(?:normale|ausgewogene|gesunde) ernährung (?:\\p{L}+ ){0,4}?(?:nicht (?:mehr )?(?:aus|ausreich~|genug)|reicht nicht)",
      ),
      words(
        "ersetzt (?:\\p{L}+ ){0,3}?(?:ausgewogene|abwechslungsreiche|gesunde) ernährung|(?:a )?balanced diet (?:is not|isn't|cannot|can't) (?:\\p{L}+ ){0,3}?(?:enough|provide)|replaces a (?:balanced|varied) diet",
      ),
      words("(?:dein|ihr) (?:körper|gehirn|kind) (?:leidet|verkümmert|wird krank) ohne"),
    ],
    retractable: false,
    sources: [
      ...healthClaims("Artikel 3 Buchstaben d und e, Artikel 12 Buchstabe a", "block"),
      ...unitedKingdom("15.6.4", "block"),
    ],
    why: {
      de: "Angst vor Mangel: Niemand darf behaupten, ausgewogene Ernährung reiche nicht oder Verzicht schade der Gesundheit.",
      en: "Fear of deficiency: nobody may say that a balanced diet does not suffice or that going without harms health.",
    },
    missing: {
      de: "Kein Nachweis hilft: Die Angst muss aus dem Text.",
      en: "No evidence helps: the fear must leave the text.",
    },
    repair: { instead: facts },
    examples: {
      fires: [
        { text: "Eine normale Ernährung reicht heute nicht mehr aus.", productCategory: supplement },
        { text: "Ersetzt eine ausgewogene Ernährung", productCategory: supplement },
        { text: "A balanced diet is not enough", productCategory: supplement },
      ],
      silent: [
        { text: "Ergänzt eine ausgewogene Ernährung.", productCategory: supplement },
        { text: "Kein Ersatz für eine ausgewogene Ernährung.", productCategory: supplement },
        { text: "No substitute for a balanced diet", productCategory: supplement },
      ],
    },
  },
  {
    id: "food-children",
    languages: ["de", "en"],
    home,
    patterns: [
      words(
        "(?:kinder~?|kids|deines kindes|ihres kindes|deinem kind|ihrem kind) (?:\\p{L}+ ){0,4}?(?:wachsen|wachstum|schlauer|klüger|konzentriert~|intelligenter|groß und stark)",
      ),
      words(
        "(?:wachstum|entwicklung) (?:deines|ihres|eures|von|der|unserer) (?:kindes|kindern|kinder|kleinen)",
      ),
      words(
        "(?:macht|machen|makes?) (?:\\p{L}+ ){0,2}?(?:kinder|kids|children) (?:stark|schlau|fit|groß|smarter|stronger|smart)",
      ),
      words(
        "helps? (?:your )?(?:kids?|child|children|little ones) (?:to )?(?:grow|learn|concentrate|focus|sleep)",
      ),
      words(
        "(?:kinder~?|kids?|child|children|schüler~?)[^.!?\\n]{0,30}?(?:(?:schneller|besser|grow|learn) (?:und \\p{L}+ )?(?:wachsen|lernen|taller|faster|better|denken|schlafen)|bessere noten|better grades)",
      ),
    ],
    unless: [
      /(?:wird|werden|ist|sind)\s[^.!?\n]{0,90}(?:wachstum|entwicklung)[^.!?\n]{0,60}(?:bei|von) kindern[^.!?\n]{0,20}(?:benötigt|erforderlich)?|needed for[^.!?\n]{0,60}(?:of|in) children/iu,
    ],
    yieldsTo: ["food-disease"],
    sources: [...healthClaims("Artikel 14 Absatz 1 Buchstabe b", "block"), ...unitedKingdom("15.4", "block")],
    why: {
      de: "Entwicklung und Gesundheit von Kindern: Solche Angaben brauchen eine eigene Zulassung.",
      en: "Development and health of children: such claims need an authorisation of their own.",
    },
    missing: {
      de: "Es fehlt eine nach Artikel 14 zugelassene Angabe im Wortlaut.",
      en: "What is missing is a claim authorised under Article 14, in its wording.",
    },
    repair: { instead: facts },
    examples: {
      fires: [
        { text: "Lässt Kinder gesund wachsen", productCategory: food },
        { text: "Helps your kids concentrate", productCategory: food },
        { text: "Für die Entwicklung deines Kindes", productCategory: supplement },
      ],
      silent: [
        { text: "Kindern schmeckt er auch.", productCategory: food },
        {
          text: "Calcium wird für ein normales Wachstum und eine normale Entwicklung der Knochen bei Kindern benötigt.",
          productCategory: supplement,
        },
        "Die Jacke wächst mit: Kinder wachsen, die Ärmel auch.",
      ],
    },
  },
  {
    id: "nutrition-claim",
    languages: ["de", "en"],
    home,
    patterns: [],
    finds: nutritionSpots,
    proof: {
      supports:
        /(?:\d[\d.,]{0,12}\s?(?:g|mg|µg|ml|kcal|kj|%)|analyse|nährwert|labor|analysis|nutrition (?:table|values)|lab report)/iu,
    },
    yieldsTo: ["food-health", "food-authorised"],
    sources: [
      ...healthClaims("Artikel 8 Absatz 1 und Anhang", "warn"),
      ...unitedKingdom("15.1", "warn"),
      ...unitedStates("FDA Food Labeling Regulations", "21 CFR § 101.13 und §§ 101.54 bis 101.62", "warn"),
    ],
    why: {
      de: "Nährwertbezogene Angabe: Sie ist nur mit den Werten des Anhangs erlaubt.",
      en: "Nutrition claim: it is allowed only with the values of the annex.",
    },
    missing: {
      de: "Es fehlt der Nährwert, der die Bedingung des Anhangs belegt.",
      en: "What is missing is the nutrition value that proves the condition of the annex.",
    },
    repair: { instead: facts },
    examples: {
      fires: [
        { text: "Zuckerfreie Limonade", productCategory: food },
        { text: "Fettarmer Joghurt mit 4 g Fett je 100 g", productCategory: food },
        { text: "Reich an Ballaststoffen", productCategory: food },
        { text: "Low fat yoghurt", productCategory: food },
      ],
      silent: [
        { text: "Fettarmer Joghurt mit 1,5 g Fett je 100 g", productCategory: food },
        { text: "Zuckerfrei (0,3 g Zucker je 100 ml)", productCategory: food },
        { text: "Ballaststoffreich: 8 g Ballaststoffe je 100 g", productCategory: food },
        "Reich an Erfahrung",
        { text: "Nicht zuckerfrei.", productCategory: food },
        {
          text: "Low fat yoghurt",
          productCategory: food,
          evidence: ["Nutrition table: 1.5 g fat per 100 g"],
        },
      ],
    },
  },
  {
    id: "food-self-evident",
    languages: ["de", "en"],
    home,
    patterns: [
      words(
        "(?:ohne|frei von|keine) (?:\\p{L}+ ){0,2}?(?:hormone|antibiotika|gentechnik im wasser|schadstoffe|pestizide|gift~|chemie|bestrahlung)",
      ),
      words("(?:hormonfrei~|antibiotikafrei~|chemiefrei~|100 ?% chemiefrei|giftfrei~|schadstofffrei~)"),
      words(
        "(?:no|free (?:from|of)|without) (?:\\p{L}+ ){0,2}?(?:hormones|antibiotics|toxins|chemicals|pesticides)",
      ),
      words(
        "(?:glutenfrei~|laktosefrei~|cholesterinfrei~|vegan~) (?:\\p{L}+ )?(?:mineralwasser|wasser|apfel|äpfel|tee|reis|kartoffeln|obst|gemüse|salz)",
      ),
      words("(?:gluten ?free|vegan|cholesterol ?free) (?:\\p{L}+ )?(?:water|apples?|rice|potatoes|salt)"),
    ],
    exceptions: [/(?:ohne|keine)\s+chemische/giu],
    retractable: false,
    proof: {
      supports: /analyse|prüfbericht|laborbericht|rückstands|lab report|residue|test report/iu,
      lifts: "advice",
    },
    sources: [...foodInformation("Artikel 7 Absatz 1 Buchstabe c", "warn"), ...unitedKingdom("3.1", "warn")],
    why: {
      de: "Werbung mit Selbstverständlichem: Was bei allen vergleichbaren Lebensmitteln so ist, darf nicht als Besonderheit erscheinen.",
      en: "Advertising the self-evident: what holds for all comparable food must not appear as something special.",
    },
    missing: {
      de: "Es fehlt ein Merkmal, das vergleichbare Lebensmittel nicht haben.",
      en: "What is missing is a feature that comparable food does not have.",
    },
    repair: { instead: facts },
    examples: {
      fires: [
        { text: "Hähnchen ohne Hormone", productCategory: food },
        { text: "Veganes Mineralwasser", productCategory: food },
        { text: "Rice with no toxins", productCategory: food },
      ],
      silent: [
        { text: "Ohne Zusatz von Salz", productCategory: food },
        { text: "Glutenfreies Brot", productCategory: food },
        "Ohne PFAS",
        { text: "Vegan chocolate", productCategory: food },
      ],
    },
  },
  {
    id: "food-natural",
    languages: ["de", "en"],
    home,
    patterns: [
      words(
        "(?:100 ?% (?:natürlich~|natur|natural)|rein (?:natürlich~|pflanzlich~)|naturrein~|all ?natural|completely natural)",
      ),
      words(
        "(?:ohne|keine) (?:künstliche~ )?(?:zusatzstoffe|konservierungsstoffe|geschmacksverstärker|aromen|farbstoffe)",
      ),
      words("(?:no|without) (?:artificial )?(?:additives|preservatives|flavou?rs|colou?rs)"),
    ],
    retractable: false,
    proof: { supports: /rezeptur|zutaten|spezifikation|recipe|ingredients|specification/iu },
    sources: [...foodInformation("Artikel 7 Absatz 1", "advice"), ...unitedKingdom("3.1", "advice")],
    why: {
      de: "„Natürlich“ und „ohne Zusatzstoffe“ müssen zur ganzen Rezeptur passen.",
      en: "“Natural” and “no additives” must fit the whole recipe.",
    },
    missing: {
      de: "Es fehlt ein Blick in die Rezeptur: kein anderer Stoff mit gleicher Wirkung, keine nur gesetzlich verbotenen Stoffe.",
      en: "What is missing is a look at the recipe: no other substance with the same effect, none that the law bans anyway.",
    },
    repair: { instead: facts },
    examples: {
      fires: [
        { text: "Riegel ohne Konservierungsstoffe", productCategory: food },
        { text: "All natural ingredients", productCategory: food },
      ],
      silent: [
        { text: "Mit Konservierungsstoffen", productCategory: food },
        "Aus natürlichem Licht",
        { text: "Riegel mit Datteln", productCategory: food },
      ],
    },
  },
  {
    id: "food-organic",
    languages: ["de", "en"],
    home: { categories: ["food", "supplement"], orText: foodWords },
    patterns: [
      words(
        "(?:bio|öko)(?:-\\p{L}+)?(?:qualität|anbau|zutaten)?|aus (?:kontrolliert )?(?:biologischem|ökologischem) anbau|(?:biologisch|ökologisch) angebaut~|organic|organically grown",
      ),
      words(
        "bio(?:tee|kaffee|honig|saft|riegel|müsli|milch|eier|brot|joghurt|schokolade|gemüse|obst|smoothie|pulver)~",
      ),
    ],
    exceptions: [/bio(?:logie|top|graf|metr|tin|chem|rhythm)\p{L}*/giu],
    unless: [
      /(?:DE|AT|EU|IT|FR|NL|PL|ES)-(?:ÖKO|BIO)-\d{2,3}|(?:DE|AT)-\p{L}{2,5}-\d{3}|öko-kontrollstelle|bio-siegel|demeter|bioland|naturland|USDA organic|soil association|certified organic/iu,
    ],
    retractable: true,
    proof: { supports: /öko|bio|organic|kontrollstelle|control body/iu },
    sources: [
      ...union("Verordnung (EU) 2018/848", "Artikel 30 und 32", "warn", "2022-01-01"),
      ...unitedKingdom("3.7", "warn"),
      ...unitedStates("National Organic Program", "7 CFR § 205.300", "warn"),
    ],
    why: {
      de: "„Bio“ und „Öko“ sind bei Lebensmitteln geschützt und brauchen eine Kontrollstelle.",
      en: "“Organic” is protected for food and needs a control body.",
    },
    missing: {
      de: "Es fehlt die Codenummer der Öko-Kontrollstelle oder ein Zertifikat als Beleg.",
      en: "What is missing is the code number of the control body, or a certificate as proof.",
    },
    repair: { drop: true, instead: facts },
    examples: {
      fires: [
        { text: "Bio-Honig aus der Region", productCategory: food },
        { text: "Organic oats", productCategory: food },
      ],
      silent: [
        { text: "Bio-Honig, DE-ÖKO-006", productCategory: food },
        { text: "Honig aus der Region", productCategory: food },
        {
          text: "Bio-Honig",
          productCategory: food,
          evidence: ["Öko-Zertifikat der Kontrollstelle, gültig bis 2027-12-31"],
        },
        "Unser Biologe erklärt den Wald.",
        { text: "Biotin", productCategory: supplement },
      ],
    },
  },
  {
    id: "alcohol-health",
    languages: ["de", "en"],
    patterns: [],
    finds: alcoholSpots,
    retractable: true,
    sources: [
      ...healthClaims("Artikel 4 Absatz 3", "block"),
      ...unitedKingdom("18.17", "block"),
      ...unitedStates("TTB Regulations", "27 CFR § 4.39, § 5.42, § 7.29", "block"),
    ],
    why: {
      de: "Alkohol über 1,2 Volumenprozent: Jede gesundheitsbezogene Angabe ist verboten, auch „bekömmlich“.",
      en: "Alcohol above the threshold of 1.2 percent by volume: every health claim is banned, “wholesome” included.",
    },
    missing: {
      de: "Kein Nachweis hilft: Die Angabe muss weg.",
      en: "No evidence helps: the claim must go.",
    },
    repair: {
      drop: true,
      instead: { de: "Gebraut mit Wasser, Malz und Hopfen.", en: "Brewed with water, malt and hops." },
    },
    examples: {
      fires: [
        "Unser bekömmliches Bier",
        "Rotwein ist gut fürs Herz",
        { text: "A wholesome beer", productCategory: food },
        "Ein Gin, der die Verdauung anregt",
      ],
      silent: [
        "Unser Bier schmeckt nach Malz.",
        "Bekömmlicher Kaffee",
        "A crisp beer for warm evenings",
        "Alkoholfreies Bier, bekömmlich gebraut",
      ],
    },
  },
  {
    id: "alcohol-advert",
    languages: ["de", "en"],
    patterns: [],
    finds: alcoholAdvertSpots,
    retractable: true,
    sources: [
      ...germany(
        "JMStV und Verhaltensregeln des Deutschen Werberats",
        "§ 6 Absatz 5 JMStV",
        "warn",
        "2003-04-01",
      ),
      ...unitedKingdom("18.1 bis 18.16", "block"),
      ...unitedStates("DISCUS Code of Responsible Practices", "Responsible Content", "warn"),
    ],
    why: {
      de: "Alkoholwerbung: nicht an Jugendliche, nicht mit Fahren oder Sport, nicht als Lösung oder Erfolgsmittel, nicht für Unmäßigkeit.",
      en: "Alcohol advertising: not to the young, not with driving or sport, not as a solution or for success, not for excess.",
    },
    missing: {
      de: "Kein Nachweis hilft: Der Bezug muss weg.",
      en: "No evidence helps: the link must go.",
    },
    repair: {
      instead: { de: "Für Erwachsene, zum bewussten Genuss.", en: "For adults, to be enjoyed responsibly." },
    },
    note: "The Werberat's rules are self-regulation; § 6(5) JMStV binds broadcasting and telemedia where minors are addressed.",
    examples: {
      fires: [
        "Vodka für die wildeste Abiparty",
        "Ein Bier auf die Fahrt, dann läuft's",
        "Trink dir Mut an mit unserem Kräuterlikör",
        { text: "Our rum: drink until you drop", market: "UK" },
      ],
      silent: [
        "Unser Gin mit Wacholder aus der Heide",
        "Don't drink and drive. Enjoy our beer responsibly.",
        "Alkoholfreies Bier nach dem Sport",
      ],
    },
  },
  {
    id: "novel-food",
    languages: ["de", "en"],
    home: { categories: ["food", "supplement", "cosmetics"], orText: /CBD|cannabidiol|hanf|hemp/iu },
    patterns: [
      words(
        "(?:cbd|cannabidiol) ?(?:\\p{L}+ )?(?:öl|tropfen|kapseln|gummies|gummib~|bonbons?|kaugummis?|tee|kekse|schokolade|snack|oil|drops|capsules|gummies|tea|chocolate|edibles)(?: zum einnehmen)?",
      ),
      words(
        "(?:öl|tropfen|kapseln|gummies|tee|oil|drops|capsules|gummies) mit cbd|(?:oil|drops|capsules|gummies) with cbd",
      ),
    ],
    exceptions: [
      /(?:aroma|kosmetik|mund|massage|haut)\p{L}*(?:öl|tropfen)|not for (?:consumption|ingestion)|nicht zum verzehr/giu,
    ],
    retractable: true,
    sources: [
      ...union("Verordnung (EU) 2015/2283 (Novel Food)", "Artikel 6 Absatz 2", "warn", "2018-01-01"),
      ...unitedKingdom("15.1", "warn"),
      ...unitedStates("Federal Food, Drug, and Cosmetic Act", "21 U.S.C. § 331(ll)", "warn"),
    ],
    why: {
      de: "CBD in Lebensmitteln gilt als neuartig und ist nicht zugelassen.",
      en: "CBD in food counts as novel and is not authorised.",
    },
    missing: {
      de: "Es fehlt eine Zulassung als neuartiges Lebensmittel.",
      en: "What is missing is an authorisation as novel food.",
    },
    repair: { instead: facts },
    note: "Applications for CBD as novel food were pending when this was written; check the Union list before use.",
    examples: {
      fires: [
        { text: "CBD-Öl für entspannte Abende", productCategory: supplement },
        { text: "CBD gummies", productCategory: food },
      ],
      silent: [
        { text: "Hanfsamen geschält", productCategory: food },
        "Ein CBD-Vortrag im Shop",
        { text: "Olive oil", productCategory: food },
      ],
    },
  },
];
