// What the admins read when a workspace's tokens fail: what happened, until when it works, and what to do.
import type { Bilingual } from "#src/core/language.ts";
import type { Trouble } from "./tokens.ts";

export function troubleSentence(
  { name, id }: { readonly name: string; readonly id: string },
  trouble: Trouble,
  beginning: string,
): Bilingual {
  const place = name === "" ? id : name;
  const de = `Installiere Leitstand dort neu: ${beginning}`;
  const en = `Install Leitstand there again: ${beginning}`;
  switch (trouble.kind) {
    case "no-refresh":
      return trouble.until === null
        ? {
            de: `Slack erneuert den Zugang zum Workspace „${place}“ nicht mehr. ${de}`,
            en: `Slack no longer renews the access to the workspace “${place}”. ${en}`,
          }
        : {
            de: `Slack erneuert den Zugang zum Workspace „${place}“ nicht mehr; er läuft um ${clockTime(trouble.until)} UTC ab. ${de}`,
            en: `Slack no longer renews the access to the workspace “${place}”; it ends at ${clockTime(trouble.until)} UTC. ${en}`,
          };
    case "refused":
      return {
        de: `Slack nimmt den Zugang zum Workspace „${place}“ nicht mehr an (${trouble.code}). ${de}`,
        en: `Slack no longer accepts the access to the workspace “${place}” (${trouble.code}). ${en}`,
      };
  }
}

const clockTime = (iso: string): string => iso.slice(11, 16);
