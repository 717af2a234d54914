// Who may import whom: the table of the house, checked on every file, and proved on planted strays.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "oxc-parser";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

interface Import {
  readonly target: string;
  readonly types: boolean;
}

/** Imports, re-exports and dynamic imports of one source; types are told apart. */
function importsOf(file: string, source: string): Import[] {
  const { module: found, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message ?? "does not parse"}`);
  const fixed = found.staticImports.map((one) => ({
    target: one.moduleRequest.value,
    types: one.entries.length > 0 && one.entries.every((entry) => entry.isType),
  }));
  const passedOn = found.staticExports.flatMap((one) =>
    one.entries.flatMap((entry) =>
      entry.moduleRequest === null ? [] : [{ target: entry.moduleRequest.value, types: entry.isType }],
    ),
  );
  const dynamic = found.dynamicImports.map((one) => ({
    target: source.slice(one.moduleRequest.start, one.moduleRequest.end).replace(/["'`]/g, ""),
    types: false,
  }));
  return [...fixed, ...passedOn, ...dynamic];
}

/** A project file as a path from the root, or a package's name. */
function resolveTarget(
  file: string,
  target: string,
): { readonly kind: "file" | "package"; readonly name: string } {
  if (target.startsWith("#")) return { kind: "file", name: target.slice(1) };
  if (target.startsWith(".")) return { kind: "file", name: normalize(join(dirname(file), target)) };
  if (target.startsWith("node:")) return { kind: "package", name: target };
  return {
    kind: "package",
    name: target
      .split("/")
      .slice(0, target.startsWith("@") ? 2 : 1)
      .join("/"),
  };
}

interface Room {
  readonly room: RegExp;
  /** Beginnings of project paths beside the room's own folder. */
  readonly files: readonly RegExp[];
  readonly packages: readonly RegExp[];
  /** Only for types. */
  readonly types?: readonly RegExp[];
}

const core = /^src\/core\//;
const anything = /./;
const builtIn = /^node:/;

