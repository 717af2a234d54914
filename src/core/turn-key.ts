// The Turn of a message: a surface that knows its own key for a message finds what became of it.
import { fingerprint } from "./fingerprint.ts";
import { TurnId } from "./ids.ts";

/** @param key the surface's own key: the same key is always the same Turn */
export function turnIdOf(key: string): TurnId {
  return TurnId.parse(`T${fingerprint(["turn", key]).slice(0, 10)}`);
}
