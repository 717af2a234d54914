// Words that are no part of a name, or are a name and something else: what a capital letter means is decided here.

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ""));

/** Never part of a name: function words at the beginning of sentences and the nouns of offices, shops and campaigns. */
export const notNames = set(`
der die das den dem des ein eine einen einem einer eines kein keine und oder aber denn weil wenn als ob dass daß wie was wer wo wann warum welche welcher welches
ich du er sie es wir ihr mich dich sich uns euch ihn ihm ihnen mein meine meinen meiner dein deine deinen ihre ihren ihrem ihrer ihres sein seine unser unsere unseren
unserem eure eurer dieser diese dieses diesen diesem jeder jede jedes alle alles viele viel vielen mehr mehrere einige manche nicht nur noch schon auch so da hier dort
dann danach davor jetzt heute gestern morgen bitte danke ja nein nun sowie bei beim mit ohne von vom zu zum zur für gegen um durch über unter auf an am aus ab nach vor seit
bis in im ins hinter neben zwischen trotz wegen laut per pro je ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können könnte soll sollen sollte muss
müssen darf dürfen will wollen möchte möchten mag gibt gib geht macht machen mach mache kommt komm sagt sag schreib schreibe schreibt ruf rufe frag frage fragen bring zeig zeige
erstelle erstell erzeuge sende schick schicke prüfe prüf lies finde such suche nenne vergleiche berechne plane plan teile stelle setze ändere lösche hey hi hallo moin servus
liebe lieber liebes guten gute guter gutes tag abend morgen nacht grüße grüßen gruß grüezi herzlich herzliche herzlichen freundliche freundlichen beste besten schöne schönen
sehr geehrte geehrter geehrten sehr herr herrn frau fräulein dame damen herren familie eheleute firma fa vielen dank mfg lg vg
the a an this that these those my your his her its our their i you he she it we they me him us them and or but nor so yet if then else when where why how who whom whose which what
in on at by for from to of off with without within about above below under over between into onto upon after before during since until till through across against along among
around behind beside beyond despite down except inside like near outside past per plus than toward up via as is am are was were be been being do does did done have has had having
will would shall should can could may might must not no yes please thanks thank thankyou hello dear regards best kind warm sincerely cheers yours faithfully all any both each few
more most other some such only own same too very just now here there today tomorrow yesterday also again once new old good great first second third last next let lets it's i'm i've
we're you're don't can't mr mrs ms miss mx sir madam dr prof what's here's there's that's he's she's who's we've they're isn't doesn't didn't won't while because although though
ask tell send show give get make take see find write read call check compare create draft plan report update review share visit meet join buy try use start stop add open close save
kunde kunden kundin kundinnen kollege kollegin kollegen kolleginnen team teams community freund freunde freundin freundinnen gast gäste leser leserin leserinnen mitglied mitglieder
partner partnerin partnerinnen interessent interessenten interessentin abonnent abonnenten newsletter newsletterabonnenten zusammen alle allerseits leute mensch menschen nutzer nutzerin
user users customer customers client clients colleague colleagues friend friends everyone everybody folks guys subscriber subscribers member members guest guests reader readers hiring
recruiter support service kundenservice kundendienst kundensupport redaktion redakteur vertrieb marketing sales einkauf verkauf buchhaltung personalabteilung hr finance legal it pr ceo cto cfo cmo coo
manager managerin management head director leiter leiterin leitung chef chefin geschäftsführer geschäftsführerin geschäftsführung vorstand inhaber inhaberin assistent assistentin praktikant
praktikantin trainee werkstudent werkstudentin mitarbeiter mitarbeiterin mitarbeitende mitarbeiterinnen ansprechpartner ansprechpartnerin kontakt kontaktperson autor autorin berater beraterin
agentur agency consultant engineer developer designer analyst specialist executive officer president chairman founder co-founder gründer gründerin owner senior junior intern lead
kampagne kampagnen campaign campaigns budget budgets bericht berichte angebot angebote offer offers preis preise price prices produkt produkte product products
artikel anzeige anzeigen ad ads werbung post posts beitrag beiträge seite seiten page pages website webseite landingpage blog shop store filiale lager mail mails e-mail email emails
nachricht nachrichten message messages termin termine meeting meetings call besprechung feedback bescheid antwort antworten frage fragen anfrage anfragen bestellung bestellungen order
orders rechnung rechnungen invoice invoices lieferung lieferungen delivery zahlung payment konto account vertrag contract kündigung adresse address anschrift telefon phone handy mobil
nummer number kundennummer durchwahl zentrale fax tel fon bestellnummer rechnungsnummer datum date uhr woche wochen week weeks monat monate month months jahr jahre year years quartal quarter zeit zeitraum heute
januar februar märz april mai juni juli august september oktober november dezember january february march june july october december montag dienstag mittwoch donnerstag freitag samstag sonntag
sonnabend monday tuesday wednesday thursday friday saturday sunday frühling frühjahr sommer herbst winter spring summer autumn fall weihnachten weihnacht ostern easter christmas
silvester halloween black friday cyber thanksgiving valentinstag muttertag vatertag
status grund betreff subject anlage anhang anbei hinweis info infos information informationen details detail punkt thema ziel ziele goal goals plan pläne idee ideen problem fehler
daten data zahlen zahl wert werte value values summe total umsatz umsätze revenue gewinn verlust kosten cost costs klick klicks clicks impressionen impressions reichweite reach conversion
conversions rate raten quote quoten lead leads funnel segment segmente zielgruppe zielgruppen kanal kanäle channel channels google facebook instagram linkedin tiktok youtube pinterest twitter
meta amazon apple microsoft slack whatsapp zoom teams excel outlook gmail ebay paypal klarna visa mastercard salesforce hubspot shopify wordpress chatgpt openai claude gemini copilot siri
seo sea crm kpi roi roas cpc cpm ctr cta pdf csv utm api url id iban bic dsgvo gdpr faq html css usp b2b b2c
haus wohnung straße strasse platz weg stadt land kreis dorf markt garten park see meer strand berg berge tal wald fluss insel hotel restaurant café bar club
street road avenue lane drive court square house flat city town county state country river lake hill mountain beach north south east west northern southern eastern western
deutschland österreich schweiz germany austria switzerland england britain uk usa europe europa france frankreich italien italy spanien spain polen poland türkei turkey america amerika
deutsch deutsche deutscher deutschen deutsches englisch english german französisch french italienisch italian spanisch spanish american british europäische european schweizer österreichische
bank sparkasse versicherung versicherungen verlag stiftung verein universität hochschule schule institut university school college institute foundation hospital klinik praxis apotheke
gmbh ag kg kgaa ohg gbr ug se inc ltd llc llp plc corp corporation company co group holding gruppe konzern ev e.v mbh sarl sa bv nv oy ab as limited incorporated partners associates
schuh schuhe jacke jacken hose hosen kleid kleider hemd shirt shirts rucksack zelt zelte schlafsack stiefel boot boots jacket jackets shoe shoes bag bags coat dress tent
kollektion collection edition serie series modell model größe size farbe colour color weiß schwarz rot grün blau gelb white black red green blue yellow grey gray pink
projekt project aufgabe task ticket tickets team version update release test tests aktion aktionen gutschein coupon rabatt sale code link links video videos bild bilder image images foto fotos
gesamt durchschnitt kennzahl ergebnis ergebnisse result results analyse analysis übersicht overview liste list tabelle table spalte zeile row column name namen vorname nachname
vor- familienname geburtsdatum geburtstag geburtsname geburtsort steuernummer ausweis pass reisepass führerschein kennzeichen patient patientin hallöchen titel title position rolle role abteilung department
welt leben liebe glück freude spaß arbeit job beruf geld kinder kind mann männer frauen mädchen junge jungen eltern mutter vater mama papa oma opa bruder schwester sohn tochter
life love world work money home family mother father mom dad brother sister son daughter baby kids child children man men woman women people person god lord king queen prince princess
gold silver diamond star stars sun moon sky sea ocean earth fire water wind snow rain light dark day night time hour minute second morning evening afternoon
reklamation reklamationen beschwerde rückruf rücksendung retoure umtausch erstattung gutschrift mahnung versand tracking paket sendung kundenkonto passwort login registrierung anmeldung
premium basic plus pro max mini ultra classic original deluxe standard limited special extra super top hot cool smart eco bio organic natural fresh pure free gratis neu neue neuer neues
chat bot agent operator admin administrator webinar event events messe workshop kurs training podcast interview magazin zeitung journal times post news guide book buch film movie song album
awards award prize cup league liga bundesliga champions olympics festival tour show live stage airport flughafen bahnhof station hauptbahnhof dom kirche church castle schloss burg tower turm bridge brücke museum theater theatre
versicherte versicherter steuer arzt ärztin doktor professor professorin anwalt anwältin rechtsanwalt rechtsanwältin notar notarin richter
zweigstelle hauptsitz zentrale standort standorte office büro empfang rezeption lieferadresse rechnungsadresse absender empfänger abteilungsleiter teamleiter bereichsleiter referent
subject cc bcc re fwd aw wg
keiner keinem keines dies jener jene jenes solche solcher mancher manches beide beides derselbe einige etliche andere anderer anderes anderen niemand jemand etwas nichts tod line tore dauer valid someone anyone nobody
doctor ministerium wissenschaftler darin solange alone skipped various ties bars lot ones someone something space system center centre library gallery theory laboratory war empire dynasty emperor governor storm hurricane
tropical ages highway wall empress pope saint province republic kingdom union states nations native ancient medieval modern roman greek chinese indian japanese norse viking arab persian african asian
markov shapley bayes gauss poisson bernoulli fourier weibull dirichlet koyck pareto laplace likert gini monte adstock
meine deine unsere sonst außerdem leider gern gerne natürlich vielleicht eigentlich endlich erst zuerst zuletzt insgesamt damit dafür dagegen daher deshalb trotzdem jedoch dabei davon dazu
however therefore moreover furthermore meanwhile instead otherwise finally unfortunately actually maybe perhaps still already always never often sometimes usually currently recently
`);

