// Bytes to text: what each kind of file gives, and one plain reason for every file that gives nothing.
import { describe, expect, it } from "vitest";
import { fileLimits, type FileContent, type ReadOutcome } from "#src/core/attachment.ts";
import { parseFile } from "#src/files/parse-file.ts";
import { readFile } from "#src/files/read-file.ts";
import { makeDocx, makeJpeg, makePdf, makePng, makeZip } from "./make-files.ts";

const parse = (name: string, content: string | Uint8Array, mimeType = ""): ReadOutcome =>
  parseFile({ name, mimeType, bytes: typeof content === "string" ? Buffer.from(content) : content });

function contentOf(outcome: ReadOutcome): FileContent {
  if (outcome.kind === "fault") throw new Error(outcome.fault);
  return outcome.content;
}

describe("text", () => {
  it.each([
    ["UTF-8 with a mark", Buffer.from("\uFEFFGrüße")],
    ["UTF-16", Buffer.from("\uFEFFGrüße", "utf16le")],
    ["Windows-1252", Buffer.from([0x47, 0x72, 0xfc, 0xdf, 0x65])],
  ])("is read in %s", (_, bytes) => {
    expect(contentOf(parse("notiz.txt", bytes))).toMatchObject({ kind: "text", text: "Grüße" });
  });
});

describe("a PDF", () => {
  it.each([true, false])("gives its text by page, packed: %s", (packed) => {
    const { kind, text, parts } = contentOf(
      parse("x.pdf", makePdf([["# Größe (neu)", "Rückversand: 3,90 €"], ["Seite zwei"]], { packed })),
    );
    expect(kind).toBe("pdf");
    expect(parts.map(({ page, start, end }) => [page, text.slice(start, end)])).toEqual([
      [1, "## Größe (neu)\n\nRückversand: 3,90 €"],
      [2, "Seite zwei"],
    ]);
  });

  it("leaves out what returns on every page", () => {
    const pages = ["eins", "zwei", "drei", "vier"].map((word, index) => [
      "Firma Muster",
      `Hier steht ${word}.`,
      "Mehr steht hier nicht.",
      `Nur auf dieser Seite: ${word}.`,
      "",
      `Seite ${index + 1} von 4`,
    ]);
    const { text } = contentOf(parse("x.pdf", makePdf(pages)));
    expect(text).toContain("Hier steht drei.");
    expect(text).not.toMatch(/Firma Muster|von 4/);
  });

  it("is read by its name's bytes, not by its name", () => {
    expect(contentOf(parse("rechnung.txt", makePdf([["Text"]]))).kind).toBe("pdf");
  });

  it("survives any cut", () => {
    const whole = makePdf([["Ein Satz steht hier."]]);
    for (let at = 9; at < whole.length; at += 37) {
      const outcome = parse("x.pdf", whole.subarray(0, at));
      expect(outcome.kind === "read" || outcome.fault === "broken" || outcome.fault === "empty").toBe(true);
    }
  });
});

describe("a Word document", () => {
  it("gives headings, paragraphs and rows, and nothing that was deleted", () => {
    const deleted = "<w:p><w:del><w:r><w:delText>weg</w:delText><w:t>auch weg</w:t></w:r></w:del></w:p>";
    const { text, kind } = contentOf(
      parse(
        "x.docx",
        makeDocx(["# Kosten", "Der Rückversand & mehr.", "| Suche | 12 |"], { inside: deleted }),
      ),
    );
    expect({ kind, text }).toEqual({
      kind: "docx",
      text: "# Kosten\n\nDer Rückversand & mehr.\n\nSuche | 12",
    });
  });
});

describe("a table", () => {
  it.each([
    ["commas", 'a,b\n1,"x, y"\n'],
    ["semicolons", "a;b\r\n1;x, y\r\n;\r\n"],
    ["tabs", "a\tb\n1\tx, y"],
  ])("is read with %s", (_, text) => {
    expect(contentOf(parse("x.csv", text)).table).toEqual({
      columns: ["a", "b"],
      rows: [["1", "x, y"]],
      ragged: 0,
    });
  });

  it("counts rows that do not fit, and names columns that have no name or share one", () => {
    expect(contentOf(parse("x.csv", "a,,a\n1,2\n1,2,3,4")).table).toEqual({
      columns: ["a", "column 2", "a (2)"],
      rows: [
        ["1", "2", ""],
        ["1", "2", "3"],
      ],
      ragged: 2,
    });
  });
});

