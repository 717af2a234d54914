// Pseudonyms that hide nothing: for tests of what has to do with other things.
import { UserId } from "#src/core/ids.ts";
import type { Pseudonyms, Thread } from "#src/core/pseudonyms.ts";

export const plainPseudonyms: Pseudonyms = {
  ask: async (text) => ({ text, masked: [] }),
  cover: async (value) => value,
  document: async (text) => ({ text, moved: (offset) => offset }),
  learn: () => undefined,
  query: async (text) => text,
  forgetDocument: async () => undefined,
  hands: (hands) => hands,
  reveal: async (value) => value,
  raw: async (value) => value,
};

export const anyThread = async (): Promise<Thread> => ({
  conversation: "conversation",
  owner: UserId.parse("U0MARA"),
  language: "de",
});
