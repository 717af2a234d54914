// Seeded values of every type, valid where check digits exist: what the templates of the personal-data set are filled with.
import {
  fakerDE,
  fakerDE_AT,
  fakerDE_CH,
  fakerEN_GB,
  fakerEN_US,
  fakerPL,
  fakerTR,
  type Faker,
} from "@faker-js/faker";
import { stdnum } from "stdnum";
import { isHealthInsuranceNumber, isNhsNumber } from "#src/guard/personal-data/number/state-number.ts";

type Make = () => string;

export function seed(number: number): void {
  for (const one of [fakerDE, fakerDE_AT, fakerDE_CH, fakerEN_GB, fakerEN_US, fakerPL, fakerTR])
    one.seed(number);
}

const { helpers, string, number, internet, finance, date } = fakerDE;
const digits = (pattern: string): string => pattern.replace(/#/g, () => String(number.int(9)));
const pick = <T>(...all: readonly T[]): T => helpers.arrayElement(all);

/** Tries until the check digits are right. */
function until(make: Make, right: (value: string) => boolean): string {
  for (let tries = 0; tries < 20_000; tries += 1) {
    const value = make();
    if (right(value)) return value;
  }
  throw new Error("no value with right check digits");
}

const right = (country: string, kind: string) => (value: string) =>
  stdnum[country]?.[kind]?.validate(value).isValid === true;

const german = (): Faker => pick(fakerDE, fakerDE, fakerDE, fakerDE_AT, fakerTR, fakerPL);
const plain = (name: string): string => name.replace(/[^\p{L}' -]/gu, "").trim();
const latin = (make: Make): string =>
  until(
    () => plain(make()),
    (name) => /^\p{Lu}[\p{L}' -]+$/u.test(name),
  );

/** Names of no list: what a stranger may be called. */
const strangers = {
  de: "Tjorven Aßmuth|Wencke Riedelsheimer|Oluwaseun Adeyinka|Henrike Kretzschmann|Jelto Poppinga|Xheni Hoxha|Cosima Trautwein|Leopoldine Achleitner|Ruedi Zurbriggen|Fatoumata Diabaté|Zübeyde Karagöz|Mieczysława Gąsior|Nguyen Thanh|Levin Osterkamp|Solveig Brodersen|Gernot Hinterleitner|Kunigunde Pfleiderer|Amadou Sarr|Roxana Dumitrache|Thore Claußen|Wiltrud Schnabelmaier|Hedwig Oberhuemer|Djamila Benkhelifa|Casimir Wodarz|Swantje Harksen".split(
    "|",
  ),
  en: "Peregrine Ashdown|Tamsyn Trevithick|Olumide Bakare|Ffion Llewellyn|Jedediah Crabtree|Chidinma Okafor|Saoirse Delahunty|Marguerite Thibodeaux|Kwabena Asante|Bronwen Prosser|Thaddeus Winterbourne|Ngaio Parata|Yetunde Olawale|Cressida Fairweather|Barnaby Thistlewood|Anoushka Mehra|Delphine Arceneaux|Lachlan Dalgleish|Ottoline Featherstone|Tyrell Washington|Siddharth Rangan|Guinevere Pendleton|Ezekiel Stubblefield|Rosalind Hargreaves|Desmond Achebe".split(
    "|",
  ),
};
const stranger = (language: "de" | "en"): string => pick(...strangers[language]);
const often = (make: Make, language: "de" | "en", part?: 0 | 1): string => {
  if (number.int(3) > 0) return make();
  const name = stranger(language);
  return part === undefined ? name : (name.split(" ")[part] ?? name);
};

const day = (): Date => date.birthdate({ min: 18, max: 85, mode: "age", refDate: "2026-01-01" });
const two = (value: number): string => String(value).padStart(2, "0");
const months = {
  de: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};
const numeric = (): string => {
  const one = day();
  return `${two(one.getUTCDate())}.${two(one.getUTCMonth() + 1)}.${one.getUTCFullYear()}`;
};
const spoken = (language: "de" | "en"): string => {
  const one = day();
  const month = months[language][one.getUTCMonth()] ?? "";
  const [d, y] = [one.getUTCDate(), one.getUTCFullYear()];
  return language === "de" ? `${d}. ${month} ${y}` : pick(`${d} ${month} ${y}`, `${month} ${d}, ${y}`);
};
const iso = (): string => day().toISOString().slice(0, 10);

const street = (): string =>
  `${pick("Lindenallee", "Berliner Straße", "Goethestr.", "Am Alten Markt", "Hauptstraße", "Kirchweg", "Rosengasse", "Karl-Marx-Allee", "An der Alster", "Schillerplatz", "Im Wiesengrund", "Bahnhofstraße", "Unter den Eichen", "Mühlenstieg", "Kaiser-Wilhelm-Ring", fakerDE.location.street())} ${number.int({ min: 1, max: 180 })}${pick("", "", "", "a", " b")}`;
const britishPostcode = (): string =>
  until(
    () => fakerEN_GB.location.zipCode(),
    (code) => /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/.test(code),
  );
const britishTown = (): string =>
  pick(
    "Leeds",
    "Bristol",
    "York",
    "Cambridge",
    "Sheffield",
    "Norwich",
    "Edinburgh",
    "Bath",
    "Milton Keynes",
    "Stoke-on-Trent",
  );

/** Slots of the templates, by `type:variant`; a type that begins with `-` is no personal data. */
export const values: Readonly<Record<string, Make>> = {
  "person:de": () =>
    often(
      () => `${latin(() => german().person.firstName())} ${latin(() => german().person.lastName())}`,
      "de",
    ),
  "person:de-first": () => often(() => latin(() => fakerDE.person.firstName()), "de", 0),
  "person:de-last": () => often(() => latin(() => german().person.lastName()), "de", 1),
  "person:de-double": () =>
    `${latin(() => fakerDE.person.firstName())} ${latin(() => fakerDE.person.lastName())}-${latin(() => fakerDE.person.lastName())}`,
  "person:de-turned": () =>
    `${latin(() => fakerDE.person.lastName())}, ${latin(() => fakerDE.person.firstName())}`,
  "person:de-von": () =>
    `${latin(() => fakerDE.person.firstName())} von ${latin(() => fakerDE.person.lastName())}`,
  "person:en": () =>
    often(
      () => `${latin(() => fakerEN_US.person.firstName())} ${latin(() => fakerEN_GB.person.lastName())}`,
      "en",
    ),
  "person:en-first": () => often(() => latin(() => fakerEN_GB.person.firstName()), "en", 0),
  "person:en-last": () => often(() => latin(() => fakerEN_US.person.lastName()), "en", 1),
  "person:en-initial": () =>
    `${latin(() => fakerEN_US.person.firstName())[0] ?? "J"}. ${latin(() => fakerEN_US.person.lastName())}`,
  "person:en-middle": () =>
    `${latin(() => fakerEN_US.person.firstName())} ${pick("A", "J", "M", "T")}. ${latin(() => fakerEN_US.person.lastName())}`,
  "person:en-turned": () =>
    `${latin(() => fakerEN_US.person.lastName())}, ${latin(() => fakerEN_US.person.firstName())}`,
  "email:any": () => internet.email().toLowerCase(),
  "email:role": () =>
    `${pick("info", "kontakt", "support", "datenschutz", "hello", "sales")}@${internet.domainName()}`,
  "email:spoken": () =>
    `${internet
      .username()
      .toLowerCase()
      .replace(
        /[^a-z0-9.]/g,
        "",
      )}${pick(" (at) ", "[at]", "(at)")}${internet.domainWord()}${pick(".de", " (dot) com", "[dot]org")}`,
  "email:idn": () => `${pick("info", "j.weiß", "post")}@${pick("müller", "bäckerei-groß", "straßenfest")}.de`,
  "phone:de": () =>
    digits(
      pick(
        "040 ######",
        "0171 #######",
        "+49 30 ########",
        "0049 89 ######",
        "(0221) #######",
        "030/#######",
        "+49 (0)151 ########",
        "0711-######-##",
        "01761#######",
      ),
    ),
  "phone:at": () => digits(pick("+43 1 #######", "0664 #######", "+43 (0)732 ######", "01 ### ## ##")),
  "phone:ch": () => digits(pick("+41 44 ### ## ##", "079 ### ## ##", "0041 31 ### ## ##")),
  "phone:gb": () =>
    digits(pick("020 7### ####", "07### ######", "+44 20 7### ####", "+44 (0)161 ### ####", "0161 ### ####")),
  "phone:us": () =>
    digits(
      pick(
        "(415) 555-0###",
        "212-555-0###",
        "+1 312 555 0###",
        "1-800-555-0###",
        "617.555.0###",
        "(303) 555-0### ext. 12",
      ),
    ),
  "phone:eu": () =>
    digits(
      pick(
        "+33 1 ## ## ## ##",
        "+31 20 ### ####",
        "+48 22 ### ## ##",
        "+39 06 #### ####",
        "+34 91 ### ## ##",
      ),
    ),
  "iban:spaced": () =>
    finance.iban({ formatted: true, countryCode: pick("DE", "AT", "CH", "NL", "FR", "GB", "ES") }),
  "iban:plain": () => finance.iban({ countryCode: pick("DE", "AT", "CH", "BE") }),
  "card:plain": () =>
    finance.creditCardNumber({ issuer: pick("visa", "mastercard", "american_express") }).replace(/\D/g, ""),
  "card:spaced": () =>
    finance.creditCardNumber({ issuer: "5[1-5]##-####-####-###L" }).replaceAll("-", pick(" ", "-")),
  "ip:four": () => internet.ipv4(),
  "ip:six": () => internet.ipv6(),
  "url_with_id:query": () =>
    `https://${internet.domainName()}/${pick("angebot", "shop/item", "r")}?${pick("gclid", "uid", "customer_id", "token", "fbclid", "email_id", "session")}=${string.alphanumeric(14)}`.replace(
      "email_id",
      "mc_eid",
    ),
  "url_with_id:mail": () =>
    `https://${internet.domainName()}/abmelden?email=${internet.email().toLowerCase()}`,
  "url_with_id:path": () =>
    `https://${internet.domainName()}/${pick("users", "kunden", "account", "customer")}/${number.int({ min: 10_000, max: 999_999 })}/${pick("orders", "profil", "edit")}`,
  "address:de": () =>
    `${street()}, ${digits("#####").replace(/^0/, "2")} ${pick("Hamburg", "Köln", "Bad Homburg", "Frankfurt am Main", "Neustadt an der Weinstraße", fakerDE.location.city())}`,
  "address:de-lines": () =>
    `${street()}\n${digits("#####").replace(/^0/, "8")} ${pick("Leipzig", "Bremen", "Sankt Augustin", fakerDE.location.city())}`,
  "address:de-box": () =>
    `Postfach ${digits("1# ## ##")}, ${digits("2####")} ${pick("Hamburg", "Kiel", "Lübeck")}`,
  "address:at": () =>
    `${pick("Mariahilfer Straße", "Hauptplatz", "Landstraßer Hauptstraße", "Neubaugasse", "Linzer Straße")} ${number.int({ min: 1, max: 99 })}${pick("", "/3/12", "/7", "a")}, ${digits("#0#0").replace(/^0|^9/, "4")} ${pick("Wien", "Graz", "Linz", "Salzburg", "Wiener Neustadt")}`,
  "address:ch": () =>
    `${pick("Bahnhofstrasse", "Seestrasse", "Rue du Rhône", "Via Nassa", "Kirchgasse", "Chemin des Vignes", "Oberer Graben")} ${number.int({ min: 1, max: 99 })}, ${pick("8001 Zürich", "3011 Bern", "1204 Genève", "6900 Lugano", "9000 St. Gallen", "4051 Basel")}`,
  "address:gb": () =>
    `${pick("", "", "Flat 2, ", "Unit 7, ")}${number.int({ min: 1, max: 199 })} ${pick("High Street", "Church Lane", "Victoria Road", "St John's Avenue", "Mill Close", fakerEN_GB.location.street().replace(/^[^A-Z]+/, ""))}, ${britishTown()}${pick(" ", ", ")}${britishPostcode()}`,
  "address:gb-lines": () =>
    `${number.int({ min: 1, max: 199 })} ${pick("Queens Road", "Park Terrace", "Station Road", "Kings Crescent")}\n${britishTown()}\n${britishPostcode()}`,
  "address:us": () =>
    `${number.int({ min: 10, max: 19_999 })} ${pick("W ", "", "North ", "")}${pick("Main St", "Oak Avenue", "Elm Street", "2nd Ave", "Sunset Blvd", "Maple Dr", "Lakeview Ct", "Pine Ridge Rd")}${pick("", " Apt 4", ", Suite 210", " #12B")}, ${pick("Springfield", "Austin", "San Diego", "Salt Lake City", "Portland", "Fort Worth")}, ${pick("IL", "TX", "CA", "UT", "OR")} ${digits("6####")}${pick("", digits("-####"))}`,
  "address:us-lines": () =>
    `${number.int({ min: 10, max: 9999 })} ${pick("Cedar Lane", "Washington Blvd", "Hickory St")}\n${pick("Denver", "Madison", "Columbus")}, ${pick("CO", "WI", "OH")} ${digits("8####")}`,
  "date_of_birth:de": () => pick(numeric, () => spoken("de"))(),
  "date_of_birth:en": () =>
    pick(
      () => spoken("en"),
      iso,
      () => numeric().replaceAll(".", "/"),
    )(),
  "date_of_birth:iso": iso,
  "tax_id:de": () => {
    const value = until(() => digits(`${number.int({ min: 1, max: 9 })}##########`), right("DE", "idnr"));
    return pick(value, value.replace(/^(\d{2})(\d{3})(\d{3})(\d{3})$/, "$1 $2 $3 $4"));
  },
  "tax_id:de-office": () => digits(pick("2#/###/#####", "1##/###/#####", "###/####/####")),
  "tax_id:gb": () => digits("#### ######").replace(" ", "").replace(/^0/, "1"),
  "tax_id:us": () => digits("47-#######"),
  "social_security:de": () => {
    const value = until(
      () =>
        `${digits("6#")}${two(number.int({ min: 1, max: 28 }))}${two(number.int({ min: 1, max: 12 }))}${digits("##")}${string.alpha({ length: 1, casing: "upper" })}${digits("###")}`,
      right("DE", "svnr"),
    );
    return pick(value, value.replace(/^(\d{2})(\d{6})([A-Z])(\d{3})$/, "$1 $2 $3 $4"));
  },
  "social_security:at": () =>
    until(
      () =>
        `${digits("1###")} ${two(number.int({ min: 1, max: 28 }))}${two(number.int({ min: 1, max: 12 }))}${digits("8#")}`,
      (value) => right("AT", "vnr")(value.replace(" ", "")),
    ),
  "social_security:ch": () =>
    until(
      () => digits("756.####.####.##"),
      (value) => right("CH", "ssn")(value.replaceAll(".", "")),
    ),
  "social_security:gb": () => pick(digits("AB ## ## ## C"), digits("JG######A"), digits("PW ## ## ## D")),
  "ssn:us": () => `${digits("4##")}-${pick("11", "45", "72")}-${digits("1###")}`,
  "id_card:de": () =>
    `${pick("L", "T", "C")}${digits("##")}${pick("X", "M", "R")}${digits("##")}${pick("T", "K", "P")}${digits("##")}`,
  "passport:de": () =>
    `C${digits("##")}${pick("X", "F", "H")}${digits("##")}${pick("T", "K", "J")}${digits("##")}`,
  "passport:en": () => digits("5########"),
  "vat:de": () => `DE${until(() => digits(`${number.int({ min: 1, max: 9 })}########`), right("DE", "vat"))}`,
  "vat:at": () =>
    `ATU${until(
      () => digits("########"),
      (value) => right("AT", "uid")(`U${value}`) || right("AT", "uid")(value),
    )}`,
  "vat:gb": () => `GB${until(() => digits("9########"), right("GB", "vat"))}`,
  "vat:ch": () => `CHE-${digits("###.###.###")} MWST`,
  "licence_plate:de": () =>
    `${pick("HH", "M", "B", "K", "LÖ", "WES", "DD")}-${string.alpha({ length: { min: 1, max: 2 }, casing: "upper" })} ${number.int({ min: 1, max: 9999 })}${pick("", "", "E", "H")}`,
  "licence_plate:gb": () =>
    `${pick("BD", "LC", "YK", "FN")}${digits("1#")} ${pick("SMR", "KXA", "TBY", "WGL")}`,
  "licence_plate:at": () =>
    `${pick("W", "GU", "L")}-${digits("#####")}${pick("A", "K", "XT")}`.replace(/-0/, "-1"),
  "health_insurance:de": () =>
    until(
      () => `${string.alpha({ length: 1, casing: "upper" })}${digits("#########")}`,
      isHealthInsuranceNumber,
    ),
  "health_insurance:gb": () => until(() => digits("4## ### ####"), isNhsNumber),
  "company_register:de": () => `HRB ${digits("1#####")}`,
  "company_register:de-a": () => `HRA ${digits("2####")}`,
  "company_register:at": () => `FN ${digits("3#####")}${pick("a", "b", "k", "z")}`,
  "company_register:gb": () => digits("0#######"),
  "-order": () => digits(pick("2026-#######", "B-########", "40########", "#########")),
  "-price": () => `${number.int({ min: 3, max: 1999 })},${pick("00", "95", "99")} €`,
  "-price-en": () => `$${number.int({ min: 3, max: 1999 })}.${pick("00", "95", "99")}`,
  "-percent": () => `${number.int({ min: 1, max: 80 })},${number.int(9)} %`,
  "-date": () =>
    digits(pick("1#.0#.2026", "0#.11.2026", "2026-10-1#"))
      .replace("00.", "01.")
      .replace(".00", ".01"),
  "-ts": () => digits("17########.######"),
  "-slack": () => `${pick("C", "U", "D")}0${string.alphanumeric({ length: 9, casing: "upper" })}`,
  "-ean": () => `40063813${digits("#####")}`,
  "-count": () => number.int({ min: 1200, max: 980_000 }).toLocaleString(pick("de", "en")),
  "-version": () => digits("#.1#.#"),
  "-sku": () => `${pick("JKT", "BT", "ZLT")}-${digits("####")}-${pick("BLK", "XL", "42")}`,
};
