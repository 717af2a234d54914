// The digest's modal: opened for a new one or a change, echoes the rhythm, and leads to a preview, never to a post.
import { z } from "zod";
import type { RhythmEcho } from "#src/core/digest-desk.ts";
import { contentName, wallTime } from "#src/core/digest-words.ts";
import { DigestTarget, type Digest, type DigestContent } from "#src/core/digest.ts";
import { holidayCountries, publicHolidays } from "#src/core/holidays.ts";
import { Language, type Bilingual } from "#src/core/language.ts";
import { dayOf } from "#src/core/period/local-day.ts";
import { reportKinds } from "#src/core/report.ts";
import { refusalCode } from "../delivery/slack-errors.ts";
import { digestWords } from "../digests/digest-words.ts";
import { showPreview } from "../digests/show-preview.ts";
import type { Click } from "../listeners/click.ts";
import type { Surface } from "../surface.ts";
import { digestCallback, digestForm, fields, type FormState } from "./digest-form.ts";
import type { Entered, Modal, ModalAnswer, Submission } from "./modal.ts";

const State = z.object({
  digest: z.string().nullable(),
  here: DigestTarget.nullable(),
  language: Language,
  timeZone: z.string(),
});

const complaints = {
  content: {
    de: "Wähl mindestens einen Bericht, eine Frage oder etwas unter „Außerdem“.",
    en: "Choose at least one report, a question, or something under “Also”.",
  },
  target: {
    de: "Entweder ein Kanal oder eine Person; nimm eines von beiden heraus.",
    en: "Either a channel or a person; take one of them out.",
  },
  quiet: {
    de: "Diese Tage verstehe ich nicht; zum Beispiel: 24.12.2026, 31.12.2026.",
    en: "I do not understand these days; for example: 2026-12-24, 2026-12-31.",
  },
} as const satisfies Record<string, Bilingual>;

/** Rejects when Slack does not open it: the trigger is older than three seconds. */
export async function openDigestModal(
  { clients, options }: Surface,
  { trigger }: { readonly trigger: string },
  about: {
    readonly digest?: Digest;
    readonly here: FormState["here"];
    readonly language: Language;
  },
): Promise<void> {
  const { timeZone } = options.desk.digests;
  const { digest = null, here, language } = about;
  const echo =
    digest === null
      ? ""
      : echoed(options.desk.digests.rhythm(digest.rhythm.cron, digest.timeZone, digest.quietDays), {
          language,
          timeZone: digest.timeZone,
        });
  const view = digestForm({ digest, here, language, timeZone }, echo);
  await clients.once.views.open({ trigger_id: trigger, view });
}

/** `jeden Montag um 9:00 Uhr, nächste: …`, or what is wrong with it. */
function echoed(
  echo: RhythmEcho,
  { language, timeZone }: { readonly language: Language; readonly timeZone: string },
): string {
  if (echo.kind === "wrong") return echo.sentence[language];
  const next = echo.next.map((at) => wallTime(at, timeZone, language)).join("; ");
  return `${echo.rhythm.label[language]}. ${digestWords(language).nextTimes}: ${next}`;
}

/** Enter in the rhythm's field: the next times stand beneath it; everything entered stays. */
export async function echoRhythm(surface: Surface, click: Click): Promise<void> {
  const state = click.view === null ? null : readState(click.view.metadata);
  if (click.view === null || state === null) return;
  const { desk } = surface.options;
  const digest =
    state.digest === null ? null : ((await desk.digests.find(state.digest, click.user))?.digest ?? null);
  const timeZone = digest?.timeZone ?? state.timeZone;
  const echo = echoed(desk.digests.rhythm(click.value, timeZone), { language: state.language, timeZone });
  const view = digestForm({ ...state, digest }, echo);
  try {
    await surface.clients.client.views.update({ view_id: click.view.id, view });
  } catch (error) {
    surface.options.log("info", "slack-modal-gone", { code: refusalCode(error) });
  }
}

function readState(metadata: string): z.infer<typeof State> | null {
  try {
    return State.parse(JSON.parse(metadata));
  } catch {
    return null;
  }
}

