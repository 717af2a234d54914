// Trigger ids: proof that a person just did something, good once and for three seconds.
import { newSecret } from "../secrets.ts";

export type TriggerUse =
  | { readonly kind: "valid"; readonly person: string }
  | { readonly kind: "invalid_trigger_id" | "expired_trigger_id" | "exchanged_trigger_id" };

export interface Triggers {
  issue(now: number, person: string): string;
  use(id: string, now: number): TriggerUse;
}

export function createTriggers(life: () => number): Triggers {
  const issued = new Map<string, { readonly person: string; readonly ends: number; used: boolean }>();
  return {
    issue(now, person) {
      // Long past ones are only kept to say that they are.
      for (const [id, { ends }] of issued) if (ends < now - 600_000) issued.delete(id);
      const id = `${now}.${newSecret()}`;
      issued.set(id, { person, ends: now + life(), used: false });
      return id;
    },
    use(id, now) {
      const trigger = issued.get(id);
      if (trigger === undefined) return { kind: "invalid_trigger_id" };
      if (trigger.used) return { kind: "exchanged_trigger_id" };
      if (trigger.ends <= now) return { kind: "expired_trigger_id" };
      trigger.used = true;
      return { kind: "valid", person: trigger.person };
    },
  };
}