/** STYLE's table. The first room that a file matches is its own. */
const rooms: readonly Room[] = [
  { room: /^src\/core\/fingerprint\.ts$/, files: [core], packages: [/^node:crypto$/, /^canonicalize$/] },
  {
    room: /^src\/core\//,
    files: [core],
    packages: [/^zod$/],
    // What a port passes on: analytics imports nothing, so no circle can arise.
    types: [/^@langchain\/core$/, /^src\/analytics\//],
  },
  { room: /^src\/analytics\//, files: [/^src\/analytics\//], packages: [] },
  {
    room: /^src\/compute\//,
    files: [core, /^src\/compute\//, /^src\/analytics\//],
    packages: [/^node:worker_threads$/],
  },
  {
    room: /^src\/guard\//,
    files: [core, /^src\/guard\//],
    packages: [/^eld$/, /^ibantools$/, /^libphonenumber-js$/, /^stdnum$/, /^tldts$/, /^validator$/, /^zod$/],
  },
  // Authorisation: the only user of Cedar. Rates, budgets of calls and the switch that stops writes live here too.
  {
    room: /^src\/policy\//,
    files: [core, /^src\/policy\//],
    packages: [builtIn, /^@cedar-policy\/cedar-wasm$/, /^rate-limiter-flexible$/, /^zod$/],
  },
  // Shared files: bytes from strangers, read in a thread of their own.
  { room: /^src\/files\//, files: [core, /^src\/files\//], packages: [builtIn, /^htmlparser2$/] },
  // What is told again and again: rhythms, slots, and the runner that posts each once.
  { room: /^src\/digest\//, files: [core, /^src\/digest\//], packages: [/^croner$/, /^zod$/] },
  // The log that cannot be bent: chain, signatures, checkpoints, export. Its rows are a port of the store.
  { room: /^src\/audit\//, files: [core, /^src\/audit\//], packages: [builtIn, /^zod$/] },
  // Pseudonyms, privacy requests, retention: what is known about a person and what becomes of it.
  {
    room: /^src\/privacy\//,
    files: [core, /^src\/privacy\//, /^src\/guard\/personal-data\//],
    packages: [builtIn, /^zod$/],
  },
  // Attacks the gate as a model would that obeys every attacker: production code, because it runs every week.
  {
    room: /^src\/pentest\//,
    files: [core, /^src\/pentest\//, /^src\/gate\//],
    packages: [builtIn, /^zod$/],
  },
  { room: /^src\/gate\//, files: [core, /^src\/gate\//], packages: [builtIn, /^zod$/] },
  {
    room: /^src\/graph\//,
    files: [core, /^src\/graph\//, /^src\/guard\//],
    packages: [/^@langchain\/(langgraph|langgraph-checkpoint.*|core)$/, /^langchain$/, /^zod$/],
  },
  {
    room: /^src\/model\//,
    files: [core, /^src\/model\//],
    packages: [/^@langchain\//, /^openai$/, /^zod$/, builtIn, /^keyv$/],
  },
  {
    room: /^src\/warehouse\//,
    files: [core, /^src\/warehouse\//],
    packages: [builtIn, /^@duckdb\/node-api$/, /^@clickhouse\/client$/, /^zod$/],
  },
  {
    room: /^src\/store\//,
    files: [core, /^src\/store\//],
    packages: [builtIn, /^kysely$/, /^better-sqlite3$/, /^keyv$/, /^zod$/],
  },
  { room: /^src\/ops\//, files: [core, /^src\/ops\//], packages: [builtIn, /^pino$/, /^zod$/] },
  {
    room: /^src\/reports\//,
    files: [core, /^src\/reports\//],
    packages: [/^vega(-lite)?$/, /^@resvg\/resvg-js$/, /^zod$/, builtIn],
  },
  { room: /^src\/slack\//, files: [core, /^src\/slack\//], packages: [/^@slack\//, builtIn, /^zod$/] },
  {
    room: /^src\/workspace\/page/,
    files: [core, /^src\/workspace\/page/],
    packages: [/^react(-dom)?$/, /^esbuild$/, /^(unified|remark-\w+|mdast)$/, builtIn],
  },
  { room: /^src\/workspace\//, files: [core, /^src\/workspace\//], packages: [builtIn, /^ws$/, /^zod$/] },
  { room: /^src\/collector\//, files: [core, /^src\/collector\//], packages: [builtIn] },
  { room: /^src\/console\//, files: [core, /^src\/console\//], packages: [builtIn] },
  { room: /^src\/demo\//, files: [core, /^src\/demo\//], packages: [builtIn, /^zod$/] },
  {
    room: /^src\/desk(-\w+)?\.ts$|^src\/desk\//,
    files: [core, /^src\/guard\//, /^src\/graph\//, /^src\/reports\//, /^src\/desk/],
    packages: [],
  },
  {
    room: /^src\/command-line\//,
    files: [
      core,
      /^src\/command-line\//,
      /^src\/gate\/direct-call\.ts$/,
      /^src\/reports\//,
      /^src\/ops\//,
      /^src\/pentest\/pentest-report\.ts$/,
      // What the surface says about itself: its manifest, and what a workspace grants.
      /^src\/slack\/admin\/(manifest|requirements|inspect-workspace|find-people)\.ts$/,
      /^knowledge\/loaders\//,
    ],
    packages: [builtIn, /^zod$/],
    types: [/^src\/(env|wire)\.ts$/],
  },
  { room: /^src\/env\.ts$/, files: [core, /^src\/ops\/secrets\.ts$/], packages: [builtIn, /^zod$/] },
  {
    room: /^src\/(wire|open-house)\.ts$|^src\/wire\//,
    files: [
      /^src\/(?!slack|workspace|console|command-line|main|cli|connect-slack|open-workspace)/,
      /^(agents|tools|knowledge)\//,
    ],
    packages: [anything],
  },
  { room: /^src\/(main|cli|connect-slack|open-workspace)\.ts$/, files: [/^src\//], packages: [builtIn] },
  { room: /^agents\//, files: [core, /^agents\//], packages: [/^zod$/], types: [/^tools\/registry\.ts$/] },
  {
    room: /^tools\//,
    files: [core, /^src\/analytics\//, /^src\/guard\//, /^tools\//],
    packages: [/^zod$/, /^htmlparser2$/, /^robots-parser$/],
  },
  { room: /^knowledge\/chroma\.ts$/, files: [core, /^knowledge\//], packages: [builtIn, /^chromadb$/] },
  {
    room: /^knowledge\/loaders\//,
    files: [core, /^knowledge\//],
    packages: [builtIn, /^zod$/, /^@langchain\/community$/],
  },
  {
    room: /^knowledge\//,
    files: [core, /^knowledge\//],
    packages: [builtIn, /^zod$/, /^(unified|remark-\w+|mdast-.*|mdast|linkedom|snowball-stemmers|eld)$/],
  },
  { room: /^(evals|bench)\//, files: [/^(?!src\/slack)/], packages: [anything] },
];

const owners: readonly { readonly what: string; readonly pattern: RegExp; readonly only: RegExp }[] = [
  {
    what: "process.env",
    pattern: /\bprocess\.env\b/,
    only: /^(src\/env\.ts|src\/workspace\/page\/bundle\.ts|bench\/|evals\/)/,
  },
  {
    what: "the clock",
    pattern: /\bnew Date\(\)|\bDate\.now\(\)/,
    only: /^(src\/wire\.ts|src\/workspace\/page|bench\/|evals\/)/,
  },
  { what: "chance", pattern: /\bMath\.random\(\)/, only: /^(src\/workspace\/page)/ },
  {
    what: "the way out",
    // Addresses that come from a tool or a text go through the safe fetch; the others are configured by an operator.
    pattern:
      /(?<![.\w])fetch\(|["'](?:undici|node:https|node:http2|node:net|node:tls|node:dgram|node:dns(?:\/promises)?)["']|\bhttps?\.(?:get|request)\(|\bnew (?:WebSocket|EventSource|XMLHttpRequest)\b|import \{[^}]*\b(?:get|request)\b[^}]*\} from "node:http"/,
    only: /^(src\/gate\/(safe-fetch|addresses)\.ts|src\/slack\/delivery\/download\.ts|src\/workspace\/|knowledge\/chroma-server\.ts|bench\/|evals\/)/,
  },
  { what: "tool.run", pattern: /\btool\.run\(/, only: /^(src\/gate\/|bench\/)/ },
];

function complaints(file: string, source: string): string[] {
  const room = rooms.find((candidate) => candidate.room.test(file));
  if (room === undefined) return [`${file}: belongs to no room`];
  const foreign = importsOf(file, source).flatMap(({ target, types }) => {
    // Two floors up is another room: it is named from the top.
    if (target.startsWith("../../")) return [`${file}: ../../ in ${target}`];
    const { kind, name } = resolveTarget(file, target);
    const allowed = kind === "file" ? room.files : room.packages;
    const ok =
      allowed.some((one) => one.test(name)) || (types && (room.types ?? []).some((one) => one.test(name)));
    return ok ? [] : [`${file}: may not import ${name}`];
  });
  const owned = owners
    .filter(
      ({ pattern, only }) =>
        !only.test(file) && pattern.test(source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")),
    )
    .map(({ what }) => `${file}: ${what} has another owner`);
  const byDefault = parseSync(file, source).module.staticExports.some((one) =>
    one.entries.some((entry) => String(entry.exportName.kind) === "Default"),
  );
  return [...foreign, ...owned, ...(byDefault ? [`${file}: exports by default`] : [])];
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

const files = ["src", "agents", "tools", "knowledge", "evals", "bench"].flatMap(sources);
const read = (file: string) => readFileSync(join(root, file), "utf8");

function cycles(): string[] {
  const edges = new Map(
    files.map((file) => [
      file,
      importsOf(file, read(file))
        .map(({ target }) => resolveTarget(file, target))
        .filter(({ kind }) => kind === "file")
        .map(({ name }) => name),
    ]),
  );
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(" → ")];
    if (done.has(file)) return [];
    const found = (edges.get(file) ?? []).flatMap((next) => visit(next, [...path, file]));
    done.add(file);
    return found;
  };
  return files.flatMap((file) => visit(file, []));
}

describe("the house", () => {
  it("keeps its borders in every file", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap((file) => complaints(file, read(file)))).toEqual([]);
  });

  it("has no cycles, type-only ones included", () => {
    expect(cycles()).toEqual([]);
  });

  it("has no file over 350 lines and no folder of more than fifteen files", () => {
    const long = files.filter((file) => read(file).split("\n").length > 351 && !/-rules\.ts$/.test(file));
    const folders = Map.groupBy(files, dirname);
    const full = [...folders]
      .filter(([, inside]) => inside.length > 15)
      .map(([folder, inside]) => `${folder}: ${inside.length}`);
    expect({ long, full: full.filter((one) => !one.startsWith("src/core")) }).toEqual({ long: [], full: [] });
  });

  it.each([
    [
      "an agent that imports LangGraph",
      "agents/seo/x.ts",
      `import { StateGraph } from "@langchain/langgraph";`,
    ],
    ["a tool that imports Slack", "tools/seo/x.ts", `import bolt from "@slack/bolt";`],
    [
      "a surface that sees the graph",
      "src/slack/x.ts",
      `import { createTurnGraph } from "../graph/graph.ts";`,
    ],
    ["a stray by dynamic import", "src/slack/x.ts", `export const x = () => import("../graph/graph.ts");`],
    ["a stray by re-export", "src/slack/x.ts", `export { createGate } from "../gate/gate.ts";`],
    ["analytics with a package", "src/analytics/attribution/x.ts", `import { z } from "zod";`],
    [
      "a value where only types may pass",
      "src/core/x.ts",
      `import { BaseChatModel } from "@langchain/core/language_models/chat_models";`,
    ],
    ["a second reader of the environment", "tools/seo/x.ts", `export const x = process.env["HOME"];`],
    ["a second clock", "src/gate/x.ts", `export const x = Date.now();`],
    ["a second caller of tools", "src/graph/x.ts", `export const x = (tool) => tool.run({});`],
    ["a raw fetch", "tools/seo/x.ts", `export const x = (url) => fetch(url);`],
    ["a connection of its own", "src/ops/x.ts", `import { connect } from "node:tls";`],
    ["a request beside the safe fetch", "src/reports/x.ts", `import { request } from "node:http";`],
    ["a default export", "tools/seo/x.ts", `const x = 1; export default x;`],
    ["a file in no room", "src/helpers/x.ts", `export const x = 1;`],
  ])("would notice %s", (_, file, source) => {
    expect(complaints(file, source)).toHaveLength(1);
  });

  it("lets types pass where the table says so", () => {
    expect(
      complaints(
        "src/core/x.ts",
        `import type { BaseChatModel } from "@langchain/core/language_models/chat_models";`,
      ),
    ).toEqual([]);
  });
});
