// Who is answered at all: our own people, where we may speak, and never faster than a thread can bear.
import type { Clock } from "#src/core/ports.ts";
import { UserId } from "#src/core/ids.ts";
import { conversationKey } from "../conversation.ts";
import { renderSentence } from "../render/render-answer.ts";
import type { Surface } from "../surface.ts";
import { languageOf } from "../words.ts";
import { dialogueWords } from "../words/dialogue-words.ts";
import type { Heard } from "./incoming.ts";
import { showAlone } from "./quiet-replies.ts";

/** How a message reached us. */
export interface Occasion {
  readonly direct: boolean;
  /** It named us, so its writer waits for something. */
  readonly addressed: boolean;
  /** The channel is shared with another company. */
  readonly shared: boolean;
  /** Slack delivers it again: it is neither counted nor explained twice. */
  readonly again: boolean;
}

/** Two assistants that answer each other end here, whoever they pretend to be. */
const mostAnswers = 10;
const minute = 60_000;

/** People of another workspace, in a channel that is shared with theirs (Slack Connect). */
export function isForeign(
  { user_team: user, source_team: source, team: home }: Heard,
  team: string,
): boolean {
  return [user, source, home].some((each) => each !== undefined && each !== team);
}

export interface Admission {
  /** False: it is not answered. Whoever waits for something is told why, alone; people of other companies never. */
  admits(surface: Surface, heard: Heard, occasion: Occasion): Promise<boolean>;
}

export function createAdmission(clock: Clock): Admission {
  const answered = new Map<string, number[]>();

  /** Null when there is room for another answer in this thread. */
  const tooFast = (key: string): "first" | "again" | null => {
    const now = clock.now().getTime();
    const recent = (answered.get(key) ?? []).filter((at) => at > now - minute);
    answered.set(key, [...recent, now]);
    if (answered.size > 2_000) forget(now);
    if (recent.length < mostAnswers) return null;
    return recent.length === mostAnswers ? "first" : "again";
  };
  const forget = (now: number): void => {
    for (const [key, times] of answered) if ((times.at(-1) ?? 0) <= now - minute) answered.delete(key);
  };

  return {
    async admits(surface, heard, { direct, addressed, shared, again }) {
      if (isForeign(heard, surface.team)) return false;
      const { team, options } = surface;
      const { channel } = heard;
      if (!direct && shared && !(await options.desk.channel({ team, channel })).shared) {
        if (addressed && !again) await tell(surface, heard, "sharedChannel");
        return false;
      }
      if (again) return true;
      const pace = tooFast(conversationKey(team, channel, heard.thread_ts ?? heard.ts));
      if (pace === "first") await tell(surface, heard, "tooFast");
      return pace === null;
    },
  };
}

async function tell(
  surface: Surface,
  { channel, ts, thread_ts: thread = ts, user = "" }: Heard,
  what: "sharedChannel" | "tooFast",
): Promise<void> {
  const person = UserId.parse(user);
  const words = dialogueWords(languageOf(await surface.options.desk.person(person).catch(() => null)));
  await showAlone(surface, { channel, thread, person }, renderSentence(words[what])).catch(() => undefined);
}
