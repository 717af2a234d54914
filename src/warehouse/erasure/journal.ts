// Remembers an erasure that is under way: after a kill the links between the keys may be gone, so they are kept, sealed.
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { z } from "zod";
import { personKeys } from "#src/core/intake.ts";
import { flush } from "../intake/places.ts";
import { replaceFile } from "../zones.ts";

const Key = z.object({ kind: z.enum(personKeys), value: z.string() });
const Erasing = z.object({
  keys: z.array(Key),
  sharedClients: z.array(z.string()),
  sessions: z.array(z.string()),
});
export type Erasing = z.infer<typeof Erasing>;

export interface Journal {
  read(): Promise<Erasing | null>;
  write(erasing: Erasing): Promise<void>;
  done(): Promise<void>;
}

const nonceBytes = 12;
const tagBytes = 16;

export function createJournal(file: string, secret: Buffer): Journal {
  const key = createHmac("sha256", secret).update("erasing").digest();
  return {
    async read() {
      const sealed = await readFile(file).catch(() => null);
      if (sealed === null) return null;
      const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, nonceBytes));
      decipher.setAuthTag(sealed.subarray(-tagBytes));
      const plain = Buffer.concat([
        decipher.update(sealed.subarray(nonceBytes, -tagBytes)),
        decipher.final(),
      ]);
      return Erasing.parse(JSON.parse(plain.toString("utf8")));
    },
    async write(erasing) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv("aes-256-gcm", key, nonce);
      const sealed = [nonce, cipher.update(JSON.stringify(erasing)), cipher.final(), cipher.getAuthTag()];
      await replaceFile(file, (beside) => writeFile(beside, Buffer.concat(sealed), { mode: 0o600 }));
      await flush(file);
    },
    done: () => rm(file, { force: true }),
  };
}
