// What `doctor` says about secrets and about the audit log: where each secret came from, never what it is.
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Session } from "../command.ts";

export interface Check {
  readonly name: string;
  readonly state: "ok" | "warning" | "failed";
  readonly detail: string;
  readonly nextStep: string | null;
}

const others = 0o077;

/** Files of the house that hold keys and that more than their owner can read. */
async function openFiles(home: string): Promise<string[]> {
  const keys = await readdir(join(home, "keys")).catch((): string[] => []);
  const files = [
    join(home, "master.key"),
    ...keys.filter((name) => name.endsWith(".key")).map((name) => join(home, "keys", name)),
  ];
  const open = await Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ mode }) => (mode & others) !== 0,
        () => false,
      ),
    ),
  );
  return files.filter((_, index) => open[index] === true);
}

export async function checkSecrets({ env }: Session): Promise<Check> {
  const listed = env.secrets.map(
    ({ name, source, where }) => `${name} (${source}${where === null ? "" : ` ${where}`})`,
  );
  const detail = listed.length === 0 ? "none set" : listed.join(", ");
  const given = env.secrets.flatMap(({ where, open }) => (open && where !== null ? [where] : []));
  const open = [...given, ...(await openFiles(env.home))];
  if (open.length === 0) return { name: "secrets", state: "ok", detail, nextStep: null };
  return {
    name: "secrets",
    state: "warning",
    detail: `${detail}; readable by others: ${open.join(", ")}`,
    nextStep: `chmod 600 ${open.join(" ")}`,
  };
}

export async function checkAudit(session: Session): Promise<Check> {
  const {
    ok,
    rows,
    problems,
    protected: covered,
    checkpoints,
  } = await (await session.house()).audit.verify();
  return ok
    ? {
        name: "audit",
        state: "ok",
        detail: `${rows} rows, ${covered} of them proved by ${checkpoints} checkpoints`,
        nextStep: null,
      }
    : {
        name: "audit",
        state: "failed",
        detail: problems[0] ?? "",
        nextStep: "keep audit.db and the checkpoints as they are, and compare them with your last export",
      };
}

/** An anchor that is behind, or was never reached: what it does not have, it cannot prove. */
export async function checkAnchors(session: Session): Promise<Check> {
  const { audit } = await session.house();
  await audit.checkpoint();
  const anchors = await audit.anchors();
  const newest = Math.max(0, ...anchors.map(({ size }) => size));
  const behind = anchors.filter(({ size, failure }) => failure !== null || size < newest);
  const detail = anchors.map(({ anchor, size }) => `${anchor}: up to row ${size}`).join("; ");
  if (behind.length === 0) return { name: "checkpoints", state: "ok", detail, nextStep: null };
  const why = behind.map(({ anchor, failure }) => `${anchor}: ${failure ?? "has not had the newest yet"}`);
  return {
    name: "checkpoints",
    state: "warning",
    detail: `${detail}; ${why.join("; ")}`,
    nextStep: "check AUDIT_CHECKPOINT_FILE and AUDIT_CHANNEL; the next checkpoint tries again",
  };
}
