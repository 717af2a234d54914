// The installation's own keys: private halves in files for the owner alone or handed in, never in the database.
import { mkdir, open, readdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { Fault } from "../core/errors.ts";
import { newSigningKey, publicKey, signingKey, type PublicKey, type SigningKey } from "./signing.ts";

export interface KeyRing {
  /** The private key with this id; looks again in the folder, since another process may have made it. */
  signer(id: string): Promise<SigningKey>;
  /** The key that a new log begins with. */
  first(): Promise<SigningKey>;
  /** The key that takes over from this one: the next one that was handed in, or a new one. */
  next(current: string): Promise<SigningKey>;
  /** Every key of this installation, past ones included. */
  publicKeys(): Promise<readonly PublicKey[]>;
}

export interface KeyRingOptions {
  readonly folder: string;
  /** Private keys from the environment, a file or a KMS command; with the first, none is kept in the folder. */
  readonly given?: { readonly current?: string | undefined; readonly next?: string | undefined };
}

const privateName = (id: string) => `audit-${id}.key`;
const publicName = (id: string) => `audit-${id}.pub`;

/** Written beside and renamed: half a key is worse than none. */
async function writeWhole(file: string, text: string, mode: number): Promise<void> {
  const handle = await open(`${file}.new`, "w", mode);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.new`, file);
}

export function openKeyRing({ folder, given = {} }: KeyRingOptions): KeyRing {
  const current = given.current === undefined ? null : signingKey(given.current, "AUDIT_KEY");
  const next = given.next === undefined ? null : signingKey(given.next, "AUDIT_KEY_NEXT");
  const handedIn = [current, next].filter((key) => key !== null);

  const keepPublic = async (key: SigningKey): Promise<void> => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeWhole(join(folder, publicName(key.id)), `${key.public}\n`, 0o644);
  };
  const make = async (): Promise<SigningKey> => {
    const made = newSigningKey();
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeWhole(join(folder, privateName(made.id)), made.pem, 0o600);
    await keepPublic(made);
    return made;
  };

  return {
    async signer(id) {
      const known = handedIn.find((key) => key.id === id);
      if (known !== undefined) return known;
      const file = join(folder, privateName(id));
      const pem = await readFile(file, "utf8").catch(() => null);
      const key = pem === null ? null : signingKey(pem, file);
      if (key?.id === id) return key;
      throw new Fault("storage", `the audit log is signed with key ${id}, whose private half is not here`, {
        nextStep: `put ${privateName(id)} back into the keys folder of LEITSTAND_HOME, or set AUDIT_KEY to it`,
      });
    },
    async first() {
      if (current === null) return make();
      await keepPublic(current);
      return current;
    },
    async next(id) {
      if (next !== null && next.id !== id) {
        await keepPublic(next);
        return next;
      }
      if (current !== null)
        throw new Fault("usage", "AUDIT_KEY was handed in, so its successor has to be too", {
          nextStep: "set AUDIT_KEY_NEXT to the new key, rotate, and move it to AUDIT_KEY for the next start",
        });
      return make();
    },
    async publicKeys() {
      const names = await readdir(folder).catch((): string[] => []);
      const texts = await Promise.all(
        names
          .filter((name) => name.startsWith("audit-") && name.endsWith(".pub"))
          .map((name) => readFile(join(folder, name), "utf8")),
      );
      const kept = texts.map((text) => publicKey(text.trim())).filter((key) => key !== null);
      return [...handedIn, ...kept.filter((key) => !handedIn.some((one) => one.id === key.id))];
    },
  };
}
