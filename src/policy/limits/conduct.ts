// Repeated refusals, signals of injection and denied tool calls: whoever gathers many is slowed down, then blocked for a time.
import type { UserId } from "#src/core/ids.ts";
import type { Bilingual } from "#src/core/language.ts";
import type { Clock, Log } from "#src/core/ports.ts";
import type { AuditLog } from "#src/core/state-ports.ts";
import type { Limits } from "./limits.ts";
import { inAbout } from "./waiting-words.ts";

/** What is noted about a person, and how many points it counts. */
const points = { refused: 1, "injection-signal": 2, "tool-denied": 1 } as const;
export type Incident = keyof typeof points;

interface Block {
  readonly person: string;
  readonly until: string;
  readonly since: string;
  readonly reason: string;
}

export interface ConductParts {
  readonly limits: Limits["conduct"];
  readonly clock: Clock;
  readonly log: Log;
  readonly audit: Pick<AuditLog, "append">;
  readonly blocks: {
    standing(now: string): Promise<readonly Block[]>;
    put(block: Block): Promise<void>;
    lift(person: string, now: string): Promise<boolean>;
  };
  /** Called once a block. */
  tellAdmins(person: UserId, text: Bilingual): void;
  wait(milliseconds: number): Promise<void>;
}

export interface Conduct {
  /** Waits where a person is to be slowed down; a sentence while they are blocked, or when that cannot be told. */
  admit(person: UserId): Promise<Bilingual | null>;
  note(person: UserId, incident: Incident): Promise<void>;
  list(): Promise<readonly (Block & { readonly points: number })[]>;
  lift(person: UserId): Promise<boolean>;
}

const unavailable: Bilingual = {
  de: "Ich kann die Anfrage gerade nicht prüfen und nehme sie deshalb nicht an. Bitte versuch es in ein paar Minuten noch einmal.",
  en: "I cannot check the request right now, so I am not taking it on. Please try again in a few minutes.",
};

function blockedWords(milliseconds: number): Bilingual {
  const when = inAbout(milliseconds);
  return {
    de: `Ich nehme gerade keine Anfragen von dir an, weil zu viele kurz hintereinander abgelehnt werden mussten. Versuch es ${when.de} noch einmal; die Administration kann die Sperre vorher aufheben.`,
    en: `I am not taking requests from you just now because too many in a row had to be refused. Try again ${when.en}; an admin can lift the block before that.`,
  };
}

const adminWords: Bilingual = {
  de: "Leitstand hat eine Person für eine Weile gesperrt: Zu viele ihrer Anfragen mussten kurz hintereinander abgelehnt werden. Nachsehen und aufheben: `leitstand limits list`, `leitstand limits lift PERSON`.",
  en: "Leitstand has blocked a person for a while: too many of their requests in a row had to be refused. To look and to lift: `leitstand limits list`, `leitstand limits lift PERSON`.",
};

export function createConduct(parts: ConductParts): Conduct {
  const { limits, clock, blocks } = parts;
  const noted = new Map<UserId, { at: number; incident: Incident }[]>();
  const windowMs = limits.windowMinutes * 60_000;
  const recent = (person: UserId) => {
    const since = clock.now().getTime() - windowMs;
    const kept = (noted.get(person) ?? []).filter(({ at }) => at > since);
    if (kept.length === 0) noted.delete(person);
    else noted.set(person, kept);
    return kept;
  };
  const score = (person: UserId) => recent(person).reduce((sum, { incident }) => sum + points[incident], 0);
  const standing = () => blocks.standing(clock.now().toISOString());
  const audit = (event: string, person: UserId, body: Record<string, unknown>) =>
    parts.audit.append({
      ...{ at: clock.now().toISOString(), event, actor: { person }, subject: "conduct" },
      body,
    });

  const block = async (person: UserId, total: number): Promise<void> => {
    const now = clock.now();
    const until = new Date(now.getTime() + limits.blockMinutes * 60_000).toISOString();
    const reason = [...new Set(recent(person).map(({ incident }) => incident))].join(", ");
    await blocks.put({ person, until, since: now.toISOString(), reason });
    noted.delete(person);
    parts.log("warn", "abuse-blocked", { points: total, until });
    await audit("abuse-blocked", person, { points: total, until });
    parts.tellAdmins(person, adminWords);
  };

  return {
    async admit(person) {
      try {
        const held = (await standing()).find((one) => one.person === person);
        if (held !== undefined) return blockedWords(Date.parse(held.until) - clock.now().getTime());
      } catch {
        return unavailable;
      }
      const over = score(person) - limits.slowAt;
      if (over >= 0) await parts.wait(Math.min(limits.slowestSeconds * 1_000, 500 * 2 ** over));
      return null;
    },
    async note(person, incident) {
      const at = clock.now().getTime();
      noted.set(person, [...recent(person), { at, incident }]);
      const total = score(person);
      if (total < limits.blockAt) return;
      const held = (await standing()).some((one) => one.person === person);
      if (!held) await block(person, total);
    },
    async list() {
      // Ids were put in by `block`, which was given them as such.
      return (await standing()).map((one) => ({ ...one, points: score(one.person as UserId) }));
    },
    async lift(person) {
      noted.delete(person);
      const lifted = await blocks.lift(person, clock.now().toISOString());
      if (lifted) await audit("abuse-lifted", person, {});
      return lifted;
    },
  };
}
