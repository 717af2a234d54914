// A person fills in, submits, closes or clicks in a view, and the app's answer changes the stack.
import { z } from "zod";
import { checkView, viewForApp, type View, type ViewState } from "../views/view.ts";
import { fill, keyOf, type FieldValues } from "../views/fields.ts";
import { viewLimits } from "../blocks/limits.ts";
import type { Found } from "../views/views.ts";
import type { Workroom } from "../workroom.ts";
import { actionOf, elementsIn, type Action } from "./click.ts";
import { knownPerson } from "./presence.ts";
import { RefusedAct } from "./refused-act.ts";
import { surroundings } from "./surroundings.ts";

interface InView {
  readonly person: string;
  readonly view_id: string;
}

/** Empty where nothing is wrong; otherwise a sentence by block. */
export interface Submitted {
  readonly errors: Readonly<Record<string, string>>;
}

const Answer = z.discriminatedUnion("response_action", [
  z.looseObject({ response_action: z.literal("errors"), errors: z.record(z.string(), z.string()) }),
  z.looseObject({ response_action: z.literal("update"), view: z.unknown() }),
  z.looseObject({ response_action: z.literal("push"), view: z.unknown() }),
  z.looseObject({ response_action: z.literal("clear") }),
]);

function openView({ views }: Workroom, { person, view_id }: InView): Found {
  const found = views.find({ id: view_id });
  if (found?.person !== person)
    throw new RefusedAct(404, "view_not_found", "This window is not open any more.");
  return found;
}

function forApp({ options, directory: { app } }: Workroom, view: View, state: ViewState) {
  return viewForApp(view, { team: options.workspace.id, appId: app.id, botId: app.botId, state });
}

const trigger = ({ triggers, clock }: Workroom, person: string) =>
  triggers.issue(clock.now().getTime(), person);

export async function submit(
  workroom: Workroom,
  { values, ...place }: InView & { readonly values: FieldValues },
): Promise<Submitted> {
  const person = knownPerson(workroom, place.person);
  const found = openView(workroom, place);
  const { state, errors } = fill(found.view.blocks, values);
  if (Object.keys(errors).length > 0) return { errors };
  const answer = await workroom.requests("interactive", {
    type: "view_submission",
    ...surroundings(workroom, person),
    trigger_id: trigger(workroom, person.id),
    view: forApp(workroom, found.view, state),
    response_urls: [],
  });
  if (answer.kind === "unanswered")
    throw new RefusedAct(504, "no_ack", "We had some trouble connecting. Try again?");
  return carryOut(workroom, found, answer.payload);
}

/** Without a response_action the view closes. */
function carryOut({ views }: Workroom, found: Found, payload: unknown): Submitted {
  const parsed = Answer.safeParse(payload);
  if (!parsed.success) {
    views.close(found, false);
    return { errors: {} };
  }
  const wish = parsed.data;
  switch (wish.response_action) {
    case "errors":
      return { errors: wish.errors };
    case "clear":
      views.close(found, true);
      return { errors: {} };
    case "update":
    case "push": {
      const checked = checkView(wish.view);
      if (checked.kind === "invalid" || checked.content.type !== "modal")
        throw new RefusedAct(
          502,
          "invalid_view",
          checked.kind === "invalid" ? checked.messages.join("; ") : "not a modal",
        );
      if (wish.response_action === "update") views.replace(found, checked.content);
      else if (views.push(found.person, checked.content, viewLimits.stack) === null)
        throw new RefusedAct(502, "push_limit_reached", "No more than three windows lie on each other.");
      return { errors: {} };
    }
  }
}

/** Back, or away with all of them; whoever wants to hear of it is told. */
export async function closeView(
  workroom: Workroom,
  { all, ...place }: InView & { readonly all: boolean },
): Promise<void> {
  const person = knownPerson(workroom, place.person);
  const found = openView(workroom, place);
  for (const view of workroom.views.close(found, all || found.view.clear_on_close)) {
    if (!view.notify_on_close) continue;
    await workroom.requests("interactive", {
      type: "view_closed",
      ...surroundings(workroom, person),
      view: forApp(workroom, view, {}),
      is_cleared: all,
    });
  }
}

/** A click in a modal or on the Home: no message, no response_url. */
export async function clickInView(
  workroom: Workroom,
  { action, values, ...place }: InView & { readonly action: Action; readonly values: FieldValues },
): Promise<void> {
  const person = knownPerson(workroom, place.person);
  const { view } = openView(workroom, place);
  const found = view.blocks
    .filter((block) => action.block_id === undefined || block.block_id === action.block_id)
    .flatMap((block) => elementsIn(block).map((element) => ({ element, block: block.block_id })))
    .filter(({ element }) => element["action_id"] === action.action_id)
    .find(({ element }, _index, all) => all.length === 1 || element["value"] === action.value);
  if (found === undefined)
    throw new RefusedAct(404, "action_not_found", "This button is not there any more.");
  const { state } = fill(view.blocks, values);
  const acted = actionOf(found, action, (workroom.clock.now().getTime() / 1_000).toFixed(6));
  const key = keyOf(found.element["type"]);
  const chosen =
    key === null || acted[key] === undefined
      ? {}
      : {
          [found.block]: {
            ...state[found.block],
            [action.action_id]: { type: found.element["type"], [key]: acted[key] },
          },
        };
  const answer = await workroom.requests("interactive", {
    type: "block_actions",
    ...surroundings(workroom, person),
    container: { type: "view", view_id: view.id },
    trigger_id: trigger(workroom, person.id),
    view: forApp(workroom, view, { ...state, ...chosen }),
    actions: [acted],
  });
  if (answer.kind === "unanswered") throw new RefusedAct(504, "no_ack", answer.error);
}

/** The person opens the app's Home: the app is told, and may publish. */
export function openHome(workroom: Workroom, id: string): View | null {
  const person = knownPerson(workroom, id);
  const view = workroom.views.home(person.id);
  workroom.announce.openedHome(person.id, view === null ? null : forApp(workroom, view, {}));
  return view;
}