type Value = NonNullable<Entered[string]>[string];

function entered(values: Entered, block: string): Value | undefined {
  return Object.values(values[block] ?? {})[0];
}

const textOf = (values: Entered, block: string): string => entered(values, block)?.value?.trim() ?? "";
const optionOf = (values: Entered, block: string): string =>
  entered(values, block)?.selected_option?.value ?? "";
const optionsOf = (values: Entered, block: string): string[] =>
  entered(values, block)?.selected_options?.map(({ value }) => value) ?? [];

function contentOf(values: Entered): DigestContent[] {
  const period = textOf(values, fields.period);
  const reports = optionsOf(values, fields.reports);
  const question = textOf(values, fields.question);
  const extras = optionsOf(values, fields.extras);
  return [
    ...reportKinds
      .filter((kind) => reports.includes(kind))
      .map((report) => ({ kind: "report" as const, report, period })),
    ...(question === "" ? [] : [{ kind: "question" as const, text: question }]),
    ...(["site-changes", "approvals", "cost"] as const)
      .filter((kind) => extras.includes(kind))
      .map((kind) => ({ kind })),
  ];
}

/** Null when a day is not one. */
function quietDays(text: string): string[] | null {
  const parts = text.split(/[,;\s]+/u).filter((part) => part !== "");
  const days = parts.map((part) => {
    const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(part);
    const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(part);
    if (german !== null) return dayOf(Number(german[3]), Number(german[2]), Number(german[1]));
    return iso === null ? null : dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  });
  return days.every((day) => day !== null) && days.length <= 300 ? days : null;
}

async function submit(surface: Surface, submission: Submission): Promise<ModalAnswer> {
  const { entered: values, user } = submission;
  const state = readState(submission.metadata);
  if (state === null) return { kind: "close" };
  const { language } = state;
  const { clock, desk } = surface.options;
  const content = contentOf(values);
  const channel = entered(values, fields.channel)?.selected_conversation ?? null;
  const person = entered(values, fields.person)?.selected_user ?? null;
  const quiet = quietDays(textOf(values, fields.quiet));
  const timeZone = optionOf(values, fields.zone) || state.timeZone;
  const countries = optionsOf(values, fields.holidays);
  const year = clock.now().getUTCFullYear();
  const holidays = publicHolidays(
    holidayCountries.filter((country) => countries.includes(country)),
    [year, year + 1, year + 2],
  );
  const days = [...new Set([...(quiet ?? []), ...holidays])].toSorted();
  const echo = desk.digests.rhythm(textOf(values, fields.rhythm), timeZone, days);
  const errors: Record<string, string> = {
    ...(content.length === 0 ? { [fields.reports]: complaints.content[language] } : {}),
    ...(channel !== null && person !== null ? { [fields.person]: complaints.target[language] } : {}),
    ...(quiet === null ? { [fields.quiet]: complaints.quiet[language] } : {}),
    ...(echo.kind === "wrong" ? { [fields.rhythm]: echo.sentence[language] } : {}),
  };
  if (Object.keys(errors).length > 0 || echo.kind === "wrong") return { kind: "errors", errors };
  const spoken = Language.catch(language).parse(optionOf(values, fields.language));
  const named = content.map((one) => contentName(one, spoken)).join(" + ");
  const wish = {
    name: (textOf(values, fields.name) || named).slice(0, 80),
    workspace: surface.team,
    target:
      channel === null
        ? { kind: "person" as const, id: person ?? user }
        : { kind: "channel" as const, id: channel },
    ...{ content, rhythm: echo.rhythm, timeZone, quietDays: days, language: spoken },
    onMiss: optionOf(values, fields.miss) === "skip" ? ("skip" as const) : ("late" as const),
  };
  const saved = await desk.digests.save(wish, user, state.digest ?? undefined);
  if (saved.kind === "refused")
    return {
      kind: "errors",
      errors: { [channel === null ? fields.person : fields.channel]: saved.sentence },
    };
  return { kind: "close", after: () => showPreview(surface, saved.digest.id, user) };
}

export const digestModal: Modal = Object.freeze({ callback: digestCallback, submit });
