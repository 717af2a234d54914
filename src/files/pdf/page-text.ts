// The text of one page as runs with their places: the operators that move, choose a font and show. Reference: ISO 32000-1, 8.2, 8.3, 9.4.
import { fontOf, type Font } from "./fonts.ts";
import type { PdfDocument } from "./document.ts";
import {
  isList,
  nameOf,
  numberOf,
  operatorOf,
  readerOf,
  referenceOf,
  textOf,
  type Dictionary,
  type Value,
} from "./values.ts";

/** Words shown in one go; places are in the page's units, y goes up. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly end: number;
  readonly size: number;
}

type Matrix = readonly [number, number, number, number, number, number];
const identity: Matrix = [1, 0, 0, 1, 0, 0];
const mostForms = 12;
const mostOperators = 2_000_000;
/** A jump back by this part of the font's size, in thousandths, stands for a space. */
const spaceJump = -180;

function times(left: Matrix, right: Matrix): Matrix {
  const [a, b, c, d, e, f] = left;
  const [g, h, i, j, k, l] = right;
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

interface Graphics {
  readonly matrix: Matrix;
  readonly font: Font | null;
  readonly size: number;
  readonly character: number;
  readonly word: number;
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
}

const fresh: Graphics = {
  ...{ matrix: identity, font: null, size: 1, character: 0, word: 0, scale: 1, leading: 0, rise: 0 },
};

function matrixOf(values: readonly Value[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values.slice(-6).map((value) => numberOf(value) ?? 0);
  return [a, b, c, d, e, f];
}

export interface FontCache {
  readonly byObject: Map<number, Font>;
}

interface Scene {
  readonly document: PdfDocument;
  readonly fonts: FontCache;
  readonly runs: Run[];
  operators: number;
}

export function pageRuns(page: Dictionary, document: PdfDocument, fonts: FontCache): Run[] {
  const contents = document.resolve(page.get("Contents"));
  const parts = isList(contents) ? contents : [page.get("Contents")];
  const source = parts.map((part) => document.stream(part)?.toString("latin1") ?? "").join("\n");
  const scene: Scene = { document, fonts, runs: [], operators: 0 };
  show(source, document.dictionary(page.get("Resources")), { scene, start: fresh, depth: 0 });
  return scene.runs;
}

function show(
  source: string,
  resources: Dictionary,
  { scene, start, depth }: { readonly scene: Scene; readonly start: Graphics; readonly depth: number },
): void {
  const { document, fonts, runs } = scene;
  const reader = readerOf(source, 0, { references: false });
  const saved: Graphics[] = [];
  let graphics = start;
  let [text, line]: [Matrix, Matrix] = [identity, identity];
  let stack: Value[] = [];
  const number = (back: number): number => numberOf(stack.at(-back)) ?? 0;

  const operators: Readonly<Record<string, () => void>> = {
    q: () => void saved.push(graphics),
    Q: () => void (graphics = saved.pop() ?? graphics),
    cm: () => void (graphics = { ...graphics, matrix: times(matrixOf(stack), graphics.matrix) }),
    BT: () => void ([text, line] = [identity, identity]),
    Tf: () => void (graphics = { ...graphics, font: fontNamed(nameOf(stack.at(-2))), size: number(1) }),
    Tc: () => void (graphics = { ...graphics, character: number(1) }),
    Tw: () => void (graphics = { ...graphics, word: number(1) }),
    Tz: () => void (graphics = { ...graphics, scale: number(1) / 100 }),
    TL: () => void (graphics = { ...graphics, leading: number(1) }),
    Ts: () => void (graphics = { ...graphics, rise: number(1) }),
    Td: () => move(number(2), number(1)),
    TD() {
      graphics = { ...graphics, leading: -number(1) };
      move(number(2), number(1));
    },
    Tm: () => void (text = line = matrixOf(stack)),
    "T*": () => move(0, -graphics.leading),
    Tj: () => write([stack.at(-1) ?? null]),
    TJ() {
      const last = stack.at(-1);
      write(isList(last) ? last : []);
    },
    "'"() {
      move(0, -graphics.leading);
      write([stack.at(-1) ?? null]);
    },
    '"'() {
      graphics = { ...graphics, word: number(3), character: number(2) };
      move(0, -graphics.leading);
      write([stack.at(-1) ?? null]);
    },
    Do: () => form(nameOf(stack.at(-1))),
    BI: skipPicture,
  };

  while (reader.at < source.length && scene.operators < mostOperators) {
    const value = reader.next();
    if (value === undefined) {
      // At the end, or before a bracket that closes nothing.
      reader.at += 1;
      continue;
    }
    const operator = operatorOf(value);
    if (operator === null) {
      stack.push(value);
      continue;
    }
    scene.operators += 1;
    if (Object.hasOwn(operators, operator)) operators[operator]?.();
    stack = [];
  }

  function move(x: number, y: number): void {
    line = times([1, 0, 0, 1, x, y], line);
    text = line;
  }

  function fontNamed(name: string | null): Font | null {
    const held = document.dictionary(resources.get("Font")).get(name ?? "");
    const key = referenceOf(held);
    const known = key === null ? undefined : fonts.byObject.get(key);
    if (known !== undefined || held === undefined) return known ?? null;
    const made = fontOf(document.dictionary(held), document);
    if (key !== null) fonts.byObject.set(key, made);
    return made;
  }

  function write(parts: readonly Value[]): void {
    const { font, size, character, word, scale, rise } = graphics;
    if (font === null) return;
    const from = times([1, 0, 0, 1, 0, rise], times(text, graphics.matrix));
    let words = "";
    let moved = 0;
    for (const part of parts) {
      const jump = numberOf(part);
      if (jump !== null) {
        moved -= (jump / 1_000) * size * scale;
        if (jump < spaceJump) words += words.endsWith(" ") ? "" : " ";
        continue;
      }
      for (const glyph of font.glyphs(textOf(part) ?? "")) {
        words += glyph.text;
        moved += ((glyph.width / 1_000) * size + character + (glyph.isSpace ? word : 0)) * scale;
      }
    }
    text = times([1, 0, 0, 1, moved, 0], text);
    const to = times([1, 0, 0, 1, 0, rise], times(text, graphics.matrix));
    const height = Math.hypot(from[2], from[3]) * Math.abs(size);
    if (words !== "") runs.push({ text: words, x: from[4], y: from[5], end: to[4], size: height });
  }

  function form(name: string | null): void {
    const held = document.dictionary(resources.get("XObject")).get(name ?? "");
    const dictionary = document.dictionary(held);
    if (depth >= mostForms || nameOf(document.resolve(dictionary.get("Subtype"))) !== "Form") return;
    const matrix = document.resolve(dictionary.get("Matrix"));
    const own = isList(matrix) ? matrixOf(matrix) : identity;
    const inner = dictionary.has("Resources") ? document.dictionary(dictionary.get("Resources")) : resources;
    show(document.stream(held)?.toString("latin1") ?? "", inner, {
      scene,
      start: { ...graphics, matrix: times(own, graphics.matrix) },
      depth: depth + 1,
    });
  }

  /** Its bytes may look like anything: past the word that ends them. */
  function skipPicture(): void {
    const end = /\sEI(?=\s)/g;
    end.lastIndex = reader.at;
    const found = end.exec(source);
    reader.at = found === null ? source.length : end.lastIndex;
  }
}
