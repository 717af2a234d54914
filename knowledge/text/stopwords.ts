// Words that carry no subject: function words of both languages, and the small talk around a question.

const list = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/).filter((word) => word !== ""));

/** Dropped from the index of whole words and from what a passage must cover. */
export const functionWords = list(`
  aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus bei beim
  bin bis bist bitte da dabei dadurch dafür dagegen daher damit danach dann daran darauf daraus darf darfst darin darüber
  darum das dass dasselbe davon davor dazu dein deine deinem deinen deiner deines dem demselben den denen denn denselben
  der deren derselbe des dessen dich die dies diese dieselbe diesem diesen dieser dieses dir doch dort du durch dürfen
  dürft eben ein eine einem einen einer eines einig einige einigem einigen einiger einiges einmal er es etwa etwas euch
  euer eure eurem euren eurer für gegen gewesen hab habe haben habt hast hat hatte hatten hier hin hinter ich ihm ihn ihnen
  ihr ihre ihrem ihren ihrer ihres im in indem ins ist ja jede jedem jeden jeder jedes jene jenem jenen jener jenes
  jetzt kann kannst kein keine keinem keinen keiner keines können könnt könnte könnten man manche manchem manchen mancher
  mehr mein meine meinem meinen meiner meines mich mir mit muss musste müssen müsst nach nein nicht nichts noch nun nur ob
  oder ohne schon sehr seid sein seine seinem seinen seiner seines seit selbst sich sie sind so sobald solche solchem
  solchen solcher soll sollen sollte sollten sondern sonst sowie um und uns unser unsere unserem unseren unserer unter
  viel viele vielen vom von vor während wann war waren warum was weg weil weiter welche welchem welchen welcher welches
  wem wen wenn wer werde werden wessen wie wieder wieso will wir wird wirst wo wobei wodurch wofür woher wohin womit
  woran worauf woraus worin worüber wovon wozu wurde wurden würde würden zu zum zur zwar zwischen über
  ne nem nen ner nix halt mal wohl bloß bloss eh
  a about above after again against all am an and any are as at be because been before being below between both but by
  can cannot could did do does doing during each few for from further had has have having he her here hers herself
  him himself his how i if in into is it its itself just let me more most my myself no nor not now of off on once only or
  other our ours ourselves out over own same shall she should so some such than that the their theirs them themselves
  then there these they this those through to too under until up upon us very was we were what when where whether which
  while who whom whose why will with would you your yours yourself yourselves one ones
`);

/** How people ask and whom they mention: they count for little when it is decided whether a passage covers a question. */
export const askingWords = list(`
  aktuell aktuelle aktuellen allgemein antwort ausserdem bedeutet beispiel beispielsweise bekomme bekommen bekommt
  beantworten brauche brauchen bräuchte danke dankeschön dringend eigentlich erkläre erklären erklärt erzähl erzähle
  frage fragen fragt gefragt geht genau genaue gerade gern gerne gibt gilt grad hallo hey hilf hilfe hilfst
  hält halten holds keeps hätte hätten heisst heißt hi info infos information informationen irgendwas irgendwo jemand kenne kennst kundin kunde kunden kundinnen
  kurz kurze liebe lieber mal machen macht möchte möchten moin nachgeschaut nachschauen nenn nenne nochmal okay sag
  sagen sagt schau schauen schnell sehe sieht steht stehen stimmt suche suchen team thema thread unsicher unseren verrate
  verraten verstehe weiss weiß weißt wisst wissen wissensbasis wollte wollen wüsste wäre zeig zeige
  actually anybody anyone answer asking ask asked briefly check colleague colleagues company customer customers document
  documents exactly explain find found get give given happens hello hi hiya info information kind knowledge know like
  look looking maybe mean means need needed ok okay please question questions quick quickly remind say says see
  someone something sort sure tell thanks thank think thread understand want wanted wants wonder wondering yeah
  heute morgen gestern today tomorrow yesterday item items thing things sachen dinge ding zeug kram
  nutzen nutzt nutze verwenden verwendet benutzen use uses used using show shows showed ergab zeigte ergebnis ergebnisse
  frag fragst wende wenden wegen schicke folks guys people leute stuff anything everything place ort richtig spätestens frühestens kommt kommen jahr year
  ordentlich überhaupt tatsächlich gibts gehts really properly latest anyway hauen
  result results base hoch grosse groß große high big long lange lang wieviel much many
`);
