// The tokens of stored documents: the same value is the same token everywhere, and its row holds what it stands for.
import { houseSpace, type PersonVault, type VaultValue } from "#src/core/person-vault.ts";
import type { PersonalDataType } from "#src/core/personal-data.ts";
import type { KnownIndex } from "./known-entities.ts";
import { subjectOf } from "./thread-space.ts";
import { markOf } from "./tokens.ts";

interface HousePlace {
  readonly type: PersonalDataType;
  readonly value: string;
  readonly token: string;
}

/** Keeps what is new; a value that nobody vouches for has a key of its own, so that it can be erased alone. */
export async function keepInHouse(
  places: readonly HousePlace[],
  parts: {
    readonly vault: PersonVault;
    readonly key: Buffer;
    readonly known: KnownIndex;
    readonly house: () => Promise<Map<string, VaultValue>>;
  },
): Promise<void> {
  const rows = await parts.house();
  for (const { type, value, token } of places) {
    if (rows.get(token)?.value != null) continue;
    const { known } = parts;
    const subject =
      (type === "person" ? subjectOf(value, known) : known.subjectOf(type, value)) ?? `value:${token}`;
    const mark = markOf(parts.key, houseSpace, { type, value });
    await parts.vault.keep(houseSpace, { token, type, subject, value, mark });
    rows.set(token, { token, type, subject, value });
  }
}
