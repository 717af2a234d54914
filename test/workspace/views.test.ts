// Modals and the Home: opened by a trigger, filled in, answered, laid on each other, closed.
import type { App, SlackViewAction, types, ViewOutput } from "@slack/bolt";
import { expect, test } from "vitest";
import { openBolt, openStage, refusal, type Json, type Stage } from "./stage.ts";

type ModalView = types.ModalView;

interface Shown extends Json {
  readonly views?: readonly { readonly id: string; readonly hash: string; readonly callback_id: string }[];
  readonly view?: { readonly id: string; readonly blocks: readonly unknown[] } | null;
  readonly errors?: Record<string, string>;
}

const person = "U0JONAS";
const question = (more: object = {}) => ({
  type: "input" as const,
  block_id: "name",
  label: { type: "plain_text" as const, text: "Name" },
  element: { type: "plain_text_input" as const, action_id: "text", ...more },
});
const modal = (callback_id: string, more: object = {}): ModalView => ({
  type: "modal",
  callback_id,
  title: { type: "plain_text", text: "Digest" },
  submit: { type: "plain_text", text: "Weiter" },
  blocks: [question()],
  ...more,
});

/** An app that opens a modal on every command, and the modal's submissions. */
async function opening(
  answer: (view: ViewOutput) => object | undefined,
  view: ModalView = modal("first"),
): Promise<{
  stage: Stage;
  submitted: SlackViewAction[];
  top: () => Promise<NonNullable<Shown["views"]>[number]>;
}> {
  const stage = await openStage();
  const submitted: SlackViewAction[] = [];
  await openBolt(stage, (app: App) => {
    app.command("/report", async ({ ack, client, body }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view });
    });
    app.view(/.*/, async ({ ack, body, view: given }) => {
      submitted.push(body);
      const reply = answer(given);
      await ack(reply as never);
    });
    app.view({ callback_id: /.*/, type: "view_closed" }, async ({ ack, body }) => {
      submitted.push(body);
      await ack();
    });
  });
  await stage.post("command", { person, channel: "C0LAUNCH", command: "/report", text: "" });
  const top = async () => {
    let found: NonNullable<Shown["views"]>[number] | undefined;
    await expect
      .poll(async () => (found = ((await stage.get("views", { person })) as Shown).views?.at(-1)))
      .toBeDefined();
    if (found === undefined) throw new Error("no view is open");
    return found;
  };
  return { stage, submitted, top };
}

const submit = async (stage: Stage, view_id: string, value: string): Promise<Shown> =>
  stage.post("views/submit", { person, view_id, values: { name: { text: { value } } } });

test("what is filled in reaches the app as state, and the view closes", async () => {
  const { stage, submitted, top } = await opening(() => undefined);
  const { id } = await top();
  expect(await submit(stage, id, "Montag")).toEqual({ errors: {} });
  expect(submitted).toMatchObject([
    {
      type: "view_submission",
      user: { id: person },
      view: {
        id,
        callback_id: "first",
        state: { values: { name: { text: { type: "plain_text_input", value: "Montag" } } } },
      },
    },
  ]);
  expect(await stage.get("views", { person })).toEqual({ views: [] });
  await expect(submit(stage, id, "noch einmal")).rejects.toThrow("404 view_not_found");
});

test("the form itself wants its required fields; the app's own errors come back by block", async () => {
  const { stage, submitted, top } = await opening(() => ({
    response_action: "errors",
    errors: { name: "Den Namen gibt es schon." },
  }));
  const { id } = await top();
  expect((await submit(stage, id, "")).errors).toEqual({ name: "Please complete this required field." });
  expect(submitted).toEqual([]);
  expect((await submit(stage, id, "Montag")).errors).toEqual({ name: "Den Namen gibt es schon." });
  expect((await top()).id).toBe(id);
});

