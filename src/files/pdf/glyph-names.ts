// Names of glyphs as text: letters with their accents are put together, the rest is a short list. Reference: Adobe Glyph List for New Fonts.

const accents: Readonly<Record<string, string>> = {
  dieresis: "\u0308",
  acute: "\u0301",
  grave: "\u0300",
  circumflex: "\u0302",
  tilde: "\u0303",
  ring: "\u030a",
  cedilla: "\u0327",
  caron: "\u030c",
  ogonek: "\u0328",
  breve: "\u0306",
  macron: "\u0304",
  dotaccent: "\u0307",
  hungarumlaut: "\u030b",
};

const listed: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "space:  |exclam:!|quotedbl:\"|numbersign:#|dollar:$|percent:%|ampersand:&|quotesingle:'|parenleft:(|parenright:)|asterisk:*|plus:+|" +
    "comma:,|hyphen:-|minus:−|period:.|slash:/|zero:0|one:1|two:2|three:3|four:4|five:5|six:6|seven:7|eight:8|nine:9|semicolon:;|" +
    "less:<|equal:=|greater:>|question:?|at:@|bracketleft:[|backslash:\\|bracketright:]|underscore:_|braceleft:{|braceright:}|" +
    "germandbls:ß|ae:æ|AE:Æ|oe:œ|OE:Œ|oslash:ø|Oslash:Ø|lslash:ł|Lslash:Ł|eth:ð|thorn:þ|dotlessi:ı|Euro:€|sterling:£|yen:¥|cent:¢|" +
    "section:§|paragraph:¶|copyright:©|registered:®|trademark:™|degree:°|mu:µ|endash:–|emdash:—|bullet:•|ellipsis:…|" +
    "quoteleft:‘|quoteright:’|quotesinglbase:‚|quotedblleft:“|quotedblright:”|quotedblbase:„|guillemotleft:«|guillemotright:»|" +
    "guilsinglleft:‹|guilsinglright:›|multiply:×|divide:÷|plusminus:±|onehalf:½|onequarter:¼|threequarters:¾|periodcentered:·|" +
    "ff:ff|fi:fi|fl:fl|ffi:ffi|ffl:ffl|nbspace: |nonbreakingspace: |softhyphen:"
  )
    .split("|")
    .map((entry) => {
      const colon = entry.indexOf(":");
      return [entry.slice(0, colon), entry.slice(colon + 1)] as const;
    }),
);

/** Empty for a name that says nothing. @example glyphText("udieresis") // "ü" */
export function glyphText(name: string): string {
  const plain = name.split(".", 1)[0] ?? "";
  if (plain === "bar") return "|";
  if (plain === "colon") return ":";
  const known = listed[plain];
  if (known !== undefined) return plain === "space" ? " " : known;
  if (/^[A-Za-z]$/.test(plain)) return plain;
  const code = /^(?:uni([0-9A-F]{4})|u([0-9A-F]{4,6}))$/.exec(plain);
  const point = code === null ? NaN : parseInt(code[1] ?? code[2] ?? "", 16);
  if (point <= 0x10ffff) return String.fromCodePoint(point);
  const [, letter = "", accent = ""] = /^([A-Za-z])([a-z]+)$/.exec(plain) ?? [];
  const mark = accents[accent];
  return mark === undefined ? "" : `${letter}${mark}`.normalize("NFC");
}
