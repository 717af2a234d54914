// The rules in force: the shipped ones, or the last approved version if the store and the audit log agree on it.
import type { Clock, Log } from "../core/ports.ts";
import type { Policies, PolicyChange, PolicyVersion } from "../core/policies.ts";
import type { AuditLog, Directory } from "../core/state-ports.ts";
import { fingerprint } from "../core/fingerprint.ts";
import { judgeChange } from "./judge-change.ts";
import type { MatrixWorld } from "./matrix.ts";
import {
  fixedFiles,
  policyHash,
  type KnownNames,
  type PolicySource,
  type PolicyTexts,
} from "./policy-files.ts";
import type { HousePolicy } from "./policy.ts";

/** A version as it is kept, with the texts of all files that differ from the shipped ones. */
interface KeptVersion extends PolicyVersion {
  readonly texts: PolicyTexts;
}

export interface ActiveParts {
  readonly policy: HousePolicy;
  readonly shipped: PolicySource;
  readonly known: KnownNames;
  readonly world: MatrixWorld;
  readonly versions: {
    all(): Promise<readonly KeptVersion[]>;
    add(version: Omit<KeptVersion, "sequence" | "hash">): Promise<KeptVersion>;
  };
  readonly audit: Pick<AuditLog, "append" | "rows">;
  readonly directory: Pick<Directory, "people">;
  readonly clock: Clock;
  readonly log: Log;
}

/** What `doctor` says about the rules. */
export interface PolicyStanding {
  /** 0: the shipped policies. */
  readonly version: number;
  readonly hash: string;
  /** Why the approved version is not in force, or null. */
  readonly problem: string | null;
  /** The shipped files differ from those that this house last started with. */
  readonly shippedChanged: boolean;
}

export interface ActivePolicies extends Policies {
  /** Puts the last approved version in force; on any doubt the shipped policies stay, and `standing` says why. */
  start(): Promise<PolicyStanding>;
  standing(): PolicyStanding;
}

const changedEvent = "policy-changed";
const shippedEvent = "policy-shipped";

