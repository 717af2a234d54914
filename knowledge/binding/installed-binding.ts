// Finds Chroma's native binding for this machine and loads it, from an adapted copy where the C library is older.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { z } from "zod";
import { adaptToGlibc, patchVersion } from "./older-glibc.ts";

export interface InstalledBinding {
  readonly version: string;
  readonly file: string;
}

/** The one function that Chroma's binding exports; it blocks its thread until the server ends. */
export interface ChromaBinding {
  readonly cli: (commandLine: string[]) => void;
}

const packages: Readonly<Record<string, string>> = {
  "linux-x64": "chromadb-js-bindings-linux-x64-gnu",
  "linux-arm64": "chromadb-js-bindings-linux-arm64-gnu",
  "darwin-x64": "chromadb-js-bindings-darwin-x64",
  "darwin-arm64": "chromadb-js-bindings-darwin-arm64",
  "win32-x64": "chromadb-js-bindings-win32-x64-msvc",
  "win32-arm64": "chromadb-js-bindings-win32-arm64-msvc",
};

const Manifest = z.object({ version: z.string(), main: z.string() });

/** @returns null when no binding for this system is installed */
export function findBinding(system = `${process.platform}-${process.arch}`): InstalledBinding | null {
  const name = packages[system];
  if (name === undefined) return null;
  const load = createRequire(createRequire(import.meta.url).resolve("chromadb"));
  try {
    const manifestFile = load.resolve(`${name}/package.json`);
    const manifest = Manifest.parse(JSON.parse(readFileSync(manifestFile, "utf8")));
    return { version: manifest.version, file: path.join(path.dirname(manifestFile), manifest.main) };
  } catch {
    return null;
  }
}

/**
 * Loads the binding as installed, otherwise a copy in `cache` that this machine's C library accepts.
 * Run in a child process: a library that the loader accepts may still end the process that runs it.
 */
export function loadBinding(binding: InstalledBinding, cache: string): ChromaBinding {
  const load = createRequire(import.meta.url);
  try {
    // The package has no types; the child calls nothing but `cli`.
    return load(binding.file) as ChromaBinding;
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes("GLIBC_")) throw error;
    return load(adaptedCopy(binding, cache)) as ChromaBinding;
  }
}

/** Written under another name and then renamed, so that a copy with the final name is always whole. */
export function adaptedCopy(binding: InstalledBinding, cache: string, glibc = runningGlibc()): string {
  const { size } = statSync(binding.file);
  const copy = path.join(cache, `chroma-${binding.version}-${size}-glibc-${glibc}-p${patchVersion}.node`);
  if (existsSync(copy)) return copy;
  const bytes = readFileSync(binding.file);
  adaptToGlibc(bytes, glibc);
  mkdirSync(cache, { recursive: true });
  const unfinished = `${copy}.${process.pid}`;
  try {
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, copy);
  } finally {
    rmSync(unfinished, { force: true });
  }
  return copy;
}

const Report = z.object({ header: z.object({ glibcVersionRuntime: z.string() }) });

function runningGlibc(): string {
  return Report.parse(process.report.getReport()).header.glibcVersionRuntime;
}
