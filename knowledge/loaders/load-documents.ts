// Reads files for the knowledge base: a path or a folder becomes documents, each with its own front matter.
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { Fault } from "#src/core/errors.ts";
import type { NewDocument } from "#src/core/ports.ts";
import { splitFrontMatter } from "../text/front-matter.ts";
import { readHtml } from "../text/html.ts";
import { loadTable } from "./load-table.ts";

export interface LoadOptions {
  /** Sources are named relative to this folder; default: the folder given, or the file's own. */
  readonly root?: string;
  /** Default: everyone. A file's front matter may say otherwise: the operator's files are the operator's word. */
  readonly groups?: readonly string[];
}

const formats = {
  ".md": "markdown",
  ".markdown": "markdown",
  ".html": "html",
  ".htm": "html",
  ".txt": "text",
  ".csv": "table",
} as const;
type Extension = keyof typeof formats;

function isReadable(extension: string): extension is Extension {
  return extension in formats;
}

/**
 * @param target a file, or a folder that is read with its subfolders; hidden files are left out
 * @throws Fault `usage` when there is nothing there to read
 */
export async function loadDocuments(target: string, options: LoadOptions = {}): Promise<NewDocument[]> {
  const found = await stat(target).catch(() => null);
  if (found === null)
    throw new Fault("usage", `${target} does not exist`, { nextStep: "give the path of a file or folder" });
  if (found.isDirectory()) {
    const names = await readdir(target, { recursive: true, withFileTypes: true });
    const files = names
      .filter((entry) => entry.isFile() && isReadable(path.extname(entry.name).toLowerCase()))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter(
        (file) =>
          !path
            .relative(target, file)
            .split(path.sep)
            .some((part) => part.startsWith(".")),
      )
      .sort();
    return Promise.all(files.map((file) => loadFile(file, { root: target, ...options })));
  }
  if (!isReadable(path.extname(target).toLowerCase())) {
    throw new Fault("usage", `${target} is of a kind that cannot be read`, {
      nextStep: `give one of ${Object.keys(formats).join(", ")}`,
    });
  }
  return [await loadFile(target, { root: path.dirname(target), ...options })];
}

async function loadFile(
  file: string,
  { root = path.dirname(file), groups = ["everyone"] }: LoadOptions,
): Promise<NewDocument> {
  const extension = path.extname(file).toLowerCase();
  const format = isReadable(extension) ? formats[extension] : "text";
  const source = path.relative(root, file).split(path.sep).join("/");
  const plain = { source, kind: "library", trust: "trusted", groups } as const;
  if (format === "table") {
    const text = await loadTable(file);
    return { ...plain, title: nameOf(file), text, format: "markdown" };
  }
  const text = (await readFile(file, "utf8")).replace(/^\uFEFF/, "");
  if (format === "html") return { ...plain, title: readHtml(text).title ?? nameOf(file), text, format };
  if (format === "text") return { ...plain, title: nameOf(file), text, format };
  const { front, body } = splitFrontMatter(text);
  const heading = /^#\s+(.+?)\s*#*\s*$/m.exec(body)?.[1];
  return {
    ...plain,
    title: front.title ?? heading ?? nameOf(file),
    // With its front matter: language and expiry are read where it is stored.
    text,
    format,
    groups: front.groups ?? groups,
    trust: front.trust ?? "trusted",
  };
}

function nameOf(file: string): string {
  const words = path.basename(file, path.extname(file)).replaceAll(/[-_]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