export function createActivePolicies(parts: ActiveParts): ActivePolicies {
  const { policy, shipped, versions, audit } = parts;
  const shippedHash = policyHash(shipped.texts);
  let standing: PolicyStanding = { version: 0, hash: shippedHash, problem: null, shippedChanged: false };
  /** One change after the other: what was judged is what is replaced. */
  let last: Promise<unknown> = Promise.resolve();
  const alone = <Result>(job: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(job);
    last = turn.catch(() => undefined);
    return turn;
  };

  /** Only files that may change are taken from a version, whatever it holds. */
  const inForce = (texts: PolicyTexts): PolicyTexts =>
    Object.fromEntries(
      Object.entries(shipped.texts).map(([file, text]) => [
        file,
        fixedFiles.includes(file) ? text : (texts[file] ?? text),
      ]),
    );
  const publicly = ({ texts: _texts, ...version }: KeptVersion): PolicyVersion => version;
  const log = (version: KeptVersion) => {
    const { sequence, key, file, hash, previous } = version;
    const body = { sequence, key, file, hash, previous, inForce: policyHash(inForce(version.texts)) };
    return audit.append({
      ...{ at: parts.clock.now().toISOString(), event: changedEvent, actor: "leitstand", subject: file },
      body,
    });
  };
  const logged = async (event: string) =>
    (await audit.rows()).filter((row) => row.event === event).map((row) => row.body["hash"]);
  const takeUp = (version: KeptVersion): void => {
    policy.use(inForce(version.texts));
    const { sequence } = version;
    standing = { ...standing, version: sequence, hash: policy.hash(), problem: null };
  };

  /** Stored, logged, in force: in this order, so that a crash in between is noticed at the next start and completed by `find`. */
  const add = async (change: Omit<KeptVersion, "sequence" | "hash">): Promise<PolicyVersion> => {
    const version = await versions.add(change);
    await log(version);
    takeUp(version);
    return publicly(version);
  };

  const find = async (key: string): Promise<KeptVersion | null> =>
    (await versions.all()).find((version) => version.key === key) ?? null;

  /** Whether a version is this change on top of the one before it, or of the shipped policies, and nothing else. */
  const isOf = async (version: KeptVersion, { file, text }: PolicyChange): Promise<boolean> => {
    const before = (await versions.all()).find((one) => one.sequence === version.sequence - 1);
    return [before?.texts ?? {}, {}].some(
      (base) => fingerprint({ ...base, [file]: text }) === fingerprint(version.texts),
    );
  };

  /** The kept version, if it is what the log says; otherwise why not. */
  const trusted = async (): Promise<{ version: KeptVersion | null; problem: string | null }> => {
    const said = (await logged(changedEvent)).at(-1) ?? null;
    const version = (await versions.all()).at(-1) ?? null;
    if (said === null && version === null) return { version: null, problem: null };
    if (version === null)
      return { version: null, problem: "the audit log knows a version of the rules that is not stored" };
    if (fingerprint(version.texts) !== version.hash)
      return { version: null, problem: `version ${version.sequence} of the rules was edited by hand` };
    if (version.hash !== said)
      return {
        version: null,
        problem: `version ${version.sequence} of the rules is not the one in the audit log`,
      };
    return { version, problem: null };
  };

  const noteShipped = async (): Promise<boolean> => {
    const before = (await logged(shippedEvent)).at(-1);
    if (before === shippedHash) return false;
    const body = { hash: shippedHash, before: before ?? null };
    await audit.append({
      ...{
        at: parts.clock.now().toISOString(),
        event: shippedEvent,
        actor: "leitstand",
        subject: "policies",
      },
      body,
    });
    return before !== undefined;
  };

  return {
    async start() {
      const shippedChanged = await noteShipped();
      standing = { ...standing, shippedChanged };
      try {
        const { version, problem } = await trusted();
        if (version !== null) takeUp(version);
        standing = { ...standing, problem };
      } catch (error) {
        const problem = `the approved rules cannot be used: ${error instanceof Error ? error.message : String(error)}`;
        standing = { ...standing, problem };
      }
      if (standing.problem !== null) {
        policy.use(shipped.texts);
        standing = { ...standing, version: 0, hash: shippedHash };
        parts.log("error", "policy-not-in-force", { problem: standing.problem });
      }
      return standing;
    },
    standing: () => standing,
    current: () => ({ texts: policy.texts(), hash: policy.hash() }),
    async judge(change) {
      const source = { schema: shipped.schema, texts: policy.texts() };
      return judgeChange(change, { ...parts, source, people: await parts.directory.people() });
    },
    put: (change: PolicyChange, key) =>
      alone(async () => {
        const known = await find(key);
        if (known !== null) return publicly(known);
        const before = (await versions.all()).at(-1) ?? null;
        // What was judged is what is in force: on the shipped policies when the last version is not trusted.
        const base = standing.version === 0 ? {} : before?.texts;
        const texts = { ...base, [change.file]: change.text };
        const at = parts.clock.now().toISOString();
        return add({ key, file: change.file, previous: before?.hash ?? null, at, texts });
      }),
    find: (key, change) =>
      alone(async () => {
        const version = await find(key);
        if (version === null || !(await isOf(version, change))) return null;
        if (!(await logged(changedEvent)).includes(version.hash)) await log(version);
        if (version.sequence === (await versions.all()).at(-1)?.sequence) takeUp(version);
        return publicly(version);
      }),
    takeBack: (key) =>
      alone(async () => {
        const all = await versions.all();
        const version = all.find((one) => one.key === key);
        const undone = all.some((one) => one.key === `undo ${key}`);
        if (undone) return { restored: true, detail: restoredWords };
        const before = all.find((one) => one.sequence === (version?.sequence ?? 0) - 1);
        const sound = before === undefined || fingerprint(before.texts) === before.hash;
        if (version === undefined || all.at(-1) !== version || !sound)
          return { restored: false, detail: changedSinceWords };
        const at = parts.clock.now().toISOString();
        const back = { key: `undo ${key}`, file: version.file, previous: version.hash, at };
        await add({ ...back, texts: before?.texts ?? {} });
        return {
          restored: policy.hash() === policyHash(inForce(before?.texts ?? {})),
          detail: restoredWords,
        };
      }),
    history: async () => (await versions.all()).map(publicly),
  };
}

const restoredWords = "Die Regeln sind wie zuvor. / The rules are as before.";
const changedSinceWords =
  "Die Regeln wurden seitdem noch einmal geändert; nichts wurde zurückgenommen. / The rules were changed again since; nothing was taken back.";
