// The functions that authorised health claims speak of: the wording after the verb, as patterns in both languages.

export interface Effect {
  /** Sources of patterns; they match the register's wording and its usual variants, never without "normal" where the register has it. */
  readonly de: string;
  readonly en: string;
}

const de = "normale[nrs]?";

/** Functions of Annex to Regulation (EU) No 432/2012 and of the Art. 14 claims; the wording carried over as facts. */
export const effects = {
  immune: {
    de: `${de} (?:funktion (?:des|ihres|deines) immunsystems|immunfunktion|immunsystemfunktion)|normale immunsystem~`,
    en: "normal (?:function(?:ing)? of (?:the|your) )?immune (?:system(?: function)?|function)",
  },
  "immune-exercise": {
    de: `${de} funktion des immunsystems (?:während und )?nach intensiver körperlicher betätigung`,
    en: "normal function of the immune system during and after intense physical exercise",
  },
  energy: {
    de: `${de} energie ?(?:liefernden )?stoffwechsels?|normalen energiegewinnung`,
    en: "normal energy[- ](?:yielding )?(?:metabolism|production)",
  },
  nervous: {
    de: `${de} funktion des nervensystems|${de} nervenfunktion`,
    en: "normal function(?:ing)? of the nervous system|normal nervous system function",
  },
  psychological: { de: `${de} psychischen? funktion`, en: "normal psychological function" },
  tiredness: {
    de: "(?:verringerung|verminderung|reduzierung|reduktion) (?:von|der) müdigkeit(?: und (?:ermüdung|erschöpfung))?|müdigkeit (?:und ermüdung )?zu (?:verringern|reduzieren)",
    en: "(?:reduction of|reduce|reduces|reducing) tiredness(?: and fatigue)?",
  },
  oxidative: {
    de: "(?:zellen|zellbestandteile|dna) vor oxidativem stress|schutz der zellen vor oxidativem stress|oxidativem stress zu schützen|oxidativem stress geschützt",
    en: "(?:protection of cells|protect(?:s|ing)? cells|protection of (?:dna|proteins|lipids)[^.!?\\n]{0,30}) from oxidative (?:stress|damage)",
  },
  macronutrients: {
    de: `${de} (?:stoffwechsel (?:von|der) makronährstoffen?|makronährstoff-?stoffwechsel)`,
    en: "normal macronutrient metabolism",
  },
  hair: {
    de: "normale[rn]? (?:haare?|haut, haare|haare,|haaren?)|erhaltung normaler haut(?:,| und) haare",
    en: "normal hair",
  },
  skin: { de: "normale[rn]? haut|erhaltung normaler haare(?:,| und) haut", en: "normal skin" },
  nails: { de: "normale[rn]? nägeln?", en: "normal nails" },
  mucous: { de: "normale[rn]? schleimhäute?n?", en: "normal mucous membranes" },
  vision: { de: `normale[rn]? seh(?:kraft|vermögen|fähigkeit|stärke)`, en: "normal (?:vision|eyesight)" },
  bones: { de: "normale[rn]? knochen", en: "normal bones" },
  teeth: { de: "normale[rn]? zähnen?", en: "normal teeth" },
  muscle: { de: `${de} (?:muskelfunktion|funktion der muskeln)`, en: "normal muscle function" },
  "muscle-mass": {
    de: "(?:zunahme|erhaltung|erhalt|aufbau) (?:an|von|der) muskelmasse",
    en: "(?:growth in|maintenance of|growth or maintenance of) muscle mass",
  },
  "blood-clotting": { de: `${de} blutgerinnung`, en: "normal blood clotting" },
  "blood-formation": { de: `${de} blutbildung`, en: "normal blood formation" },
  "red-cells": {
    de: `${de} bildung (?:von|der) roten? blutkörperchen(?: und hämoglobin)?|erhaltung normaler roter blutkörperchen`,
    en: "normal (?:formation of )?(?:red blood cells?(?: formation)?(?: and haemoglobin)?)|normal formation of red blood cells",
  },
  oxygen: { de: `${de} sauerstofftransport`, en: "normal oxygen transport" },
  "cell-division": {
    de: "(?:funktion|rolle) bei der zellteilung(?: und -?spezialisierung)?|normalen zellteilung",
    en: "(?:role in )?(?:the )?process of cell division(?: and speciali[sz]ation)?|role in cell division",
  },
  "cell-specialisation": {
    de: "(?:funktion|rolle) bei der zellspezialisierung",
    en: "process of cell speciali[sz]ation",
  },
  cognitive: {
    de: `${de} kognitiven? (?:funktion|entwicklung)`,
    en: "normal cognitive (?:function|development)",
  },
  mental: { de: `${de} geistigen? leistung`, en: "normal mental performance" },
  homocysteine: { de: `${de} homocystein-?stoffwechsels?`, en: "normal homocysteine metabolism" },
  hormones: { de: "regulierung der hormontätigkeit", en: "regulation of hormonal activity" },
  "protein-glycogen": {
    de: `${de} eiweiß-? und glycogen-?stoffwechsels?|${de} eiweiß-? und glykogen-?stoffwechsels?`,
    en: "normal protein and glycogen metabolism",
  },
  cysteine: { de: `${de} cystein-?synthese`, en: "normal cysteine synthesis" },
  "amino-acids": { de: `${de} aminosäure-?synthese`, en: "normal amino acid synthesis" },
  "protein-synthesis": { de: `${de} (?:eiweiß|protein)-?synthese`, en: "normal protein synthesis" },
  "dna-synthesis": { de: `${de} dna-?synthese`, en: "normal dna synthesis" },
  "maternal-tissue": {
    de: "wachstum des mütterlichen gewebes während der schwangerschaft",
    en: "maternal tissue growth during pregnancy",
  },
  "collagen-skin": {
    de: `${de} kollagenbildung (?:für eine normale funktion der haut)`,
    en: "normal collagen formation for the normal function of (?:the )?skin",
  },
  "collagen-bones": {
    de: `${de} kollagenbildung für eine normale funktion der (?:knochen)`,
    en: "normal collagen formation for the normal function of bones",
  },
  "collagen-cartilage": {
    de: `${de} kollagenbildung für eine normale (?:funktion der knorpel|knorpelfunktion)`,
    en: "normal collagen formation for the normal function of cartilage",
  },
  "collagen-vessels": {
    de: `${de} kollagenbildung für eine normale funktion der blutgefäße`,
    en: "normal collagen formation for the normal function of blood vessels",
  },
  "collagen-gums": {
    de: `${de} kollagenbildung für eine normale funktion des zahnfleischs?(?:es)?`,
    en: "normal collagen formation for the normal function of gums",
  },
  "collagen-teeth": {
    de: `${de} kollagenbildung für eine normale funktion der zähne`,
    en: "normal collagen formation for the normal function of teeth",
  },
  "iron-absorption": {
    de: "erhöht die eisenaufnahme|eisenaufnahme",
    en: "(?:increases|improves|improving) iron absorption",
  },
  "iron-metabolism": { de: `${de} eisenstoffwechsels?`, en: "normal (?:metabolism of iron|iron metabolism)" },
  "iron-transport": { de: `${de} eisentransports? im körper`, en: "normal iron transport in the body" },
  "vitamin-e": {
    de: "regeneration der reduzierten form von vitamin e",
    en: "regeneration of the reduced form of vitamin e",
  },
  "calcium-absorption": {
    de: `${de} (?:aufnahme|verwertung|aufnahme/verwertung) von calcium(?: und phosphor)?`,
    en: "normal absorption(?:/utili[sz]ation| and utili[sz]ation)? of calcium(?: and phosphorus)?",
  },
  "calcium-level": { de: `${de} calciumspiegels? im blut`, en: "normal blood calcium levels" },
  "blood-pressure": { de: `${de} blutdrucks?`, en: "normal blood pressure" },
  "blood-sugar": {
    de: `${de} blutzuckerspiegels?|normalen? blutzuckers`,
    en: "normal blood glucose levels?",
  },
  "blood-sugar-rise": {
    de: "blutzuckeranstieg(?:s)? nach (?:der|dieser) mahlzeit|geringeren? blutzuckeranstieg",
    en: "(?:reduction of the )?blood glucose rise after (?:that|the) meal|lower blood glucose rise",
  },
  cholesterol: {
    de: `${de} cholesterin(?:spiegels?|werte)(?: im blut)?`,
    en: "normal blood cholesterol levels?",
  },
  triglycerides: {
    de: `${de} triglycerid(?:spiegels?|werte)(?: im blut)?`,
    en: "normal blood triglyceride levels?",
  },
  heart: {
    de: `${de} (?:herzfunktion|funktion des herzens)`,
    en: "normal (?:function of the heart|heart function)",
  },
  brain: { de: `${de} gehirnfunktion`, en: "normal brain function" },
  liver: { de: `${de} leberfunktion`, en: "normal liver function" },
  lipids: { de: `${de} fettstoffwechsels?`, en: "normal lipid metabolism" },
  carbohydrates: { de: `${de} kohlenhydrat-?stoffwechsels?`, en: "normal carbohydrate metabolism" },
  "fatty-acids": {
    de: `${de} (?:fettsäurestoffwechsels?|stoffwechsels? von fettsäuren)`,
    en: "normal metabolism of fatty acids",
  },
  "vitamin-a-metabolism": { de: `${de} vitamin-?a-?stoffwechsels?`, en: "normal vitamin a metabolism" },
  "acid-base": { de: `${de} säure-?basen-?stoffwechsels?`, en: "normal acid-base metabolism" },
  fertility: {
    de: `${de} fruchtbarkeit(?: und (?:einer )?normalen (?:reproduktion|fortpflanzung))?`,
    en: "normal fertility(?: and reproduction)?",
  },
  testosterone: { de: `${de} testosteronspiegels?`, en: "normal testosterone levels?" },
  sperm: { de: `${de} spermabildung|${de} spermatogenese`, en: "normal spermatogenesis" },
  thyroid: {
    de: `${de} (?:schilddrüsenfunktion|funktion der schilddrüse|produktion von schilddrüsenhormonen)`,
    en: "normal (?:thyroid function|production of thyroid hormones)",
  },
  electrolytes: { de: "elektrolytgleichgewicht", en: "electrolyte balance" },
  neurotransmission: {
    de: `${de} signalübertragung zwischen den nervenzellen`,
    en: "normal neurotransmission",
  },
  "digestive-enzymes": {
    de: `${de} funktion von verdauungsenzymen`,
    en: "normal function of digestive enzymes",
  },
  digestion: { de: `${de} verdauung`, en: "normal digestion" },
  "connective-tissue": {
    de: `${de} (?:bildung von bindegewebe|bindegewebsbildung|bindegewebe)`,
    en: "normal (?:formation of )?connective tissues?(?: formation)?",
  },
  "hair-colour": { de: `${de} haarpigmentierung`, en: "normal hair pigmentation" },
  "skin-colour": { de: `${de} hautpigmentierung`, en: "normal skin pigmentation" },
  "cell-membranes": {
    de: `${de} funktion (?:von|der) zellmembranen`,
    en: "normal function of cell membranes",
  },
  "sulphur-acids": {
    de: `${de} (?:verstoffwechslung|stoffwechsels?) schwefelhaltiger aminosäuren`,
    en: "normal sulphur amino acid metabolism",
  },
  steroids: {
    de: `${de} synthese und (?:einem )?(?:normalen )?stoffwechsel von steroidhormonen,? vitamin d und (?:einigen )?neurotransmittern`,
    en: "normal synthesis and metabolism of steroid hormones, vitamin d and some neurotransmitters",
  },
  "tooth-minerals": {
    de: "mineralisierung der zähne|zahnmineralisierung|mineralisation der zähne",
    en: "tooth mineralisation|mineralisation of teeth",
  },
  "plaque-acids": { de: "neutralisierung (?:von|der) plaque-?säuren", en: "neutralisation of plaque acids" },
  "dry-mouth": { de: "verringerung von mundtrockenheit", en: "reduction of oral dryness" },
  "faecal-bulk": { de: "erhöhung des stuhlvolumens", en: "increase in faecal bulk" },
  transit: {
    de: "beschleunigung der darmpassage",
    en: "(?:acceleration of|reduction in) intestinal transit(?: time)?",
  },
  bowel: { de: `${de} darmfunktion`, en: "normal bowel function" },
  flatulence: { de: "übermäßige[rn]? blähungen nach dem essen", en: "excessive flatulence after eating" },
  lactose: {
    de: "laktoseverdauung|verdauung der (?:im produkt enthaltenen )?laktose",
    en: "lactose digestion",
  },
  "weight-loss": { de: "gewichtsverlust(?:s)?|gewichtsabnahme", en: "weight loss" },
  "weight-kept": {
    de: "gewicht nach (?:der )?gewichtsabnahme zu halten",
    en: "maintenance of weight after weight loss",
  },
  "jet-lag": {
    de: "linderung der subjektiven jet-?lag-?empfindung",
    en: "alleviation of subjective feelings of jet lag",
  },
  "falling-asleep": {
    de: "einschlafzeit zu verkürzen|verkürzung der einschlafzeit",
    en: "reduction of time taken to fall asleep",
  },
  bursts: {
    de: "körperliche leistung bei schnellkrafttraining",
    en: "physical performance in successive bursts of short-term,? high intensity exercise",
  },
  strength: {
    de: "wirkung von krafttraining auf die muskelkraft",
    en: "effect of resistance training on muscle strength",
  },
  endurance: { de: "ausdauerleistung", en: "maintenance of endurance performance" },
  "water-uptake": {
    de: "wasseraufnahme während (?:der )?körperlicher betätigung",
    en: "absorption of water during physical exercise",
  },
  recovery: {
    de: "normalen muskelfunktion[^.!?\\n]{0,60}(?:intensiver|ermüdung)",
    en: "recovery of normal muscle function",
  },
  temperature: {
    de: `${de} regulierung der körpertemperatur`,
    en: "normal regulation of the body'?s temperature",
  },
  physical: {
    de: `${de} körperlichen und kognitiven funktionen`,
    en: "normal physical and cognitive functions",
  },
  vessels: {
    de: "elastizität der blutgefäße(?: zu verbessern)?",
    en: "elasticity of (?:the )?blood vessels",
  },
  "blood-flow": {
    de: "elastizität der blutgefäße[^.!?\\n]{0,40}blutfluss|normalen blutfluss",
    en: "elasticity of blood vessels[^.!?\\n]{0,40}blood flow",
  },
  "blood-lipids": {
    de: "blutfette vor oxidativem stress",
    en: "protection of blood lipids from oxidative stress",
  },
  "child-bones": {
    de: "(?:gesundes? )?wachstum und (?:eine |die )?(?:gesunde |normale )?entwicklung der knochen bei kindern",
    en: "normal growth and development of bones? in children",
  },
  "child-growth": {
    de: "(?:normales? |gesundes? )?wachstum und (?:die )?(?:normale |gesunde )?entwicklung (?:von|bei) kindern|normalen wachstum von kindern",
    en: "normal growth (?:and development )?of children",
  },
  "child-cognition": {
    de: "normalen kognitiven entwicklung von kindern",
    en: "normal cognitive development of children",
  },
  "child-immune": {
    de: "normalen funktion des immunsystems (?:bei|von) kindern",
    en: "normal function of the immune system in children",
  },
  "infant-eyes": {
    de: "entwicklung der sehkraft (?:bei|von) säuglingen",
    en: "visual development of infants",
  },
  "foetal-eyes-brain": {
    de: "entwicklung (?:der augen|des gehirns)[^.!?\\n]{0,40}(?:fötus|säugling)~",
    en: "development of the (?:eye|brain) of the foetus",
  },
  "neural-tube": {
    de: "risikofaktor für die entwicklung von neuralrohrdefekten",
    en: "risk factor in the development of neural tube defects",
  },
  falls: { de: "sturzgefahr|risiko von stürzen", en: "risk of falling" },
  "bone-loss": {
    de: "verlust an knochenmineralstoffen bei postmenopausalen frauen",
    en: "loss of bone mineral in post-?menopausal women",
  },
  "cholesterol-risk": {
    de: "(?:senkt|reduziert|senkung)[^.!?\\n]{0,30}(?:den cholesterinspiegel|des cholesterinspiegels)[^.!?\\n]{0,140}risikofaktor",
    en: "(?:lower|reduce)s? blood cholesterol[^.!?\\n]{0,120}risk factor",
  },
  "caries-risk": {
    de: "zahnbelag[^.!?\\n]{0,100}risikofaktor",
    en: "(?:dental plaque|tooth demineralisation|plaque acids)[^.!?\\n]{0,100}risk factor",
  },
} as const satisfies Readonly<Record<string, Effect>>;

export type EffectName = keyof typeof effects;