/** Names that are also words, firms, towns or months: they need a salutation, a label or a second sure name. */
export const doubtful = set(`
abend abt acker adler ahorn amt anker apfel arm arme art bach bader bahn ball band bar bär baron bart basis bau bauer baum bayer bäcker beat becher beck becker beer beil bender berg berger best bett
beyer biber bild bill bischof blank blatt blick block blum blume bock boden bogen bosch boss box brand braun brause bräutigam breit breuer brot bruder brücke brunnen bruns buch buche bürger burg burger busch
butler butter bube büttner bush chance chase christ christen christian cook cooper co country cox cross da dach dachs damm dampf daum dean decker deutsch dick dolch dollar donner dorn dreher dreier drei
droste ebene eck edel ehre ehrlich eich eiche eifel eis eisen elbe elite ende engel erde erbe ernst esch esel essen esser etter fahrer falk falke fall falter farm fass faust feder feige fein feld felder fels fest
feuer fichte fiedler finger fink fisch fischer flach fleischer fleiss flieger flor flora flügel forst fort fox frank franken franz freitag fremd freud freund frisch fritz froh fromm frosch frost fröhlich
fuchs fuhrmann funk fürst gans ganter garten gast geist geld gelb general genau gerber gericht gern gesell geiger gilde glas glaser glatt glück gold golden gott graben grace graf gras grau grant green greif
grimm grob gross groß grube gruber grund grün gut haas haase habe hafen hafer hafner hagel hagen hahn halb hall halle halm hals hammer hand handel hansen hardy hart harm harmony haupt haus hausmann hecht heck
heide heil heim heiß heiter held heller helm hemd henkel herb herbst hering herr herz herzog heu hill himmel hinz hirsch hirt hobby hoch hof hoffnung hold holder holz honig hope horn hort huber hugo huhn
hummel hund hunger hut hütte hütter igel imhof insel iris jaeger jäger jahn jahr john jordan joy juli juni june jung junge just kahl kaiser kalb kalk kalt kamm kammer kamp kampf kanne kanzler kap
kappe karl karte karst kasper kasse kasten kater kaufmann kegel keil keller kern kerl kerze kessel kette kind king kirch kirche kirsch kirsche klapper klar klaus klee kleber klein kleinert klinge klink klinger
klotz kluge knabe knall knecht knie knoll knopf kobold koch koffer kohl kohle kolb komet kopf korb korn kost kraft krämer kranich krank kranz kraus kraut krebs kreis kreuz krieg krieger krone kron krug krumm küche
kugel kuh kühl kühn kunde kunst kunz kupfer kurz kuss kutscher lager lamm lamp land landmann lang lange laser last laub lauf laut laux lee lehrer leicht leiter lemon lenz lerche leuchte licht lieb liebe
lied lieder lind linde linden lindner linie link linke lippe list loch locke löffel lohn lorbeer los löwe lucky ludwig luft lust lux macht mahler mai maier mal maler mandel mangel mantel mark marke marker markt marder
marsch martin maske mast matt mauer maurer maus may meer mehl mehr meister melone mensch messer messing metz metzger milde mohn mohr molitor montag morgen morgenstern motte mücke mühle müll müller münch mund mut
mutter nabel nacht nagel nah name nebel neu neubert neuer neumann nobel nord norm not notar nuss ober ochs ohm ohr olive onkel opel orange orth ost otter otto paar page park parker paul pech peer peter
pfau pfeffer pfeifer pfeil pfennig pferd pfister pflug pilz plank platz pohl pokal porsche post pracht prager prange preis press prinz probst prediger prime puls quelle rabe rad rang rapp rasch rat rath rau rauch
raum rebe recht reed regel regen reich reif reifen reiher reim rein reise reiter rest rice rich richter ridge riegel riemen riese rind ring ringe ritter rock roger rohr roman rose rosen rost rot roth rübe
ruf rummel rund sack säge saft sage salz sand sandy sarg satt sattler satz sauer sauerland schaf schäfer schaft schall schanz scharf schatz schaub scheer schenk scherer scherz schick schild schiller schilling schimmel schirm
schlag schlange schlicht schloss schlosser schlüssel schmal schmid schmied schmitz schnabel schnee schneider schnell schön schöne schopf schott schreck schreiber schreiner schubert schuh schuld schule schüler schulz schuster schütz schütze
schwab schwaben schwalbe schwan schwarz schwarzer schwarzkopf schweiger schweizer schwert see seele seeger segen segel seide seiler seitz senf senn sicher sieg siegel siemens silber silver singer sky sohn sommer sonn sonne sonntag
specht speer speicher spiegel spiel spieler spinner spitz springer stahl stamm stand stange stark staub stauffer stein steiger steiner steinmetz stern stich stief stier stifel stift still stock stoff stoll stolz
stone storch storm strand strauch strauß straub streit strick strobel strom strunz stube stück student sturm stürmer süß summer sunny swift tag tanne tanz tasche tang tat taube tausch teich teufel thiel thomas tief till tisch
tischler tochter töpfer tor tracht traum treff treu trost truhe tuch turm turner uhl uhr umlauf umlauft ungar unger uri urban vater venus vetter viel vogel vogt voigt volk voll volker vollmer von wache wachs wacker wade waffe wagen
wagner wahl wald walter wand warm warner wasser weber weg weide weigel weihnacht wein weis weise weiss weiß weit welle wels welsch weniger wenig werk werner west wicht widder wiese wild wilde will wind winkel winter wirt wirth wirtz wissen witt wohl
wolf wolff wolke woll wolle wood wort wulf wunder wunsch wurm wurst wurzel zahn zander zange zart zauber zaun zeh zeiger zeit zelt zender zettel zeug ziege ziegel ziegler ziel zimmer zimmermann zipfel zoll zopf zug zunder zunge zweig zwerg
abbey ada adobe ally alma alpha alta amazon amber amity angel ania anis april apple arch aria ariel arrow ash asia aspen august austin autumn ava avis baby bay bear beau bee bell bella belle berry beta beth bird bishop blaze bliss
bloom blossom blue bond bosco brain branch brandy breeze brick bridge brook brooks brown bud buddy buck burns cable candy canon cape carbon carol case cash castle cedar chance chandler charity charm chip chris christian church clay cliff clint cloud cloudy clover cole
colt coral cook cookie cooper cotton crystal daisy dale dallas dash dawn day dell delta denver destiny dick diamond dixie dolly dolphin dove duke dusty earl early eagle easter ebony eden ellis elmo else ember emerald ever eve faith fame fan fern field fields
finish fisher flash fleet fleur flint florence ford forest foster fountain fox france francis free freeman frost gage gale garner garnet gene genesis george georgia ginger glen glory goldie good gore gray grove guy hardy harley harmony harper harrison haven hazel heath heather heaven heavy
henry holiday holly home honey honor house hudson hunt hunter ida imperial india indigo ira iron island israel ivory ivy jack jackson jade jasmine jasper jay jazz jet jewel jordan josh journey joy judge june jungle junior justice ken kelly kent key kiki kim kirk kit kitty lacey
lake lance lane lark laurel lavender law leo lexus liberty light lily linen lion little liz logan london long love lowe loyal lucky luna lynx lyric mac magic magnolia major mann march marina mars martini marvel mason max maxi maxim may melody mercedes mercy merit merry meta mia mikado miles
miller mills mint mio mission misty moon moore morning moss mountain nelson neo nestor never nice nick night nike nikita noble noel north nova oak ocean odyssey oliver opal ora oral orchid orient orion oscar otto page paige palm palma pansy paradise paris park pat patience patty peace peach pearl penny
pepper pet phoenix pierce pike pine piper pit pixel plain polar polly poppy porter powers precious presley price princess promise prudence queen quest quinn rain rainbow ram raven ray read reagan rebel red reed reef reese reeves rex rhodes rich river rivers robin rocky rod roman root rose rosemary ross rowan
royal ruby rush rusty ruth sable sage saint salt sally sam san sandy santa savage savannah scarlet scout serenity shade shadow sharp shell shepherd shine short sierra silver sims sky skye skyler slate smart snow sol solo song sonny south spark sparks spring star starr stella sterling stone storm story strange stream street strong summer summers
sun sunday sunshine swan sweet tate tasha taylor temple tempest terra tesla thorn tiffany tiger timber topaz toy trace trail tree trinity trip troy true trust tulip turner turquoise tuesday ty tyler unity valentine van vance vega velvet venus vera vernon victor victoria victory viola violet virginia vita walker ward warden waters waves way weaver
webb weeks wells west wheeler white wilder willow wilson winner winters wise wolf wonder wood woods worth wren young zion zoe zara h&m lena-marie trojan lotta tom rosa emma
nordstern brise granit aurora fjell
amsterdam athen basel bern berlin bonn bremen dresden essen frankfurt genf graz halle hamburg hamm hannover jena kassel kiel köln leipzig linz mainz münchen münster nürnberg rom siegen speyer trier ulm wien worms würzburg zürich
adidas aldi asics audi bosch braun dyson ford garmin gartner google heinz hermes honda hugo kellogg lidl lindt miele milka nestle nielsen nivea opel otto porsche puma reebok rossmann salomon samsung seat siemens skoda sony suzuki thalia toyota volvo yamaha zalando
melitta jacobs dallmayr haribo ritter kluth deichmann douglas fielmann oetker
angie alan ali amor anden an ad al can cem da dan de do don ela en er es far go han ho i in is ja jo ka la le li lo ma man me mei mi na ne no o on or per pi qi ra re sa se si so ta te ti to tu un va vi wa we wo ya yi yu
abe andre darin edd efe erma gabe geo jed len ned sue tore wei ade bins chambers chen dauer eder ender frei garden grams grüner hasse iten laws marks power schaden streich welch wünsche ace amen ant auro bas brit comfort constant elle erdem
evi floor gil gun guru hein idea ige ikin ilia ion ive ize jail jawed kalender loan lyes marine mete mille mir nine param pera pol pola prima prune rauf reine reis sem sep server sten tea tome tone vienna wage wende wies apollo florida kenya trans tran
georgia virginia carolina montana dakota nevada arizona alabama augustine brandenburg jordan chad israel china paris sydney vienna kent essex devon cornwall apollo zeus athena hera thor odin mars jupiter
info media data name team beat art mode model sport fashion global group digital online mobile social
`);

