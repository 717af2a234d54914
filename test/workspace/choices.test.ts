// Menus and pickers, in messages and in views: what a person chose reaches the app under Slack's own names.
import { expect, test } from "vitest";
import { openBolt, openStage, type Stage } from "./stage.ts";

const place = { person: "U0JONAS", channel: "C0LAUNCH" };
const plain = (text: string) => ({ type: "plain_text" as const, text });
const option = { text: plain("Suche"), value: "search" };

const elements = [
  { type: "users_select" as const, action_id: "user" },
  { type: "multi_users_select" as const, action_id: "users" },
  { type: "multi_static_select" as const, action_id: "some", options: [option] },
  { type: "checkboxes" as const, action_id: "boxes", options: [option] },
  { type: "datepicker" as const, action_id: "day" },
  { type: "timepicker" as const, action_id: "hour" },
  { type: "datetimepicker" as const, action_id: "moment" },
];

const chosen: Readonly<Record<string, object>> = {
  user: { selected_user: "U0MARA" },
  users: { selected_users: ["U0MARA", "U0EMILY"] },
  some: { selected_options: [option] },
  boxes: { selected_options: [option] },
  day: { selected_date: "2026-12-01" },
  hour: { selected_time: "09:00" },
  moment: { selected_date_time: 1_795_000_000 },
};

async function acting(stage: Stage): Promise<Record<string, unknown>[]> {
  const heard: Record<string, unknown>[] = [];
  await openBolt(stage, (bolt) =>
    bolt.action(/.*/, async ({ ack, body }) => {
      // A block_actions payload; compared by shape.
      heard.push(body as unknown as Record<string, unknown>);
      await ack();
    }),
  );
  return heard;
}

const key = async ({ workspace }: Stage) =>
  /content="([0-9a-f]+)"/.exec(await (await fetch(workspace.url)).text())?.[1] ?? "";

async function local(stage: Stage, path: string, body: object): Promise<Response> {
  return fetch(`${stage.workspace.url}/local/${path}`, {
    method: "POST",
    headers: { "x-leitstand-page": await key(stage), "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

const page = { html: (secret: string) => `<meta content="${secret}">`, js: "", css: "" };

test.each(elements)("$type in a message", async ({ action_id, type }) => {
  const stage = await openStage({ page });
  const heard = await acting(stage);
  const blocks = [{ type: "actions" as const, block_id: "row", elements }];
  const { ts } = await stage.client.chat.postMessage({ channel: place.channel, text: "wähle", blocks });
  const action = { action_id, block_id: "row", ...chosen[action_id] };
  expect((await local(stage, "actions", { ...place, message_ts: ts, action })).status).toBe(200);
  expect(heard).toMatchObject([
    {
      actions: [{ type, action_id, block_id: "row", ...chosen[action_id] }],
      state: { values: { row: { [action_id]: { type, ...chosen[action_id] } } } },
    },
  ]);
});

test("a view's state holds what stands beside its questions, too", async () => {
  const stage = await openStage({ page });
  const heard = await acting(stage);
  const blocks = [
    {
      type: "actions" as const,
      block_id: "row",
      elements: [...elements, { type: "button" as const, action_id: "go", text: plain("Los") }],
    },
    { type: "section" as const, block_id: "side", text: plain("Wer?"), accessory: elements[0] },
  ];
  await stage.client.views.publish({
    user_id: place.person,
    view: { type: "home", blocks: blocks },
  });
  const { view } = (await stage.post("home", { person: place.person })) as { view?: { id: string } };
  const values = { row: { user: chosen["user"], day: chosen["day"] } };
  const acted = {
    person: place.person,
    view_id: view?.id,
    values,
    action: { action_id: "go", block_id: "row" },
  };
  expect((await local(stage, "views/actions", acted)).status).toBe(200);
  expect(heard).toMatchObject([
    {
      view: {
        state: {
          values: {
            row: {
              user: { type: "users_select", selected_user: "U0MARA" },
              day: { type: "datepicker", selected_date: "2026-12-01" },
              hour: { type: "timepicker", selected_time: null },
            },
            side: { user: { type: "users_select", selected_user: null } },
          },
        },
      },
    },
  ]);
});

test("a file for a modal's field is kept and has an id; an empty one is refused in a sentence", async () => {
  const stage = await openStage({ page });
  const given = { person: place.person, name: "zahlen.csv", base64: Buffer.from("a;b").toString("base64") };
  const kept = await local(stage, "files", given);
  expect(await kept.json()).toMatchObject({ file: { name: "zahlen.csv", mimetype: "text/csv", size: 3 } });
  const refused = await local(stage, "files", { ...given, base64: "" });
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ error: "file_size" });
});
