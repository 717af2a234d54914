// From a tool's input schema to a form and back: which arguments a person may change, and what they wrote as a value.
import { z } from "zod";
import type { Bilingual, Language } from "./language.ts";
import type { EditField, EditForm } from "./repropose.ts";

/** What a window takes of one text, and how many fields one can look through. */
const mostCharacters = 3_000;
const mostFields = 40;
const lineLength = 120;

/** The part of JSON Schema that inputs of ours use. */
interface Shape {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly maxLength?: number;
  readonly control?: boolean;
}

interface Leaf {
  readonly path: readonly string[];
  readonly types: readonly Shape[];
  readonly required: boolean;
  readonly control: boolean;
  readonly value: unknown;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const alternatives = (shape: Shape): readonly Shape[] =>
  shape.anyOf === undefined ? [shape] : shape.anyOf.flatMap(alternatives);

/** An object that is not there yet has no fields: it is not made up in a form. */
function leavesOf(shape: Shape, value: unknown, path: readonly string[] = [], outer = true): Leaf[] {
  const object = alternatives(shape).find(({ properties }) => properties !== undefined);
  if (object?.properties !== undefined)
    return isRecord(value)
      ? Object.entries(object.properties).flatMap(([key, inner]) =>
          leavesOf(inner, value[key], [...path, key], object.required?.includes(key) === true),
        )
      : [];
  const types = alternatives(shape).filter(({ type }) => type !== "null");
  const control = shape.control === true || types.some((one) => one.control === true);
  return [{ path, types, required: outer && types.length === alternatives(shape).length, control, value }];
}

function shapeOf(schema: z.ZodType): Shape {
  // JSON Schema as zod writes it; only the members above are read, each as what it is.
  return z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Shape;
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");

function printed(value: unknown): string | null {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return isTexts(value) ? value.join(", ") : null;
}

const words: Readonly<Record<string, Bilingual>> = {
  title: { de: "Titel", en: "Title" },
  text: { de: "Text", en: "Text" },
  source: { de: "Quelle", en: "Source" },
  from: { de: "Von", en: "From" },
  to: { de: "Nach", en: "To" },
  share: { de: "Anteil", en: "Share" },
  amount: { de: "Betrag in Euro", en: "Amount in euros" },
  period: { de: "Monat", en: "Month" },
  fit: { de: "Media-Mix-Modell", en: "Media-mix fit" },
  id: { de: "Kennung", en: "Id" },
  kind: { de: "Art", en: "Kind" },
  channel: { de: "Kanal", en: "Channel" },
  hypothesis: { de: "Annahme", en: "Hypothesis" },
  metric: { de: "Messgröße", en: "Metric" },
  method: { de: "Methode", en: "Method" },
  start: { de: "Erster Tag", en: "First day" },
  end: { de: "Letzter Tag", en: "Last day" },
  minimumEffect: { de: "Kleinste Wirkung", en: "Smallest effect" },
  decisionRule: { de: "Was daraus folgt", en: "What follows from it" },
  effect: { de: "Wirkung", en: "Effect" },
  low: { de: "Untere Grenze", en: "Lower end" },
  high: { de: "Obere Grenze", en: "Upper end" },
  file: { de: "Datei", en: "File" },
};

const labelOf = (path: readonly string[], language: Language): string =>
  path.map((step) => words[step]?.[language] ?? step).join(" · ");

function kindOf({ types, value }: Leaf): EditField["kind"] | null {
  if (types.some((one) => one.enum !== undefined)) return "choice";
  const names = types.map(({ type }) => type);
  if (names.includes("boolean")) return "flag";
  if (names.every((name) => name === "number" || name === "integer") && names.length > 0) return "number";
  if (!names.some((name) => name === "string" || name === "number") || printed(value) === null) return null;
  const most = Math.max(...types.map(({ maxLength }) => maxLength ?? 0));
  return (printed(value)?.length ?? 0) > lineLength || most > 250 ? "text" : "line";
}

/** @param value the arguments as they stand, an object */
export function editForm(
  schema: z.ZodType,
  value: unknown,
  language: Language,
): Pick<EditForm, "fields" | "fixed"> {
  const fields: EditField[] = [];
  const fixed: { label: string; value: string }[] = [];
  for (const leaf of leavesOf(shapeOf(schema), value)) {
    const [kind, shown] = [kindOf(leaf), printed(leaf.value)];
    const label = labelOf(leaf.path, language);
    if (kind === null || shown === null || shown.length > mostCharacters || fields.length >= mostFields) {
      const text = shown ?? JSON.stringify(leaf.value);
      if (text !== "") fixed.push({ label, value: text });
      continue;
    }
    const limits = leaf.types.flatMap(({ maxLength }) => (maxLength === undefined ? [] : [maxLength]));
    fields.push({
      ...{ path: leaf.path.join("."), label, kind, value: shown },
      ...{ required: leaf.required, control: leaf.control },
      choices: leaf.types.flatMap((one) => one.enum ?? []).map(String),
      most: Math.min(mostCharacters, ...limits),
    });
  }
  return { fields, fixed };
}

/** Characters that show nothing, or turn what follows around: nobody reads what they would approve. */
const invisible = /[\p{Cf}\p{Co}\p{Default_Ignorable_Code_Point}]|(?![\n\r\t])\p{Cc}/u;

const sentences = {
  number: {
    de: "Bitte eine Zahl schreiben, zum Beispiel 1500,50.",
    en: "Please write a number, such as 1500.50.",
  },
  invisible: {
    de: "Darin stehen unsichtbare Zeichen; bitte von Hand schreiben.",
    en: "There are invisible characters in it; please type it by hand.",
  },
  choice: { de: "Bitte eine der Möglichkeiten wählen.", en: "Please choose one of the options." },
  form: { de: "Das hat nicht die erwartete Form.", en: "This does not have the expected form." },
  type: {
    de: "Das fehlt noch oder hat nicht die erwartete Form.",
    en: "This is missing or does not have the expected form.",
  },
} as const satisfies Record<string, Bilingual>;

function issueSentence(issue: z.core.$ZodIssue, language: Language): string {
  const de = language === "de";
  const unit = (origin: string): string =>
    origin === "string"
      ? de
        ? " Zeichen"
        : " characters"
      : origin === "array"
        ? de
          ? " Einträge"
          : " entries"
        : "";
  switch (issue.code) {
    case "too_small":
      return `${de ? "Bitte mindestens" : "Please at least"} ${String(issue.minimum)}${unit(issue.origin)}.`;
    case "too_big":
      return `${de ? "Bitte höchstens" : "Please at most"} ${String(issue.maximum)}${unit(issue.origin)}.`;
    case "invalid_value":
      return sentences.choice[language];
    case "invalid_type":
      return sentences.type[language];
    default:
      return sentences.form[language];
  }
}

type ReadEdits =
  | { readonly kind: "read"; readonly value: unknown; readonly changed: readonly string[] }
  | { readonly kind: "invalid"; readonly errors: Readonly<Record<string, string>> };

interface Given {
  readonly edits: Readonly<Record<string, string>>;
  readonly language: Language;
}

/** The arguments with a person's edits in them, checked against the schema; what they did not touch stays as it was. */
export function readEdits(schema: z.ZodType, value: unknown, { edits, language }: Given): ReadEdits {
  const errors: Record<string, string> = {};
  const changed: string[] = [];
  let whole = value;
  for (const leaf of leavesOf(shapeOf(schema), value)) {
    const path = leaf.path.join(".");
    const written = edits[path];
    if (written === undefined || kindOf(leaf) === null || written === printed(leaf.value)) continue;
    if (invisible.test(written)) errors[path] = sentences.invisible[language];
    const meant = valueOf(leaf, written, language);
    if (meant !== null && typeof meant === "number" && Number.isNaN(meant))
      errors[path] = sentences.number[language];
    changed.push(path);
    whole = withValue(whole, leaf.path, meant);
  }
  if (Object.keys(errors).length > 0) return { kind: "invalid", errors };
  const parsed = schema.safeParse(whole);
  if (parsed.success) return { kind: "read", value: whole, changed };
  const paths = leavesOf(shapeOf(schema), value).map((leaf) => leaf.path.join("."));
  for (const issue of parsed.error.issues) {
    const at = issue.path.join(".");
    const beneath = paths.find((path) => at === path || at.startsWith(`${path}.`)) ?? paths[0] ?? "";
    errors[beneath] ??= issueSentence(issue, language);
  }
  return { kind: "invalid", errors };
}

/** Null stands for "taken out". */
function valueOf({ types, value }: Leaf, written: string, language: Language): unknown {
  const text = written.trim();
  if (text === "") return null;
  const names = types.map(({ type }) => type);
  if (names.includes("boolean")) return text === "true";
  const onlyNumbers = names.every((name) => name === "number" || name === "integer");
  const number = numberIn(text, language);
  if (onlyNumbers && types.every((one) => one.enum === undefined)) return number;
  if (typeof value === "number" && !Number.isNaN(number)) return number;
  if (isTexts(value) && names.includes("array")) return text.split(/\s*,\s*/u).filter((one) => one !== "");
  return written;
}

/** `1.500,50`, `1,500.50`, `1500.5`, `1500,5`; what could be either is read in the person's language. NaN for anything else. */
function numberIn(text: string, language: Language): number {
  const digits = text.replaceAll(/[\s\u00a0\u202f']/gu, "");
  const german = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(digits);
  const english = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits);
  if (german && (language === "de" || digits.includes(",") || digits.split(".").length > 2))
    return Number(digits.replaceAll(".", "").replace(",", "."));
  if (english && (language === "en" || digits.includes(".") || digits.split(",").length > 2))
    return Number(digits.replaceAll(",", ""));
  return /^-?\d+(?:[.,]\d+)?$/.test(digits) ? Number(digits.replace(",", ".")) : Number.NaN;
}

function withValue(whole: unknown, [step = "", ...rest]: readonly string[], value: unknown): unknown {
  const record = isRecord(whole) ? whole : {};
  if (rest.length > 0) return { ...record, [step]: withValue(record[step], rest, value) };
  const { [step]: _before, ...others } = record;
  return value === null ? others : { ...others, [step]: value };
}
