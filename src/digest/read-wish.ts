// From plain words to a wish that can be saved: rhythm, content and a target that is really there.
import type { DigestDesk, DigestPlaces, DigestReading, RhythmEcho } from "../core/digest-desk.ts";
import { contentName } from "../core/digest-words.ts";
import type { Digest, DigestTarget } from "../core/digest.ts";
import type { Bilingual } from "../core/language.ts";
import type { Clock } from "../core/ports.ts";
import type { ReportKind } from "../core/report.ts";
import { refusals } from "./digest-sentences.ts";
import { readDigest, type WordedDigest } from "./from-words.ts";
import { nextOccurrence } from "./occurrences.ts";
import { readRhythm } from "./rhythm.ts";

type Said = Parameters<DigestDesk["fromWords"]>[1];

interface ReadParts {
  readonly clock: Clock;
  readonly timeZone: string;
  readonly reportKinds: readonly ReportKind[];
  readonly places: Pick<DigestPlaces, "channel">;
}

export function readWish(text: string, said: Said, parts: ReadParts): Promise<DigestReading> {
  const worded = readDigest(text, { language: said.language, known: parts.reportKinds });
  return wishFrom(worded, said, parts);
}

/** From words that were read already: by one sentence, or piece by piece. */
export async function wishFrom(
  { rhythm, content, target }: WordedDigest,
  said: Said,
  parts: ReadParts,
): Promise<DigestReading> {
  const { language, workspace } = said;
  const wrong = (sentence: Bilingual) => ({ kind: "wrong", sentence: sentence[language] }) as const;
  if (rhythm === null) return wrong(refusals.noRhythm);
  if (rhythm.kind === "unsupported") return wrong(rhythm.sentence);
  if (content.length === 0) return wrong(refusals.noContent);
  const found = await targetOf(target, said, parts.places);
  if (found === null) return wrong(refusals.noChannel);
  const name = content.map((one) => contentName(one, language)).join(" + ");
  return {
    kind: "wish",
    wish: {
      name: name.length > 80 ? `${name.slice(0, 79)}…` : name,
      workspace,
      target: found,
      content: [...content].slice(0, 8),
      rhythm: rhythm.rhythm,
      timeZone: parts.timeZone,
      quietDays: [],
      onMiss: "late",
      language,
    },
  };
}

async function targetOf(
  target: WordedDigest["target"],
  { by, here, workspace }: Said,
  places: ReadParts["places"],
): Promise<DigestTarget | null> {
  switch (target.kind) {
    case "me":
      return { kind: "person", id: by };
    case "here":
      return here ?? { kind: "person", id: by };
    case "channel": {
      const channel = await places.channel(workspace, target.word);
      return channel === null ? null : { kind: "channel", id: channel.id };
    }
  }
}

/** The next times, ISO 8601 in UTC. */
export function nextTimes(
  digest: Pick<Digest, "rhythm" | "timeZone" | "quietDays">,
  after: Date,
  most: number,
): string[] {
  const times: string[] = [];
  for (let next = nextOccurrence(digest, after); next !== null; next = nextOccurrence(digest, next.at)) {
    times.push(next.at.toISOString());
    if (times.length >= most) break;
  }
  return times;
}

export function echoRhythm(
  text: string,
  { timeZone, quietDays }: Pick<Digest, "timeZone" | "quietDays">,
  now: Date,
): RhythmEcho {
  const reading = readRhythm(text);
  if (reading === null) return { kind: "wrong", sentence: refusals.rhythm };
  if (reading.kind === "unsupported") return { kind: "wrong", sentence: reading.sentence };
  const next = nextTimes({ rhythm: reading.rhythm, timeZone, quietDays }, now, 3);
  return next.length === 0
    ? { kind: "wrong", sentence: refusals.never }
    : { kind: "rhythm", rhythm: reading.rhythm, next };
}
