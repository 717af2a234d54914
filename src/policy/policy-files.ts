// The policies as files: read from beside this file, put together with approved changes, checked before they are used.
import { readdirSync, readFileSync } from "node:fs";
import { Fault } from "../core/errors.ts";
import { fingerprint } from "../core/fingerprint.ts";
import { roles } from "../core/person.ts";
import { policyActions } from "../core/ports.ts";
import { parsePolicies, validatePolicies, type ParsedPolicy } from "./cedar-engine.ts";

/** File name → text. */
export type PolicyTexts = Readonly<Record<string, string>>;

/** What belongs to the program: no proposal changes it. */
export const fixedFiles: readonly string[] = ["floor.cedar"];

/** Names that policies may use, so that a typing error is found and not simply never true. */
export interface KnownNames {
  readonly tools: readonly string[];
  readonly specialists: readonly string[];
  readonly reports: readonly string[];
}

export interface PolicySource {
  readonly schema: string;
  readonly texts: PolicyTexts;
}

const folder = new URL("./policies/", import.meta.url);

/** The policies that this release brings. */
export function shippedPolicies(): PolicySource {
  const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");
  const names = readdirSync(folder).filter((name) => name.endsWith(".cedar"));
  return {
    schema: read("leitstand.cedarschema"),
    texts: Object.fromEntries(names.sort().map((name) => [name, read(name)])),
  };
}

/** SHA-256 over the names and texts: what a version is known by. */
export function policyHash(texts: PolicyTexts): string {
  return fingerprint(texts);
}

interface Checked {
  readonly policies: readonly ParsedPolicy[];
  readonly problems: readonly string[];
}

/** What shows nothing or turns the reading order: an approver would read other rules than the engine. */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]|(?![\n\r\t])\p{Cc}/u;

function unknownName({ type, id }: ParsedPolicy["names"][number], known: KnownNames): boolean {
  const lists: Readonly<Record<string, readonly string[]>> = {
    Role: [...roles, "team"],
    Action: policyActions,
    House: ["leitstand"],
    Source: ["library", "page"],
    Tool: known.tools,
    Specialist: known.specialists,
    Report: known.reports,
  };
  return lists[type] !== undefined && !lists[type].includes(id);
}

/** A refusal speaks to people in both languages. */
function wordsOf({ id, effect, annotations }: ParsedPolicy): string[] {
  const spoken = [annotations["de"] ?? "", annotations["en"] ?? ""].every((text) => text.trim() !== "");
  const hours = annotations["hours"];
  return [
    ...(effect === "forbid" && !spoken ? [`${id}: a forbid needs @de("…") and @en("…")`] : []),
    ...(hours !== undefined && !/^[1-9]\d{0,2}$/.test(hours)
      ? [`${id}: @hours("…") is a number of hours`]
      : []),
  ];
}

/** Parses and validates all files together; `problems` is empty when they may be used. */
export function checkPolicies({ schema, texts }: PolicySource, known: KnownNames): Checked {
  const problems: string[] = [];
  const policies = Object.entries(texts).flatMap(([file, text]) => {
    if (invisible.test(text)) problems.push(`${file}: holds characters that nobody sees`);
    try {
      return parsePolicies(file, text);
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
      return [];
    }
  });
  const ids = policies.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  problems.push(...twice.map((id) => `${id}: two policies have this @id`));
  if (problems.length > 0) return { policies, problems };
  for (const policy of policies) {
    problems.push(...wordsOf(policy));
    for (const name of policy.names.filter((one) => unknownName(one, known)))
      problems.push(`${policy.id}: there is no ${name.type} "${name.id}"`);
  }
  problems.push(...validatePolicies(schema, policies));
  return { policies, problems };
}

/** @throws Fault with everything that is wrong and the next step */
export function readPolicies(source: PolicySource, known: KnownNames): readonly ParsedPolicy[] {
  const { policies, problems } = checkPolicies(source, known);
  if (problems.length > 0)
    throw new Fault("policy", `the policies cannot be used: ${problems.join("; ")}`, {
      nextStep: "put src/policy/policies back to the release's files",
    });
  return policies;
}
