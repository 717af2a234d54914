// What streets look like in German, English and the other languages of the countries around, as parts of patterns.

const cap = "\\p{Lu}[\\p{L}.'-]{0,30}";
/** House number: 12, 12a, 12 a, 3-5, 12/3/14, 7 1/2. */
export const houseNumber =
  "\\d{1,4}(?: ?[a-hA-H](?![\\p{L}\\d.]))?(?: ?[-+/] ?\\d{1,4}(?: ?[a-hA-H](?![\\p{L}\\d.]))?){0,3}";

/** Endings that no other word has, written on to the name. */
const sureGermanEnding =
  "(?:stra(?:ß|ss)e|str\\.?|gasse|weg|allee|platz|ring|damm|ufer|chaussee|promenade|steig|stieg|pfad|twiete|zeile|lände|gürtel|graben|kai)";

const adjective =
  "(?:Alte[rs]?|Neue[rs]?|Große[rs]?|Grosse[rs]?|Kleine[rs]?|Obere[rs]?|Untere[rs]?|Lange[rs]?|Kurze[rs]?|Hohe[rs]?|Äußere[rs]?|Innere[rs]?|Vordere[rs]?|Hintere[rs]?|Mittlere[rs]?|Linke[rs]?|Rechte[rs]?|Sankt|St\\.|Dr\\.|Prof\\.|Erste|Zweite|Dritte|Am|An der|Zur|Zum|Im|In der|Auf der|Auf dem|Unter den)";
/** A name in one word, or its parts joined by hyphens ("Karl-Marx-Str."), or standing apart ("Mariahilfer Straße"). */
export const germanStreet = `(?:(?:${adjective} ){0,2}\\p{Lu}[\\p{L}.'-]{0,38}${sureGermanEnding}|(?:${cap} ){1,3}(?:[Ss]tra(?:ß|ss)e|[Ss]tr\\.?|Gasse|Weg|Allee|Platz|Ring|Damm|Ufer|Chaussee|Promenade|Markt|Steig|Pfad|Wall|Graben|Tor|Lände|Gürtel|Kai|Hof|Berg|Landstra(?:ß|ss)e|Hauptstra(?:ß|ss)e))`;
/** "Am Alten Markt", "An der Alster", "Unter den Linden", "Im Grund": begins with a preposition in capitals. */
export const prepositionStreet = `(?:Am|An|Auf|Im|In|Zum|Zur|Beim|Bei|Unter|Unterm|Hinter|Vor|Vorm|Hinterm|Ober|Über|Neben|Achter)(?: (?:der|dem|den|die|das|des))?(?: ${cap}){1,3}`;
/** Any name, which only a town behind it makes a street. */
export const looseStreet = `(?:\\p{Lu}[\\p{L}.'-]{1,30})(?: (?:\\p{Lu}[\\p{L}.'-]{1,30}|de|du|des|la|le|di|del|della|von|van|der|den)){0,3}`;

/** Endings that make a street wherever a number and a name stand before them. */
const sureEnglishEnding =
  "Street|St|Road|Rd|Avenue|Ave|Av|Lane|Ln|Drive|Dr|Court|Ct|Close|Place|Pl|Square|Sq|Terrace|Terr|Crescent|Cres|Gardens|Gdns|Grove|Mews|Boulevard|Blvd|Highway|Hwy|Parkway|Pkwy|Circle|Cir|Turnpike|Trail|Trl";
/** The others need a town. */
const looseEnglishEnding =
  "Cl|Way|Ter|Gr|Hill|Row|Walk|Parade|Pike|Path|Loop|Alley|Plaza|Green|Rise|View|Vale|Quay|Wharf|Embankment|Gate|Park|Yard|Bridge|Croft|Drove|Fold|Garth|Mount|Bank|Chase|Common|Crossing|Heights|Ridge|Run|Point|Pass|Bypass|Bend|Brae|Wynd|Meadow|Meadows|Field|Fields|Orchard|Orchards|Cottages|Villas|Esplanade|Expressway|Freeway|Extension|Springs?|Station|Summit|Union|Valleys?|Viaduct|Village|Ville|Vista|Wells?|Burgs?|Camp|Canyon|Cape|Causeway|Cliffs?|Corners?|Coves?|Creek|Dale|Dam|Divide|Estates?|Falls?|Ferry|Flats?|Fords?|Forest|Forges?|Forks?|Fort|Freeway|Garden|Gateway|Glens?|Greens?|Groves|Harbors?|Haven|Hills|Hollow|Inlet|Islands?|Isle|Junctions?|Keys?|Knolls?|Lakes?|Land|Landing|Lights?|Loaf|Locks?|Lodge|Mall|Manors?|Mills?|Mission|Motorway|Mountains?|Neck|Oval|Overpass|Parks|Parkways|Passage|Pines?|Plains?|Plaza|Ports?|Prairie|Radial|Ramp|Ranch|Rapids?|Rest|Ridges|River|Roads|Route|Shoals?|Shores?|Skyway|Spurs?|Squares|Stravenue|Stream|Streets|Throughway|Trace|Track|Trafficway|Tunnel|Underpass|Unions|Views|Villages|Walks|Wall|Ways|End|Side|Lea|Mead|Paddock|Copse|Glade|Brow|Grange|Approach|Wood";
const englishWord =
  "(?:\\p{Lu}[\\p{L}.'-]{0,24}|\\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)|of|the|on|upon|de|la|le|del)";
