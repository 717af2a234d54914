// The audit log, open: entries become signed rows, rows become checkpoints, and everything can be verified.
import { randomBytes } from "node:crypto";
import type { Anchor, AuditPseudonyms, AuditRows, SignedRow } from "../core/audit-ports.ts";
import { canonicalJson } from "../core/fingerprint.ts";
import type { Clock, Log } from "../core/ports.ts";
import type { AuditEntry, AuditLog, AuditRecord } from "../core/state-ports.ts";
import { createCheckpointKeeper, usualPace, type AnchorHealth, type Pace } from "./checkpoint-keeper.ts";
import { effectEvents } from "./effects.ts";
import type { KeyRing } from "./key-ring.ts";
import { genesisHash, Genesis, keyAfter, rotationEvent, rotationText, signRow, StoredEntry } from "./row.ts";
import { eachRow } from "./rows.ts";
import type { SigningKey } from "./signing.ts";
import { verifyLog, type Verified, type VerifyParts } from "./verify.ts";

export interface AuditParts {
  readonly rows: AuditRows;
  readonly ring: KeyRing;
  readonly pseudonyms: AuditPseudonyms;
  readonly anchors: readonly Anchor[];
  /** Null where there is no ledger to hold the log against. */
  readonly ledger: VerifyParts["ledger"];
  readonly clock: Clock;
  readonly log: Log;
  readonly pace?: Pace;
}

export interface OpenAudit extends AuditLog {
  /** @param extra texts with checkpoints from elsewhere, such as messages copied from the audit channel */
  verify(extra?: Parameters<typeof verifyLog>[1]): Promise<Verified>;
  /** Hands the log over to another key; both sign. Resolves with the ids. */
  rotateKey(): Promise<{ readonly old: string; readonly new: string }>;
  /** A checkpoint now, without waiting for a hundred rows or a minute. */
  checkpoint(): Promise<void>;
  /** Another place for checkpoints, from now on. */
  attach(anchor: Anchor): void;
  anchors(): Promise<readonly AnchorHealth[]>;
  readonly pseudonyms: AuditPseudonyms;
  readonly stored: AuditRows;
  close(): Promise<void>;
}

/** What an effect stands on is on the disk before the effect: these rows survive a power cut. */
const durable = new Set<string>([...effectEvents, rotationEvent]);

/** The key that has to sign is not in memory yet: it is fetched, and the append tried again. */
class MissingSigner extends Error {
  readonly key: string;
  constructor(key: string) {
    super(`no private key ${key}`);
    this.key = key;
  }
}

export function openAudit(parts: AuditParts): OpenAudit {
  const { rows, ring, pseudonyms, clock } = parts;
  const signers = new Map<string, SigningKey>();
  let beginning: Promise<{ text: string; genesis: Genesis }> | null = null;

  const signer = async (id: string): Promise<SigningKey> => {
    const key = signers.get(id) ?? (await ring.signer(id));
    signers.set(id, key);
    return key;
  };
  const read = (text: string) => ({ text, genesis: Genesis.parse(JSON.parse(text)) });
  const begin = async () => {
    const known = await rows.genesis();
    if (known !== null) return read(known);
    const key = await ring.first();
    const old = await rows.unsigned();
    const head = old.at(-1);
    const genesis: Genesis = {
      format: "leitstand audit 2",
      installation: randomBytes(16).toString("hex"),
      key: { id: key.id, public: key.public },
      at: clock.now().toISOString(),
      unsigned: head === undefined ? null : { rows: old.length, head: head.hash },
    };
    return read(await rows.begin(canonicalJson(genesis)));
  };
  const begun = () => {
    beginning ??= begin().catch((error: unknown) => {
      beginning = null;
      throw error;
    });
    return beginning;
  };

  const keeper = createCheckpointKeeper({
    rows,
    clock,
    log: parts.log,
    pace: parts.pace ?? usualPace,
    installation: async () => ((await rows.genesis()) === null ? null : (await begun()).genesis.installation),
    signer,
  });
  for (const anchor of parts.anchors) keeper.attach(anchor);

  /** @param signed says what to write once the key that signs is known */
  const write = async (event: string, signed: (key: SigningKey) => StoredEntry): Promise<SignedRow> => {
    const { text, genesis } = await begun();
    for (;;) {
      let made: SignedRow | null = null;
      const make = (head: SignedRow | null): SignedRow => {
        const id = head === null ? genesis.key.id : keyAfter(head);
        const key = signers.get(id);
        if (key === undefined) throw new MissingSigner(id);
        const sequence = (head?.sequence ?? 0) + 1;
        return (made = signRow(signed(key), { sequence, previous: head?.hash ?? genesisHash(text), key }));
      };
      try {
        await rows.append(make, { durable: durable.has(event) });
        if (made !== null) return made;
      } catch (error) {
        if (!(error instanceof MissingSigner)) throw error;
        await signer(error.key);
      }
    }
  };

  return {
    pseudonyms,
    stored: rows,
    async append({ actor, ...entry }: AuditEntry) {
      const name = typeof actor === "string" ? actor : await pseudonyms.pseudonym(actor.person);
      const { sequence } = await write(entry.event, () => ({
        ...entry,
        body: { ...entry.body },
        actor: name,
      }));
      await keeper.noteRow(sequence);
    },
    async rotateKey() {
      const { genesis } = await begun();
      // Fetched before the row is made: making it is one step that waits for nothing.
      let last: SignedRow | null = null;
      for await (const row of eachRow(rows)) last = row;
      const old = await signer(last === null ? genesis.key.id : keyAfter(last));
      const next = await ring.next(old.id);
      signers.set(next.id, next);
      const row = await write(rotationEvent, (key) => ({
        at: clock.now().toISOString(),
        event: rotationEvent,
        actor: "leitstand",
        subject: next.id,
        body: {
          old: key.id,
          new: next.id,
          public: next.public,
          proof: next.sign(rotationText(genesis.installation, key.id, next)).toString("base64"),
        },
      }));
      await keeper.run();
      return { old: row.key, new: next.id };
    },
    verify: (extra) => verifyLog({ rows, ring, anchors: keeper.anchors, ledger: parts.ledger }, extra),
    async rows() {
      const records: AuditRecord[] = [];
      for await (const { sequence, hash, previous, body } of eachRow(rows))
        records.push({ ...StoredEntry.parse(JSON.parse(body)), sequence, hash, previous });
      return records;
    },
    checkpoint: () => keeper.run(),
    attach: (anchor) => keeper.attach(anchor),
    anchors: () => keeper.health(),
    close: () => keeper.close(),
  };
}
