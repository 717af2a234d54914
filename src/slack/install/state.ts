// The state of one installation under way: signed, good for ten minutes, tied to the browser that began it.
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Clock } from "#src/core/ports.ts";

const life = 600_000;
const cookiePrefix = "leitstand_install_";

export type StateCheck =
  | { readonly kind: "good"; readonly nonce: string }
  /** Not ours, changed, or from another browser. */
  | { readonly kind: "wrong" }
  | { readonly kind: "expired" };

export interface States {
  /** For the authorize address and for the browser. */
  issue(options: { readonly secure: boolean }): { readonly state: string; readonly cookie: string };
  /** @param cookies the request's Cookie header */
  check(state: string, cookies: string): StateCheck;
  /** Takes the cookie back. */
  spent(nonce: string, options: { readonly secure: boolean }): string;
}

const Content = z.object({ nonce: z.string().min(32), ends: z.number() });

export function createStates(secret: string | Buffer, clock: Clock): States {
  const signature = (content: string) => createHmac("sha256", secret).update(content).digest();
  // One cookie for each beginning: two tabs do not disturb each other.
  const cookieName = (nonce: string) => `${cookiePrefix}${nonce.slice(0, 8)}`;
  const cookie = (nonce: string, value: string, { secure, age }: { secure: boolean; age: number }) =>
    `${cookieName(nonce)}=${value}; HttpOnly; SameSite=Lax; Path=/; Max-Age=${age}${secure ? "; Secure" : ""}`;
  return {
    issue({ secure }) {
      const nonce = randomBytes(24).toString("hex");
      const ends = clock.now().getTime() + life;
      const content = Buffer.from(JSON.stringify({ nonce, ends })).toString("base64url");
      return {
        state: `${content}.${signature(content).toString("base64url")}`,
        cookie: cookie(nonce, nonce, { secure, age: life / 1_000 }),
      };
    },
    check(state, cookies) {
      const [content = "", sign = ""] = state.split(".");
      if (!same(Buffer.from(sign, "base64url"), signature(content))) return { kind: "wrong" };
      const { nonce, ends } = Content.parse(JSON.parse(Buffer.from(content, "base64url").toString("utf8")));
      if (ends <= clock.now().getTime()) return { kind: "expired" };
      const given = cookieOf(cookies, cookieName(nonce)) ?? "";
      return same(Buffer.from(given), Buffer.from(nonce)) ? { kind: "good", nonce } : { kind: "wrong" };
    },
    spent: (nonce, { secure }) => cookie(nonce, "", { secure, age: 0 }),
  };
}

function same(given: Buffer, expected: Buffer): boolean {
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function cookieOf(header: string, name: string): string | undefined {
  for (const part of header.split(";")) {
    const [key = "", value] = part.trim().split("=");
    if (key === name) return value;
  }
  return undefined;
}