/** Names that stand alone although a word or a town is called the same. */
export const trusted = set(`
peter george nancy charlotte victoria frank bob gary nick mike marisa oliver thomas martin walter werner paul roger henderson richardson thompson anderson allen thornton harrison rogers henry hammond murray emma tom rosa lotta alan ali josh
victor vera robin sally raymond scott jasper julia jasmine hannes kelly josh fritz ludwig karl klaus sophie stella simon george florence olivia taylor tyler francis molly penny heather holly lucy lily luna mia eve ruth ella jordan ken christian dominik
anthony antony elizabeth eugene lauren wilson turner mitchell robertson campbell johnson williams ellis maxi konrad kimberly kimberley tracy vernon raleigh marten carlos bryan samuel regina renate valentina miroslav margherita ramona rafael
urs reto beat-anton bill jim kate liz finn till leo max jan kai tim ben sam
lehmann neumann hoffmann zimmermann bergmann krüger krueger schröder schmidt müller meyer schulz schneider weber wagner becker fischer hartmann köhler koehler herrmann walter peters lange braun schwarz
`);

/** Words whose doubt is small: well-known first names that win when a surname follows. */
export const firmFirstNames = set(`
mark frank peter paul thomas martin christian walter werner otto karl klaus fritz franz ludwig ernst heinz hugo ray roger roman urban volker victor victoria viola vera virginia tom emma rosa lotta max leo mia eve ruth josh jack jackson
jordan kim kelly ken oscar oliver nelson nick noel sally sam sandy scott henry harrison harper hunter holly heather hazel grace george georgia francis florence ella ellis dean daisy dawn dale dan colin cole clint chris carol charlotte bob bill beth austin amber
april august angel angie alma ada ali alan iris flora jasmine jade jasper joy julia june liz logan lucy luna lily mason miles molly nina poppy penny quinn reese rex robin ruby rose rosemary ross ryan savannah sophie stella taylor tiffany tyler valentine zoe
troy cem can deniz iris jo jay jan finn till beat reto urs tim ben jon don al ed hope faith autumn summer brooke brook chase grant clay cliff dick earl gene glen guy ivy kit lance kent kirk logan marina melody mercedes
may page paige parker piper porter presley raven reed rich river rod rowan ruth sage skye skyler sonny violet willow john thiel dominik martin john
`);

