// Words of the speech signals as stems, by what they do in a sentence. Used only to notice and remove such speech; kept short.
// A stem ends in * when any ending may follow. A word alone decides nothing: see patterns-rules.ts for the sentences it needs.

/** What a word is in a sentence: `g` protected group, `ga` adjective of one, `pn` people noun, `d` dehumanising noun, … */
export const wordKinds = [
  "g",
  "p",
  "ga",
  "pn",
  "d",
  "a",
  "w",
  "i",
  "c",
  "v",
  "vp",
  "x",
  "h",
  "s",
  "q",
  "m",
  "o",
] as const;
export type WordKind = (typeof wordKinds)[number];

const list = (words: string): readonly string[] => words.split(/\s+/u).filter((word) => word !== "");

/** Groups protected by § 130 StGB, Art. 21 CFR and their like: plural and singular nouns. */
const g = list(`
  frau frauen weiber mädchen jude juden jüdin jüdinnen muslim muslime muslimen muslima muslimin musliminnen moslem moslems
  ausländer ausländern ausländerin ausländerinnen flüchtling flüchtlinge flüchtlingen flüchtlings geflüchtete geflüchteten asylant asylanten
  asylbewerber asylbewerbern migrant* immigrant immigranten immigrants einwanderer* türke türken türkin* kurde kurden araber arabern araberin*
  afrikaner* asiate asiaten asiatin* chinese chinesen chinesin* russe russen russin* pole polen polin* rumäne* bulgare* roma sinti inder
  transmensch* transfrau* transmann transmänner* transsexuelle* transgender homosexuelle* lesbe lesben bisexuelle* behinderte behinderten behinderter
  rollstuhlfahrer* autist* rentner* hindu hindus buddhist* christen christ protestanten katholiken mexikaner* syrer* afghane* senioren
  islam homosexuality homosexualität judentum judaism transgenderism
  woman women womans women's girls jew jews muslims moslem* immigrants migrants refugee refugees foreigner foreigners
  mexicans africans asians indians arabs turks russians chinese blacks gays lesbian lesbians gypsies romani latinos latinas hispanics
  transgenders transsexuals christians catholics hindus buddhists disableds homosexuals seniors pakistanis syrians afghans israelis palestinians
  asylum-seekers`);

/** Adjectives that name a group only beside people: "gay people", "schwarze Menschen". Some are nouns where nothing follows. */
const ga = list(`
  gay trans transgender transsexual black disabled muslim jewish lesbian bisexual homosexual queer asian african mexican latino hispanic arab
  indian turkish polish russian immigrant foreign refugee female handicapped autistic romani christian catholic hindu elderly israeli palestinian
  schwul* lesbisch* jüdisch* muslimisch* schwarze schwarzen schwarzer behindert* ausländisch* türkisch* arabisch* asiatisch* afrikanisch* homosexuell* weiblich*`);

const pn = list(`
  people person persons persons' man men guys folks folk lives individuals kids children couples community communities authors president
  menschen mensch leute leuten person personen männer mann männern kinder paare frauen`);

const d = list(`
  scum vermin rats rat cockroach* roach* parasite* trash garbage rubbish filth dirt refuse waste plague pest pests cancer virus disease animals animal
  subhuman* subhumans beasts leeches maggots swine dogs apes monkeys savages monsters infestation pestilence dregs lowlife* creatures insects
  schmutz platzverschwendung abschaum ungeziefer ratte ratten kakerlake* parasit* schmarotzer* müll abfall dreck plage pest krebs krebsgeschwür virus seuche krankheit tiere tier vieh untermensch*
  missgeburt* viecher affen schweine hunde köter maden zecken bestien wilde monster gesindel pack gesocks bodensatz geschwür insekten`);

/** Adjectives and nouns that degrade whoever they are said of. */
const a = list(`
  disgusting repulsive revolting repugnant vile despicable detestable loathsome abhorrent filthy dirty brainless stupid stupidest dumb dumbest dumber
  moronic idiotic worthless inferior subhuman uncivilised uncivilized primitive pathetic contemptible nasty nastiest hideous wretched shitty ignorant
  evil lesser unclean barbaric degenerate perverted perverts pervert sickening gross uneducated savage brutal cruel lower bullshit unfit vermin-like
  widerlich* ekelhaft* ekelerregend* ekelig* eklig* abstoßend* abscheulich* verachtenswert* verabscheuungswürdig* niederträchtig* erbärmlich* dreckig* schmutzig* hirnlos*
  dumm dumme dummer dummen dümmer dümmsten dümmste doof* blöd* blöder blöde bescheuert* minderwertig* wertlos* unzivilisiert* primitiv* pervers* scheußlich* ignorant* beschissen* widerwärtig*
  verkommen* barbarisch* unterlegen abartig* krankhaft* ungebildet* schäbig* grausam* brutal* bösartig*`);

/** Degrading only where a whole group is meant. */
const w = list(`
  sick crazy lazy dangerous criminal violent greedy dishonest untrustworthy mental insane weird unnatural abnormal ugly fat
  krank kranke faul faule gefährlich* kriminell* gewalttätig* gierig* verlogen* geisteskrank* gestört* unnatürlich abnormal hässlich* fett unnormal`);

