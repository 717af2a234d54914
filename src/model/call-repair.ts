// Tool calls as servers really send them: ids missing, arguments as objects, quoted twice, fenced or half closed.
import { ProviderFault } from "./provider-fault.ts";

export interface RawCall {
  readonly id?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly arguments?: unknown;
}

interface RepairedCall {
  readonly id: string;
  readonly type: "function";
  readonly function: { readonly name: string; readonly arguments: string };
}

export interface CallContext {
  /** Names of the tools that were offered. */
  readonly tools: readonly string[];
  /** Number of messages sent: makes given ids unique in the conversation. */
  readonly messages: number;
}

/** Calls that can be run as they stand, or a fault: nothing is guessed that the model did not write. */
export function repairCalls(calls: readonly RawCall[], context: CallContext): RepairedCall[] {
  const seen = new Set<string>();
  return calls.map((call, index) => {
    const name = knownName(call.name ?? "", context.tools);
    const given = call.id ?? "";
    const id = given === "" || seen.has(given) ? `call-${context.messages}-${index + 1}` : given;
    seen.add(id);
    return { id, type: "function", function: { name, arguments: repairArguments(call.arguments, name) } };
  });
}

/** Servers put name spaces before tool names or change their separators. */
function knownName(name: string, tools: readonly string[]): string {
  if (tools.includes(name)) return name;
  const plain = (text: string) =>
    text
      .replace(/^.*[.:/]/, "")
      .toLowerCase()
      .replaceAll("_", "-");
  const alike = tools.filter((tool) => plain(tool) === plain(name));
  const [only] = alike;
  if (only !== undefined && alike.length === 1) return only;
  throw new ProviderFault("bad-call", `The model called a tool that does not exist: ${name}`);
}

function repairArguments(value: unknown, name: string): string {
  if (value === undefined || value === null) return "{}";
  if (typeof value === "object") return JSON.stringify(value);
  const parsed = typeof value === "string" ? parseLoosely(value) : undefined;
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed))
    throw new ProviderFault("bad-call", `The model's arguments for ${name} are no JSON object`);
  return JSON.stringify(parsed);
}

/** JSON as it stands, quoted again, in a code fence, or with its last brackets missing; undefined when it is none. */
export function parseLoosely(text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === "") return {};
  const fenced = /```(?:json)?\s*([\s\S]*?)```/i.exec(trimmed)?.[1]?.trim();
  for (const candidate of [trimmed, fenced, closed(trimmed)]) {
    const value = candidate === undefined || candidate === null ? undefined : parsed(candidate);
    if (typeof value === "string" && value !== trimmed && /^\s*[{[]/.test(value)) return parseLoosely(value);
    if (value !== undefined) return value;
  }
  return undefined;
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** Adds closing brackets only where the text ends after a whole value: half a word or number stays broken. */
function closed(text: string): string | null {
  const open: string[] = [];
  let inText = false;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index];
    if (inText && letter === "\\") index += 1;
    else if (letter === '"') inText = !inText;
    else if (!inText && letter === "{") open.push("}");
    else if (!inText && letter === "[") open.push("]");
    else if (!inText && (letter === "}" || letter === "]") && open.pop() !== letter) return null;
  }
  const whole = /["}\]]\s*$/.test(text) || /(?:true|false|null)\s*$/.test(text);
  return inText || open.length === 0 || !whole ? null : text + open.reverse().join("");
}