describe("a picture", () => {
  it("gives its size", () => {
    expect(contentOf(parse("x.png", makePng(800, 600))).image).toEqual({
      format: "PNG",
      width: 800,
      height: 600,
      hasLocation: false,
    });
  });

  it("says that it knows where it was taken, and never where", () => {
    const { image, text } = contentOf(parse("x.jpg", makeJpeg(640, 480)));
    expect(image).toMatchObject({ format: "JPEG", width: 640, height: 480, hasLocation: true });
    expect(text).toBe("Make: Kamerabau");
    expect(contentOf(parse("x.jpg", makeJpeg(640, 480, { located: false }))).image?.hasLocation).toBe(false);
  });
});

describe("what cannot be read", () => {
  const bomb = makeZip([{ name: "word/document.xml", bytes: Buffer.alloc(60_000_000, 32) }]);
  it.each([
    ["unsupported", "x.xlsx", makeZip([{ name: "xl/workbook.xml", bytes: Buffer.from("x") }])],
    ["unsupported", "x.bin", Buffer.from("was immer das ist")],
    ["unsupported", "x.doc", Buffer.from("d0cf11e0a1b11ae1", "hex")],
    ["encrypted", "x.docx", Buffer.from("d0cf11e0a1b11ae1", "hex")],
    ["encrypted", "x.docx", makeZip([{ name: "word/document.xml", bytes: Buffer.from("x"), flags: 1 }])],
    ["encrypted", "x.pdf", makePdf([["geheim"]], { trailer: "/Encrypt 9 0 R" })],
    ["too-large", "x.docx", bomb],
    ["too-large", "x.txt", Buffer.alloc(fileLimits.bytes + 1, 32)],
    ["broken", "x.docx", Buffer.from("PK\x03\x04 und dann nichts")],
    ["broken", "x.pdf", Buffer.from("%PDF-1.4\nund dann nichts")],
    ["broken", "x.txt", Buffer.from(Array.from({ length: 500 }, (_, index) => index % 20))],
    ["broken", "x.csv", Buffer.from('a,b\n"offen,1')],
    ["empty", "x.txt", Buffer.from("  \n ")],
    ["empty", "x.txt", Buffer.alloc(0)],
    ["empty", "x.csv", Buffer.from("a,b\n")],
    ["empty", "scan.pdf", makePdf([[]])],
  ])("is %s: %s", (fault, name, bytes) => {
    expect(parse(name, bytes)).toEqual({ kind: "fault", fault });
  });
});

describe("the thread", () => {
  it("gives the same as the reading itself", async () => {
    const file = { name: "x.md", mimeType: "", bytes: Buffer.from("# Titel\n\nSatz.") };
    expect(await readFile(file)).toEqual(parseFile(file));
  });

  it("ends a reading that takes too long, and one that takes too much memory", async () => {
    const rows = Buffer.from(`a\n${"x\n".repeat(900_000)}`);
    const file = { name: "x.csv", mimeType: "", bytes: rows };
    expect(await readFile(file, { milliseconds: 1 })).toEqual({ kind: "fault", fault: "too-slow" });
    expect(await readFile(file, { megabytes: 24 })).toEqual({ kind: "fault", fault: "broken" });
  });
});

it("gives no half number of a table that is longer than what is read, and says that it is cut", () => {
  const line = "Meta;12345\n";
  const whole = `Kanal;Kosten\n${line.repeat(Math.ceil(fileLimits.text / line.length))}`;
  const read = parse("lang.csv", whole);
  const { truncated, table } = contentOf(read);
  expect(truncated).toBe(true);
  expect(new Set(table?.rows.map(([, cost]) => cost))).toEqual(new Set(["12345"]));
  const quoted = parse("zitat.csv", `a;b\n${'x;"ein langer Satz"\n'.repeat(120_000)}`);
  expect(quoted).toMatchObject({ kind: "read", content: { truncated: true } });
});

it("says that columns are left out", () => {
  const cells = Array.from({ length: fileLimits.columns + 1 }, (_, index) => `s${index}`).join(";");
  const read = parse("breit.csv", `${cells}\n${cells}\n`);
  expect(read).toMatchObject({ kind: "read", content: { truncated: true } });
});
