// Ed25519 keys of the audit log: made, read, named by the hash of their public half.
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from "node:crypto";
import { Fault } from "../core/errors.ts";

export interface PublicKey {
  /** First sixteen hexadecimal digits of the SHA-256 of the raw public key. */
  readonly id: string;
  /** Raw, 32 bytes, base64. */
  readonly public: string;
  verifies(text: Buffer, signature: Buffer): boolean;
}

export interface SigningKey extends PublicKey {
  /** PKCS 8, PEM. */
  readonly pem: string;
  sign(text: Buffer): Buffer;
}

/** The fixed head of an Ed25519 public key in SPKI (RFC 8410); the raw key follows it. */
const spkiHead = Buffer.from("302a300506032b6570032100", "hex");
/** The same for a private key in PKCS 8; the 32 bytes of the seed follow it. */
const pkcs8Head = Buffer.from("302e020100300506032b657004220420", "hex");

function rawOf(key: KeyObject): Buffer {
  return key.export({ type: "spki", format: "der" }).subarray(spkiHead.length);
}

function publicOf(key: KeyObject): PublicKey {
  const raw = rawOf(key);
  return {
    id: createHash("sha256").update(raw).digest("hex").slice(0, 16),
    public: raw.toString("base64"),
    verifies(text, signature) {
      return signature.length === 64 && verify(null, text, key, signature);
    },
  };
}

/** @param raw 32 bytes in base64; anything else is no key and gives null */
export function publicKey(raw: string): PublicKey | null {
  const bytes = Buffer.from(raw, "base64");
  if (bytes.length !== 32 || bytes.toString("base64") !== raw) return null;
  try {
    return publicOf(createPublicKey({ key: Buffer.concat([spkiHead, bytes]), format: "der", type: "spki" }));
  } catch {
    return null;
  }
}

function signingOf(key: KeyObject): SigningKey {
  return {
    ...publicOf(createPublicKey(key)),
    pem: key.export({ type: "pkcs8", format: "pem" }).toString(),
    sign: (text) => sign(null, text, key),
  };
}

export function newSigningKey(): SigningKey {
  return signingOf(generateKeyPairSync("ed25519").privateKey);
}

/**
 * @param text PKCS 8 in PEM, as `openssl genpkey -algorithm ed25519` writes it, or the 32 bytes of the seed in base64
 * @throws Fault `environment` that says what was expected, never what was there
 */
export function signingKey(text: string, source: string): SigningKey {
  try {
    const seed = Buffer.from(text.trim(), "base64");
    const key = text.includes("-----BEGIN")
      ? // A line of the environment often carries its line breaks as two characters.
        createPrivateKey(text.replaceAll("\\n", "\n"))
      : createPrivateKey({ key: Buffer.concat([pkcs8Head, seed]), format: "der", type: "pkcs8" });
    if (key.asymmetricKeyType !== "ed25519") throw new TypeError("not Ed25519");
    return signingOf(key);
  } catch {
    throw new Fault("environment", `${source} holds no Ed25519 private key`, {
      nextStep: "make one with: openssl genpkey -algorithm ed25519",
    });
  }
}