/** What makes of a name in front of it, or around it, a firm, a street or a thing. */
export const firmSuffix = set(`
gmbh ag kg kgaa ohg gbr ug se inc ltd llc llp plc corp corporation company co group holding gruppe konzern ev e.v mbh sarl sa bv nv oy limited incorporated partners associates
stiftung verlag bank versicherung versicherungen söhne sons brothers bros gebrüder cie industries technologies systems solutions logistik logistics consulting software media studios records pictures entertainment
straße strasse str platz weg allee gasse street road avenue lane drive square court university universität college school schule gymnasium hospital klinikum institut institute foundation museum park airport
preis award awards cup stadion stadium arena halle brücke bridge bay island islands county kollektion collection cosmetics kosmetik foods motors automotive airlines hotels hotel resort beach creek river lake lakes valley hills falls springs
gutachten effekt syndrom krankheit test skala index theorie kurve formel methode modell
`);
/** What makes of a name behind it a firm. */
export const firmPrefix = set(`
firma fa bäckerei metzgerei fleischerei autohaus kanzlei apotheke hotel gasthof gasthaus restaurant café verlag modehaus möbelhaus weingut brauerei stiftung bank marke brand familienunternehmen unternehmen buchhandlung optik juwelier
druckerei spedition reisebüro gärtnerei tischlerei schreinerei malerbetrieb elektro sanitär haus villa schloss burg st saint sankt port fort mount lake cape san santa lake san new los las christmas year's
`);
/** Behind these words stands a surname: a role or a relation. */
export const roles = set(`
vermieter vermieterin mieter mieterin nachmieter hausmeister hausmeisterin tierarzt hausarzt hausärztin zahnarzt zahnärztin lehrer lehrerin makler maklerin fahrer fahrerin monteur techniker technikerin verkäufer verkäuferin
testkäufer testkäuferin gewinner gewinnerin gründer gründerin sprecher sprecherin vorsitzende vorsitzender pfarrer pfarrerin mandant mandantin klient klientin tenant landlord teacher driver nurse lawyer attorney broker secretary mayor sheriff pastor reverend
kollege kollegin kollegen chef chefin kunde kundin manager managerin geschäftsführer geschäftsführerin inhaber inhaberin leiter leiterin autor autorin berater beraterin ansprechpartner ansprechpartnerin assistentin assistent
patient patientin mitarbeiter mitarbeiterin teamleiter teamleiterin abteilungsleiter abteilungsleiterin vertriebsleiter vertriebsleiterin marketingleiter marketingleiterin projektleiter projektleiterin sachbearbeiter sachbearbeiterin redakteur redakteurin
familie eheleute ehepaar nachbar nachbarin rechtsanwalt rechtsanwältin anwalt anwältin notar notarin steuerberater steuerberaterin arzt ärztin zeuge zeugin professor professorin doktor minister ministerin kanzler kanzlerin bürgermeister bürgermeisterin
praktikant praktikantin trainer trainerin spieler sänger sängerin schauspieler schauspielerin regisseur regisseurin vorstand vorständin influencer influencerin bloggerin blogger fotograf fotografin designer designerin bewerber bewerberin kandidat kandidatin
captain coach senator president minister judge officer detective sergeant colonel general bishop father sister brother uncle aunt producer director author actor actress singer writer photographer analyst engineer founder chairman colleague customer client
`);
/** Small words inside names that need a surname behind them: "vom Bruch", not "vom Amt". */
export const weakParticles = set(`vom zum der den das`);
/** Small words inside names. */
export const particles = set(
  `von van zu zur de del della di da dos das du la le lo el al bin ibn ben abu ter ten af av zu-und bint und-zu`,
);
export const titles = set(
  `dr prof professor doktor dipl mag ing med phil rer nat jur iur oec pol habil hc univ univ-prof priv-doz pd mba msc bsc ma ba phd md esq jr sr ddr prof.dr dipl-ing dipl-kfm dipl-kffr bed llm`,
);
export const salutations = set(
  `herr herrn hr frau fr fräulein mr mrs ms miss mx mister missus mme monsieur madame señor señora signor signora sir lady lord dame herr/frau master`,
);
/** What persons do: behind a bare name, or in front of it in questions. */
export const personVerbs = set(`
sagt sagte meint meinte schreibt schrieb fragt fragte antwortet antwortete ruft rief hat hatte ist war wird wurde will wollte möchte kann konnte soll sollte muss musste darf bittet bat wohnt wohnte lebt arbeitet arbeitete kommt kam geht ging
kaufte bestellte bestellt kündigte kündigt erhielt bekommt bekam übernimmt übernahm leitet leitete betreut koordiniert prüft freut braucht findet fand denkt weiß kennt hält macht gab gibt schickt schickte sendet verantwortet moderiert präsentiert unterschrieb
says said asks asked writes wrote replied replies answered answers called calls has had is was will would wants wanted can could should must lives lived works worked comes came goes went bought ordered orders cancelled received gets got took takes leads led
manages managed needs thinks knows sent sends gave gives made makes joined joins left leaves signed approved confirmed mentioned told complained reported flew moved born founded explained created directed played sang died married
`);
/** In front of a bare name. */
export const leadIns = set(`
mit von bei für an durch gegen ohne und oder sowie frag frage fragt bitte sag sagt rufe ruf kontaktiere kontaktieren informiere informieren erinnere laut danke cc von: an: dass ob wenn dank wegen über
with by from to for and or ask tell contact called named met meet meeting told asked told thank thanks via per about like than did has does is was will can could should let remind ping email call text invite assign assigned between
`);

