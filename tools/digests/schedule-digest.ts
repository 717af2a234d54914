// Proposes to tell something again and again, in a channel or to the asker; after approval it runs, and undo takes it away.
import { z } from "zod";
import { wallTime } from "#src/core/digest-words.ts";
import type { DigestPlan, ScheduleWish } from "#src/core/digest-hand.ts";
import { fingerprint } from "#src/core/fingerprint.ts";
import { Bilingual, type Language } from "#src/core/language.ts";
import type { Preview } from "#src/core/proposal.ts";
import { control, defineTool, type WriteCall } from "#src/core/tool.ts";

const input = z.object({
  rhythm: control(
    z
      .string()
      .min(1)
      .max(200)
      .describe("When, as the person wrote it: jeden Montag um 9, weekdays at 8:30am"),
  ),
  content: z
    .string()
    .min(1)
    .max(2_000)
    .describe(
      "What each post tells, as the person wrote it: a report with its period, a question in quotation marks, changes on the site, approvals, cost",
    ),
  target: control(
    z
      .string()
      .min(1)
      .max(100)
      .describe(
        "The channel as the person named it, such as #marketing; left out: where it is asked, or the person alone",
      ),
  ).nullish(),
});
type Input = z.infer<typeof input>;

const output = z.object({
  key: z.string(),
  id: z.string(),
  name: z.string(),
  rhythm: Bilingual,
  targetName: z.string(),
});

export const scheduleDigest = defineTool({
  name: "schedule-digest",
  does: {
    de: "Richtet einen Digest ein, der nach Plan in einem Kanal oder als Direktnachricht kommt, nach Freigabe; lässt sich rückgängig machen.",
    en: "Sets up a digest that comes on a schedule in a channel or as a direct message, once approved; can be undone.",
  },
  effect: "write",
  risk: "low",
  needs: ["digests"],
  version: "1",
  input,
  output,
  cost: { seconds: 120 },
  preview: async (wanted, { digests }, call) => {
    const { language } = call.asked;
    return previewOf(await digests.plan(wishOf(wanted, call)), language);
  },
  apply: (wanted, { digests }, call) => digests.schedule(wishOf(wanted, call), call.key),
  lookUp: (key, _wanted, { digests }) => digests.scheduled(key),
  undo: {
    preview: async ({ key, name, rhythm }, { digests }) => ({
      title: `Digest entfernen / Remove the digest: ${name}`,
      lines: [{ label: name, before: `${rhythm.de} / ${rhythm.en}`, after: null }],
      targetHash: fingerprint(await digests.scheduled(key)),
      reversible: false,
    }),
    apply: async ({ key, name }, { digests }) => {
      await digests.unschedule(key);
      return (await digests.scheduled(key)) === null
        ? { restored: true, detail: `„${name}“ kommt nicht mehr. / “${name}” no longer comes.` }
        : { restored: false, detail: `„${name}“ läuft noch. / “${name}” is still running.` };
    },
  },
});

function wishOf({ rhythm, content, target }: Input, { asked }: WriteCall): ScheduleWish {
  return { rhythm, content, target: target ?? null, ...asked };
}

function previewOf(plan: DigestPlan, language: Language): Preview {
  const say = words[language];
  const line = (label: string, after: string) => ({ label, before: null, after });
  const next = plan.next.map((at) => wallTime(at, plan.timeZone, language));
  return {
    title: `${say.title}: ${plan.name}`,
    lines: [
      line(say.where, plan.targetName),
      line(say.when, `${plan.rhythm[language]} (${plan.timeZone})`),
      ...plan.content.map((content) => line(say.what, content)),
      line(say.next, next.join("; ")),
      ...plan.shown.map(({ title, text }) => line(`${say.preview}: ${title}`, text)),
    ],
    targetHash: plan.print,
    reversible: true,
  };
}

const words = {
  de: {
    title: "Digest einrichten",
    where: "Wohin",
    when: "Wann",
    what: "Inhalt",
    next: "Nächste Termine",
    preview: "So sähe es jetzt aus",
  },
  en: {
    title: "Set up a digest",
    where: "Where",
    when: "When",
    what: "Content",
    next: "Next times",
    preview: "How it would look now",
  },
} as const;
