// Rules on content that a machine made: synthetic people, voices and chats must say what they are.
import { misleading, unitedKingdom, unitedStates, words, type ClaimRule } from "#src/guard/claims/rule.ts";
import { union } from "./norms.ts";

const since = "2026-08-02";
const said =
  /(?:mit (?:hilfe von )?|von |durch )?(?:KI|künstliche\p{L}* intelligenz)(?:[\s-](?:generiert|erstellt|erzeugt|bild|stimme|video|avatar|assistent|chatbot|unterstützt)\p{L}*)|(?:mit|von|durch)\s(?:KI|einer KI|künstlicher intelligenz)\s(?:generiert|erstellt|erzeugt|gesprochen|bearbeitet)|\bAI[\s-](?:generated|created|made|assisted|image|voice|video|assistant|chatbot|powered)|(?:generated|created|made|edited|spoken)\s(?:by|with|using)\s(?:an?\s)?AI|künstlich erzeugt|synthetisch erzeugt|deepfake-hinweis|chatbot|computergeneriert/iu;

export const syntheticRules: readonly ClaimRule[] = [
  {
    id: "ai-synthetic-media",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:virtuell~|digital~|synthetisch~) (?:\\p{L}+ )?(?:models?|influencerin|influencer|botschafterin|botschafter|moderatorin|moderator|presenter~|zwilling|stimme|sprecher~|avatar)",
      ),
      words(
        "(?:deepfakes?|stimm(?:en)?klon~|geklont~ stimme~|voice clone|cloned voice|face ?swap|midjourney|stable diffusion|dall-?e|sora-?video)",
      ),
      words(
        "(?:virtual|digital|synthetic) (?:\\p{L}+ )?(?:models?|influencers?|ambassadors?|presenters?|voice|twin|spokesperson)",
      ),
      words(
        "(?:unser |our )?avatar (?:\\p{L}+ ){0,3}?(?:führt|zeigt|erklärt|spricht|berät|shows|explains|speaks|presents)",
      ),
    ],
    unless: [said],
    once: true,
    retractable: true,
    sources: [
      ...union("Verordnung (EU) 2024/1689 (KI-Verordnung)", "Artikel 50 Absatz 4", "warn", since),
      ...misleading("advice", { paragraph: "§ 5a Absatz 1", to: "2026-08-01" }),
      ...unitedKingdom("3.3", "advice"),
      ...unitedStates("FTC Act", "Section 5 (15 U.S.C. § 45)", "advice"),
    ],
    why: {
      de: "Künstlich erzeugte Personen, Bilder oder Stimmen, die echt wirken, sind als solche offenzulegen.",
      en: "Artificial people, images or voices that look real must be disclosed as such.",
    },
    missing: {
      de: "Es fehlt der Hinweis, dass der Inhalt mit KI erzeugt ist.",
      en: "What is missing is the note that the content is made with AI.",
    },
    repair: {
      append: { de: "Bild und Ton sind mit KI erzeugt.", en: "Image and sound are AI-generated." },
      instead: { de: "Bild und Ton sind mit KI erzeugt.", en: "Image and sound are AI-generated." },
    },
    note: "Article 50 applies from 2 August 2026; the digital omnibus proposed a delay for parts of it (machine-readable marking by providers of older systems, Article 50(2)). Check the state of the amendment.",
    examples: {
      fires: [
        "Unser virtuelles Model Mia trägt die neue Jacke.",
        "Mit der geklonten Stimme unseres Gründers",
        "Meet our virtual influencer Lia",
      ],
      silent: [
        "Unser virtuelles Model Mia (KI-generiert) trägt die neue Jacke.",
        "Kein virtuelles Model, sondern Mara aus Kiel.",
        "Meet our AI-generated model Lia",
        { text: "Unser Model Mara trägt Größe M." },
      ],
    },
  },
  {
    id: "ai-chat",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:chatte|chatten sie|schreib~|sprich|sprechen sie|frag~|chat) (?:\\p{L}+ ){0,4}?(?:mit|an)? ?(?:unserer? |unserem |deiner |deinem )?(?:digitalen?|virtuellen?) (?:\\p{L}+ )?(?:beraterin|berater|assistentin|assistenten?|expertin|experten|kollegin|kollegen|freundin)",
      ),
      words(
        "(?:chat|talk|speak) (?:\\p{L}+ )?(?:with|to) (?:\\p{L}+ )?(?:our |your )?(?:virtual|digital) (?:\\p{L}+ )?(?:adviser|advisor|assistant|expert|agent|stylist|coach)",
      ),
      words(
        "(?:kein bot|keine maschine|ein echter mensch|echte menschen|no bots?|a real human|real people|not a robot)(?= ?[^.!?\\n]{0,60}?(?:chat|antwort|answer|bot|assist))",
      ),
    ],
    unless: [said],
    once: true,
    retractable: true,
    sources: [
      ...union("Verordnung (EU) 2024/1689 (KI-Verordnung)", "Artikel 50 Absatz 1", "warn", since),
      ...unitedKingdom("3.3", "advice"),
      ...unitedStates("FTC Act", "Section 5 (15 U.S.C. § 45)", "advice"),
    ],
    why: {
      de: "Chat mit einer Maschine: Menschen müssen erkennen, dass sie mit einem KI-System sprechen.",
      en: "Chat with a machine: people must be able to tell that they talk to an AI system.",
    },
    missing: {
      de: "Es fehlt der Hinweis, dass eine KI antwortet.",
      en: "What is missing is the note that an AI answers.",
    },
    repair: {
      append: { de: "Hier antwortet ein KI-Assistent.", en: "An AI assistant answers here." },
      instead: { de: "Hier antwortet ein KI-Assistent.", en: "An AI assistant answers here." },
    },
    examples: {
      fires: ["Chatte mit unserer digitalen Beraterin Lisa!", "Talk to our virtual stylist any time"],
      silent: [
        "Chatte mit unserem KI-Assistenten.",
        "Ruf uns an: Mo bis Fr von 9 bis 17 Uhr",
        "Talk to our AI assistant",
        "Sprich mit unserer Beraterin im Laden.",
      ],
    },
  },
  {
    id: "ai-human-made",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:100 ?%|garantiert|komplett|vollständig|ganz) (?:ohne|frei von) (?:ki|künstliche~ intelligenz)|(?:100 ?%|garantiert) (?:menschlich|handgeschrieben|von menschen)~",
      ),
      words("(?:100% |completely |entirely )(?:human[ -](?:made|written)|without ai|ai[ -]free)"),
    ],
    retractable: true,
    proof: { supports: /redaktionsrichtlinie|erklärung|protokoll|guideline|declaration|log/iu },
    sources: [
      ...misleading("advice"),
      ...unitedKingdom("3.7", "advice"),
      ...unitedStates("FTC Act", "Section 5 (15 U.S.C. § 45)", "advice"),
    ],
    why: {
      de: "„Ohne KI“ muss für jeden Schritt stimmen, auch für Übersetzung, Bild und Korrektur.",
      en: "“Without AI” must hold for every step, translation, image and proofreading included.",
    },
    missing: {
      de: "Es fehlt ein Nachweis über die Arbeitsschritte.",
      en: "What is missing is proof of how it was made.",
    },
    repair: { instead: { de: "Geschrieben von unserem Team.", en: "Written by our team." } },
    examples: {
      fires: ["Unsere Texte: 100 % ohne KI", "100% human-written"],
      silent: ["Geschrieben von Mara.", "Nicht ganz ohne KI.", "Written by our team."],
    },
  },
  {
    id: "ai-washing",
    languages: ["de", "en"],
    patterns: [
      words(
        "(?:ki|ai|künstliche intelligenz|artificial intelligence) (?:\\p{L}+ ){0,4}?(?:garantiert|fehlerfrei|irrt (?:sich )?nie|immer richtig|ersetzt (?:\\p{L}+ )?(?:anwalt|arzt|anwälte|ärzte|berater~)|guarantees|never wrong|error ?free|replaces (?:\\p{L}+ )?(?:lawyers?|doctors?)|always right)",
      ),
      words(
        "(?:fehlerfreie|unfehlbare|infallible|error ?free|bias ?free|vorurteilsfreie) (?:ki|ai|künstliche intelligenz)",
      ),
    ],
    retractable: true,
    proof: { supports: /evaluation|benchmark|messung|studie|test report|study/iu },
    sources: [
      ...misleading("warn"),
      ...unitedKingdom("3.7", "warn"),
      ...unitedStates("FTC Act (Operation AI Comply)", "Section 5 (15 U.S.C. § 45)", "warn"),
    ],
    why: {
      de: "Übertriebene Versprechen über KI: Leistung und Grenzen müssen belegt sein.",
      en: "Exaggerated promises on AI: performance and limits must be proven.",
    },
    missing: {
      de: "Es fehlt eine Messung der Leistung und ihrer Fehler.",
      en: "What is missing is a measurement of performance and errors.",
    },
    repair: {
      instead: {
        de: "Was die Funktion kann, steht in der Beschreibung.",
        en: "The description says what the feature can do.",
      },
    },
    examples: {
      fires: ["Unsere KI irrt sich nie.", "An AI that replaces lawyers", "Fehlerfreie KI für deinen Shop"],
      silent: ["Unsere KI schlägt Größen vor.", "KI kann sich irren.", "Our AI suggests sizes."],
    },
  },
];