test("views lie on each other up to three, and go together", async () => {
  const { stage, submitted, top } = await opening(({ callback_id }) =>
    callback_id === "third"
      ? { response_action: "clear" }
      : { response_action: "push", view: modal(callback_id === "first" ? "second" : "third") },
  );
  await submit(stage, (await top()).id, "a");
  const second = await top();
  expect(second).toMatchObject({ callback_id: "second" });
  await submit(stage, second.id, "b");
  expect(((await stage.get("views", { person })) as Shown).views).toHaveLength(3);
  const third = await top();
  await submit(stage, third.id, "c");
  expect(submitted).toHaveLength(3);
  expect(await stage.get("views", { person })).toEqual({ views: [] });
});

test("who closes a view is heard of where the view says so", async () => {
  const { stage, submitted, top } = await opening(() => undefined, modal("first", { notify_on_close: true }));
  const { id } = await top();
  await stage.post("views/close", { person, view_id: id });
  await expect
    .poll(() => submitted)
    .toMatchObject([{ type: "view_closed", is_cleared: false, view: { id } }]);
});

test("an update needs the view as it stands, and a view its limits", async () => {
  const { stage, top } = await opening(() => undefined);
  const { id, hash } = await top();
  const { views } = stage.client;
  const update = (given: string, view: ModalView) =>
    refusal(views.update({ view_id: id, hash: given, view }));
  expect(await update("1.stale", modal("x"))).toBe("hash_conflict");
  expect(await update(hash, modal("x"))).toBe("ok");
  expect(await update(hash, modal("x"))).toBe("hash_conflict");
  const bad = (view: object) => refusal(views.update({ view_id: id, view: view as ModalView }));
  expect(await bad(modal("x", { title: { type: "plain_text", text: "t".repeat(25) } }))).toBe(
    "invalid_arguments",
  );
  expect(await bad(modal("x", { private_metadata: "m".repeat(3_001) }))).toBe("invalid_arguments");
  expect(await bad(modal("x", { submit: null }))).toBe("invalid_arguments");
  expect(await bad(modal("x", { blocks: Array.from({ length: 101 }, () => ({ type: "divider" })) }))).toBe(
    "invalid_arguments",
  );
  expect(await refusal(views.update({ view_id: "VGONE", view: modal("x") }))).toBe("not_found");
});

test("the Home is published for one person, and told when it is opened and clicked", async () => {
  const stage = await openStage();
  const heard: unknown[] = [];
  await openBolt(stage, (app) => {
    app.event("app_home_opened", async ({ event }) => void heard.push(event));
    app.action("approve", async ({ ack, body }) => {
      heard.push(body);
      await ack();
    });
  });
  const home = {
    type: "home" as const,
    blocks: [
      {
        type: "actions" as const,
        block_id: "row",
        elements: [
          {
            type: "button" as const,
            action_id: "approve",
            value: "P1",
            text: { type: "plain_text" as const, text: "Ja" },
          },
        ],
      },
    ],
  };
  expect(await stage.post("home", { person })).toEqual({ view: null });
  await stage.client.views.publish({ user_id: person, view: home });
  const { view } = (await stage.post("home", { person })) as Shown;
  expect(view).toMatchObject({ type: "home", blocks: home.blocks });
  await stage.post("views/actions", {
    person,
    view_id: view?.id,
    action: { action_id: "approve", value: "P1" },
  });
  expect(heard).toMatchObject([
    { type: "app_home_opened", tab: "home", user: person },
    { type: "app_home_opened", tab: "home", view: { type: "home" } },
    {
      type: "block_actions",
      container: { type: "view", view_id: view?.id },
      actions: [{ action_id: "approve", value: "P1" }],
    },
  ]);
  expect(((await stage.get("home", { person: "U0MARA" })) as Shown).view).toBeNull();
  expect(await refusal(stage.client.views.publish({ user_id: "UNOBODY", view: home }))).toBe(
    "user_not_found",
  );
});