const compass = "(?:[NSEW]|N[EW]|S[EW]|North|South|East|West|N\\.|S\\.|E\\.|W\\.)";
/** "1200 W Main St", "14 High Street", "5 Upper St Martin's Lane", "221B Baker Street", "350 Fifth Avenue", "742 5th Ave". */
const englishBegin = `\\d{1,6}(?:[A-Za-z]|-\\d{1,4}|[-/]\\d{1,3}[A-Za-z]?)?,? (?:${compass} )?`;
const englishClose = `(?![\\p{L}\\d])\\.?(?: ${compass}(?![\\p{L}]))?`;
export const englishStreet = `${englishBegin}(?:(?:The )?(?:Broadway|Strand|Embankment|Bowery|Esplanade|Cornmarket|Piccadilly|Cheapside|Whitehall|Pall Mall|Haymarket|(?:County |State )?(?:Highway|Route|Road) \\d{1,4})(?![\\p{L}])|(?:${englishWord} ){1,4}?(?:${sureEnglishEnding})${englishClose})`;
export const looseEnglishStreet = `${englishBegin}(?:${englishWord} ){1,4}?(?:${looseEnglishEnding})${englishClose}`;
/** A street without a number, in front of a British postcode. */
export const namedStreet = `(?:${englishWord} ){1,4}?(?:${sureEnglishEnding}|${looseEnglishEnding})(?![\\p{L}\\d])\\.?`;

/** The names of the kind of way that come first: rue, via, calle, ulica… with the number behind or before. */
const firstKind =
  "(?:Rue|Avenue|Av\\.|Boulevard|Bd\\.?|Chemin|Ch\\.|Route|Place|Quai|Impasse|Allée|Ruelle|Via|Viale|Piazza|Corso|Vicolo|Largo|Calle|C/|Avenida|Avda\\.?|Paseo|Plaza|Carrer|Rua|Travessa|Praça|Rúa|Ulica|ul\\.|Ul\\.|al\\.|Aleja|os\\.|Plac|pl\\.|Strada|Str\\.|Bulevardul|Ulitsa|Piața|Trg|Kungsgatan|Eleftheriou)";
export const foreignFirst = `${firstKind} (?:(?:\\p{L}[\\p{L}.'-]{0,24}) ){0,4}?\\p{L}[\\p{L}.'-]{1,24},?(?: n°| nr\\.?)?`;
const foreignEnding =
  "(?:katu|tie|kuja|polku|vej|vejen|gade|gaden|gata|gatan|vägen|väg|gränd|veien|vei|gaten|stræde|allé|straat|laan|plein|weg|gracht|kade|dreef|singel|utca|út|útja|tér|tere|körút|köz|sokak|sokağı|caddesi|cad\\.|mahallesi|ulica|cesta|ulice|náměstí|třída|nám\\.|put|trg)";
export const foreignLast = `(?:\\p{Lu}[\\p{L}.'-]{0,24} ){0,2}(?:\\p{Lu}[\\p{L}'-]{1,24}${foreignEnding}|${foreignEnding})\\.?`;

/** A postbox, also with the number in groups. */
export const postbox =
  "(?:(?:Postfach|P\\.? ?O\\.? ?Box|PO Box|POB|Case postale|Casella postale|Packstation|PSC|Unit|CMR|HC|RR))(?: Nr\\.?)?";

const townWord = "\\p{Lu}[\\p{L}'.-]{1,30}(?![\\p{L}\\d])";
const townJoin =
  "(?:an der|am|im|in der|ob der|bei|vor der|auf|unter|den|le|la|les|sur|de|del|du|upon|on|under|by|the|and|near|-upon-|in|a\\.d\\.|a\\.|i\\.|d\\.|am Main|\\(\\p{L}{2,16}\\))";
/** "Frankfurt am Main", "Bad Homburg v. d. Höhe", "St. Gallen", "Newcastle upon Tyne". */
export const town = `${townWord}(?:(?: ${townJoin}){0,2} ${townWord}| ?/ ?${townWord}| v\\. ?d\\. ?${townWord}| ?\\(\\p{Lu}[\\p{L}]{1,20}\\)){0,3}(?: \\d{1,2}(?![\\d.,:]))?`;
export const continentalCode = "(?:(?:D|DE|A|AT|CH|L|I|F|NL|PL|DK|SE|S|FL|LI)[- ]{1,2})?\\d{4,5}";
export const britishCode = "(?:GIR ?0AA|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2})";
const states =
  "A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AIT]|W[AIVY]|A[AEP]";
const stateNames =
  "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|D\\.C\\.";
export const americanState = `(?:(?:${states})(?![\\p{L}])|${stateNames})`;
export const zip = "\\d{5}(?:-\\d{4})?(?!\\d)";
/** Flat, floor, staircase: before or behind the street. */
export const unit =
  "(?:(?:Apt|Apartment|Suite|Ste|Unit|Flat|Floor|Fl|Room|Rm|Building|Bldg|Studio|Penthouse|PMB|Box|Lot|Space|Etage|Stock|OG|EG|Top|Tür|Stiege|Stg|Haus|Wohnung|Whg|App|Zimmer|c/o)\\.?,? ?#? ?(?:[\\p{Lu}\\d][\\p{L}\\d/-]{0,5})(?![\\p{L}])|#\\s?\\d{1,5}[A-Za-z]?|\\d{1,2}(?:st|nd|rd|th) [Ff]loor|\\d{1,2}\\. ?(?:Stock|Etage|OG|Obergeschoss)|(?:Hinterhaus|Vorderhaus|Seitenflügel|Dachgeschoss))";
