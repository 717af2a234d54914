// Codes of the consent page: good once, for ten minutes, for the redirect address that they were given for.
import { newSecret } from "../secrets.ts";

export interface Consent {
  readonly team: string;
  readonly person: string;
  readonly redirectUri: string;
  readonly scope: string;
  readonly userScope: string;
}

export type Redeemed =
  | { readonly kind: "good"; readonly consent: Consent }
  | { readonly kind: "refused"; readonly error: "invalid_code" | "code_already_used" };

export interface Codes {
  issue(consent: Consent, now: number): string;
  redeem(code: string, now: number): Redeemed;
}

const life = 600_000;

export function createCodes(): Codes {
  const codes = new Map<string, { consent: Consent; ends: number; used: boolean }>();
  return {
    issue(consent, now) {
      for (const [code, { ends }] of codes) if (ends <= now) codes.delete(code);
      const code = newSecret();
      codes.set(code, { consent, ends: now + life, used: false });
      return code;
    },
    redeem(code, now) {
      const found = codes.get(code);
      if (found === undefined || found.ends <= now) return { kind: "refused", error: "invalid_code" };
      if (found.used) return { kind: "refused", error: "code_already_used" };
      found.used = true;
      return { kind: "good", consent: found.consent };
    },
  };
}
