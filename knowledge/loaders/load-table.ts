// Reads a CSV file through LangChain's loader: one row a section, so that a cited cell keeps its column's name.
import { CSVLoader } from "@langchain/community/document_loaders/fs/csv";
import { readFile } from "node:fs/promises";

const separators = [",", ";", "\t"] as const;

/** @returns Markdown: every row a list item `Column: value; Column: value.` */
export async function loadTable(file: string): Promise<string> {
  const header = (await readFile(file, "utf8")).replace(/^\uFEFF/, "").split(/\r?\n/, 1)[0] ?? "";
  const separator =
    separators.toSorted((left, right) => header.split(right).length - header.split(left).length)[0] ?? ",";
  const rows = await new CSVLoader(file, { separator }).load();
  return rows
    .map((row) =>
      row.pageContent
        .replaceAll("\uFEFF", "")
        .split("\n")
        .filter((cell) => !/:\s*(undefined)?$/.test(cell)),
    )
    .filter((cells) => cells.length > 0)
    .map((cells) => `- ${cells.join("; ")}`)
    .join("\n");
}
