// views.open, push, update and publish: the app shows a modal to the person who just did something, or their Home.
import { z } from "zod";
import { Refusal } from "../api/refusal.ts";
import { viewLimits } from "../blocks/limits.ts";
import { checkView, viewForApp, type View, type ViewContent } from "../views/view.ts";
import type { Workroom } from "../workroom.ts";
import { defineMethod } from "./method.ts";

function read(value: unknown, type: View["type"]): ViewContent {
  const checked = checkView(value);
  if (checked.kind === "invalid") throw new Refusal("invalid_arguments", { messages: [...checked.messages] });
  if (checked.content.type !== type)
    throw new Refusal("invalid_arguments", {
      messages: [`[ERROR] must be a ${type} [json-pointer:/view/type]`],
    });
  return checked.content;
}

function personOf({ triggers, clock }: Workroom, trigger: string): string {
  const use = triggers.use(trigger, clock.now().getTime());
  if (use.kind !== "valid") throw new Refusal(use.kind);
  return use.person;
}

export function shown({ options, directory: { app } }: Workroom, view: View): Record<string, unknown> {
  return viewForApp(view, { team: options.workspace.id, appId: app.id, botId: app.botId });
}

const onTrigger = z.object({ trigger_id: z.string(), view: z.unknown() });

export const openView = defineMethod({
  name: "views.open",
  scope: null,
  token: "bot",
  tier: "tier4",
  input: onTrigger,
  run(workroom, { trigger_id, view }) {
    // A trigger that is used for a view that is not valid is used up all the same.
    const person = personOf(workroom, trigger_id);
    return { view: shown(workroom, workroom.views.open(person, read(view, "modal"))) };
  },
});

export const pushView = defineMethod({
  name: "views.push",
  scope: null,
  token: "bot",
  tier: "tier4",
  input: onTrigger,
  run(workroom, { trigger_id, view }) {
    const person = personOf(workroom, trigger_id);
    const pushed = workroom.views.push(person, read(view, "modal"), viewLimits.stack);
    if (pushed === null) throw new Refusal("push_limit_reached");
    return { view: shown(workroom, pushed) };
  },
});

export const updateView = defineMethod({
  name: "views.update",
  scope: null,
  token: "bot",
  tier: "tier4",
  input: z.object({
    view_id: z.string().optional(),
    external_id: z.string().optional(),
    hash: z.string().optional(),
    view: z.unknown(),
  }),
  run(workroom, { view_id: id, external_id: externalId, hash, view }) {
    const found = workroom.views.find({ id, externalId });
    if (found === null) throw new Refusal("not_found");
    if (hash !== undefined && hash !== found.view.hash) throw new Refusal("hash_conflict");
    return { view: shown(workroom, workroom.views.replace(found, read(view, found.view.type))) };
  },
});

export const publishView = defineMethod({
  name: "views.publish",
  scope: null,
  token: "bot",
  tier: "tier4",
  input: z.object({ user_id: z.string(), hash: z.string().optional(), view: z.unknown() }),
  run(workroom, { user_id: person, hash, view }) {
    if (workroom.directory.person(person) === null) throw new Refusal("user_not_found");
    const before = workroom.views.home(person);
    if (hash !== undefined && before !== null && hash !== before.hash) throw new Refusal("hash_conflict");
    return { view: shown(workroom, workroom.views.publish(person, read(view, "home"))) };
  },
});