const i = list(`
  idiot idiots moron morons imbecile* dumbass* retard retards asshole* arsehole* bastard bastards prick pricks dickhead* shithead* shitface* motherfucker* scumbag* twat* wanker* loser losers
  fool fools clown clowns jerk jerks dipshit* douche douchebag* cretin* halfwit* nitwit* dimwit* bitch bitches cunt* sleazebag* lowlife pig pigs liar liars weirdo* creep creeps freak freaks
  idiot* vollidiot* vollpfosten trottel* volltrottel* schwachkopf schwachköpfe* dummkopf dummköpfe* depp depp* volldepp* arschloch arschlöcher* wichser* scheißwichser* drecksack drecksäcke* drecksau drecksäue* drecksschwein* hurensohn hurensöhne*
  penner* versager* missgeburt* spacko* honk vollhonk* hohlkopf hohlköpfe* blödmann blödmänner* arsch ärsche lügner* mistkerl* mistkerle* miststück* scheißkerl* fresse loser* spinner* clown
  dumpfbacke* pfosten sack säcke pisser* scheißer* schwein schweine sau kuh rindvieh hornochse* esel ratte`);

const c = list(`
  terrorist terrorists rapist rapists criminals thief thieves murderer murderers paedophile* pedophile* crooks killers whores sluts prostitutes sinners freeloaders spongers abominations abomination
  terroristen terrorist vergewaltiger* verbrecher* kriminelle* diebe dieb mörder* kinderschänder* betrüger* sozialschmarotzer* huren lügner* sünder* faulpelze*`);

/** Violence: infinitives and imperatives. */
const v = list(`
  kill murder slaughter exterminate execute hang shoot stab rape gas burn behead lynch strangle drown annihilate eradicate beat torture massacre wipe-out eliminate attack punch hurt cut
  töten umbringen umzubringen ermorden erschießen erschiessen erhängen aufhängen vergasen verbrennen abschlachten abstechen erstechen erwürgen erdrosseln schlachten auslöschen ausrotten vernichten hinrichten foltern
  verprügeln zusammenschlagen vergewaltigen totschlagen steinigen köpfen kaltmachen eliminieren quälen verbrennt verrecken krepieren erdrossle* töte* erschieß* erwürg* verprügel* verprügl* zusammenschlag* vergewaltige ermorde steche* verbrenne shooting killing murdering raping stabbing`);

const vp = list(`
  killed murdered slaughtered exterminated executed hanged hung shot stabbed raped gassed burned burnt beheaded lynched strangled drowned annihilated eradicated beaten tortured massacred eliminated wiped punished sterilised sterilized castrated
  getötet umgebracht ermordet erschossen erhängt aufgehängt vergast verbrannt abgeschlachtet abgestochen erstochen erwürgt erdrosselt geschlachtet ausgelöscht ausgerottet vernichtet hingerichtet gefoltert verprügelt
  zusammengeschlagen vergewaltigt totgeschlagen gesteinigt geköpft kastriert sterilisiert ausgemerzt`);

/** Driving out and locking up. */
const x = list(`
  deported deport removed expelled banned banished jailed imprisoned excluded segregated
  abgeschoben abschieben ausgewiesen ausweisen eingesperrt einsperren weggesperrt wegsperren rausgeworfen rausschmeißen rauswerfen rausgeschmissen vertrieben vertreiben verjagt verjagen loswerden loszuwerden entfernt verboten deportiert deportieren interniert`);

const h = list(`
  hate despise loathe detest abhor hating disdain contempt scorn hatred disgusted disgust loathing
  hasse hassen verachte verachten verabscheue verabscheuen hass verachtung abscheu ekel`);

/** Slurs that have no other use; said of a person or a group. */
const s = list(`
  nigger niggers kike kikes faggot faggots tranny trannies shemale shemales wetback* paki pakis raghead* towelhead* sandnigger* muzzie muzzies rapefugee* gook gooks beaner* camelfucker* dothead* goatfucker* coonass polack* dago dagos zipperhead* sambo sambos libtard* mongoloid* trannie* lesbo lesbos poofter* poof poofs homo homos heeb heebs hymie* squaw* redskin* gyppo* pikey*
  neger negern nigger* kanake* spasti spastis mongo mongos schwuchtel* transe transen kopftuchmädchen judensau judensäue judenschwein* judenpack drecksjude* scheißjude* zigeunerpack zigeunerschwein* kameltreiber* kümmeltürke* schlitzauge* bimbo* asylantenpack
  drecksausländer* scheißausländer* drecksmoslem* dreckstürke* krüppelpack musel* fidschi*`);

/** Words with another use: they count only where they are thrown at somebody. */
const q = list(`
  nigga niggas fag fags coon coons dyke dykes queer queers retard retards cripple cripples mong mongs jihadi jihadis slut sluts whore whores bitch bitches cunt cunts chink chinks spic spics gypsy spastic
  tunte* hure* nutte* schlampe* fotze* krüppel* kampflesbe* zigeuner* flittchen`);

/** Profanity that gives a word beside it its tone. */
const m = list(`
  damn fucking fuckin bloody goddamn damned stinking filthy fucked scheiß scheiss drecks verdammte* verfickte* verfluchte* verkackte* gottverdammte* elende*`);

/** Words that rules name themselves; listed so that a disguised spelling of them is undone too. */
const o = list(`
  death tod threat danger suffer throat bedrohung gefahr leiden sterben ausstehen angewidert abneigung worth worthless wert wertlos society gesellschaft
  fuck fick scheiße scheiss deserve verdienen disgust widern ekeln country belong gehören nothing nichts human menschen raus illness deportation kotzen tolerate kitchen küche scheiterhaufen hölle`);

/** Filled while a sentence is read: pronouns that stand for a group. */
const p: readonly string[] = [];

export const speechWords: Readonly<Record<WordKind, readonly string[]>> = {
  g,
  p,
  ga,
  pn,
  d,
  a,
  w,
  i,
  c,
  v,
  vp,
  x,
  h,
  s,
  q,
  m,
  o,
};