/** Firms of two words that sound like a person. */
export const brands = new Set(
  "hugo boss|jack wolfskin|calvin klein|ralph lauren|michael kors|tommy hilfiger|louis vuitton|marc o'polo|karl lagerfeld|tom tailor|jack jones|morgan stanley|goldman sachs|merrill lynch|ernst young|dow jones|harley davidson|rolls royce|aston martin|alfa romeo|mercedes benz|jack daniels|jim beam|johnnie walker|captain morgan|ben jerry|dr oetker|kate spade|tory burch|marc jacobs|yves rocher|estee lauder|elizabeth arden|mary kay|helena rubinstein|giorgio armani|gianni versace|roberto cavalli|christian dior|yves saint|coco chanel|jimmy choo|vera wang|donna karan|perry ellis|eddie bauer|brooks brothers|tommy bahama|fred perry|ben sherman|ted baker|karen millen|paul hewitt|thomas sabo|daniel wellington|philipp plein|gerry weber|betty barclay|marco polo|peter hahn|otto group|trader joe|charles schwab|wells fargo|jp morgan|fannie mae|freddie mac|charles tyrwhitt|john lewis|marks spencer|john deere|ford focus|santa claus|big ben|black forest|max planck|uncle sam|mary jane|robin hood|harry potter|sherlock holmes|james bond|peter pan|mickey mouse|donald duck|bruno banani|jil sander|s oliver|will call|bill me|mark up".split(
    "|",
  ),
);
