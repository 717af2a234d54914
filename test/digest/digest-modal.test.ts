// The digest's modal on the local workspace: echo, errors beneath the inputs, draft, preview, change, discard.
import { afterAll, beforeAll, expect, it } from "vitest";
import { digestActions as actions } from "#src/slack/digests/digest-actions.ts";
import { fields } from "#src/slack/views/digest-form.ts";
import { openDigestStage, type DigestStage } from "./digest-stage.ts";

let stage: DigestStage;
beforeAll(async () => void (stage = await openDigestStage({ sites: false })), 60_000);
afterAll(() => stage.close());

const jonas = { person: "U0JONAS", channel: "C0KAMPAGNEN" };

interface View {
  readonly id: string;
  readonly blocks: readonly unknown[];
}

async function view(holds: (view: View) => boolean = () => true): Promise<View> {
  let found: View | undefined;
  await expect
    .poll(async () => {
      const { views } = await stage.control("views?person=U0JONAS");
      found = (views as View[]).at(-1); // The control's own shape.
      return found !== undefined && holds(found);
    })
    .toBe(true);
  if (found === undefined) throw new Error("no view is open");
  return found;
}

const extras = (...kinds: string[]) => ({
  [fields.extras]: {
    [fields.extras]: {
      selected_options: kinds.map((value) => ({ value, text: { type: "plain_text", text: value } })),
    },
  },
});
const text = (block: string, value: string, action = block) => ({ [block]: { [action]: { value } } });
const rhythm = (value: string) => text(fields.rhythm, value, actions.echo);

async function submit(values: object): Promise<Record<string, string>> {
  const { id } = await view();
  const { errors } = await stage.control("views/submit", { person: "U0JONAS", view_id: id, values });
  return errors as Record<string, string>; // The control's own shape.
}

it("echoes the rhythm, says what is wrong beneath the inputs, and leads to a preview that can be discarded", async () => {
  await stage.control("command", { ...jonas, command: "/leitstand", text: "digest neu" });
  const { id } = await view();
  const action = {
    action_id: actions.echo,
    block_id: fields.rhythm,
    value: "am letzten Freitag im Monat um 16 Uhr",
  };
  await stage.control("views/actions", { person: "U0JONAS", view_id: id, action });
  await view(({ blocks }) =>
    /letzten Freitag im Monat um 16:00 Uhr\. Nächste: Freitag, 27\. November 2026/.test(
      JSON.stringify(blocks),
    ),
  );

  const wrong = await submit({ ...rhythm("irgendwann"), ...text(fields.quiet, "31.2.2027") });
  expect(Object.keys(wrong).toSorted()).toEqual([fields.quiet, fields.reports, fields.rhythm].toSorted());
  expect(wrong[fields.rhythm]).toContain("jeden Montag um 9");

  const right = {
    ...rhythm("werktags um 8:30"),
    ...extras("approvals", "cost"),
    ...text(fields.name, "Morgens"),
  };
  expect(await submit({ ...right, ...text(fields.quiet, "24.12.2026, 2026-12-31") })).toEqual({});
  const direct = { person: "U0JONAS", channel: await stage.direct("U0JONAS") };
  const preview = await stage.wait(direct, "Morgens.*Vorschau.*Nichts wartet auf Freigabe");
  const [draft] = await stage.house.digestStore.list();
  expect(draft).toMatchObject({
    ...{
      state: "draft",
      quietDays: ["2026-12-24", "2026-12-31"],
      target: { kind: "channel", id: "C0KAMPAGNEN" },
    },
    rhythm: { cron: "30 8 * * 1-5" },
    content: [{ kind: "approvals" }, { kind: "cost" }],
  });
  expect(await stage.read(jonas)).toEqual([]);
  await stage.click(direct, preview, actions.discard);
  await stage.wait(direct, "Verworfen: „Morgens“");
  expect(await stage.house.digestStore.list()).toEqual([]);
});

it("changes a running digest: it goes on as it was until the change is activated", async () => {
  const { id } = await stage.running("U0JONAS", { name: "Alt" });
  await stage.control("command", { ...jonas, command: "/digest", text: "bearbeiten alt" });
  await view(({ blocks }) => JSON.stringify(blocks).includes('"initial_value":"Alt"'));
  expect(await submit({ ...rhythm("jeden Freitag um 17"), ...text(fields.name, "Neu") })).toEqual({});
  const direct = { person: "U0JONAS", channel: await stage.direct("U0JONAS") };
  const preview = await stage.wait(direct, "Neu.*Vorschau");
  expect(await stage.house.digestStore.load(id)).toMatchObject({ name: "Alt", state: "active" });
  await stage.click(direct, preview, actions.activate);
  await stage.wait(direct, "Aktiv: „Neu“");
  expect(await stage.house.digestStore.list()).toMatchObject([
    { id, name: "Neu", state: "active", rhythm: { cron: "0 17 * * 5" } },
  ]);
});

it("answers wrong use with what works, and lists what there is", async () => {
  await stage.control("command", { ...jonas, command: "/digest", text: "tanzen" });
  await stage.wait(jonas, "„tanzen“ verstehe ich nicht.*neu jeden Montag um 9 attribution in #marketing");
  await stage.control("command", { ...jonas, command: "/digest", text: "new irgendwas" });
  await stage.wait(jonas, "Wann soll er kommen");
  await stage.control("command", {
    ...jonas,
    command: "/digest",
    text: "neu jeden Montag attribution in #gibtesnicht",
  });
  await stage.wait(jonas, "Diesen Kanal sehe ich nicht");
  await stage.control("command", { ...jonas, command: "/digest", text: "list" });
  await stage.wait(jonas, "Neu.*läuft · jeden Freitag um 17:00 Uhr · #kampagnen · Jonas Petersen");
});
