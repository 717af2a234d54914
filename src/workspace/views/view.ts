// A view as the workspace keeps it: a modal on a person's stack, or the person's Home of the app.
import { z } from "zod";
import { checkBlocks, type Block } from "../blocks/check-blocks.ts";
import { viewLimits as limit } from "../blocks/limits.ts";
import { plainText } from "../blocks/text.ts";
import { parseJson } from "../http/body.ts";
import { newShortId } from "../secrets.ts";

const common = {
  private_metadata: z.string().max(limit.privateMetadata).default(""),
  callback_id: z.string().max(limit.callbackId).default(""),
  external_id: z.string().max(limit.callbackId).default(""),
  blocks: z.unknown(),
};

const Given = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("modal"),
    ...common,
    title: plainText(limit.title),
    submit: plainText(limit.title).nullish(),
    close: plainText(limit.title).nullish(),
    clear_on_close: z.boolean().default(false),
    notify_on_close: z.boolean().default(false),
    submit_disabled: z.boolean().default(false),
  }),
  z.strictObject({ type: z.literal("home"), ...common }),
]);

export interface View {
  readonly id: string;
  readonly type: "modal" | "home";
  readonly hash: string;
  readonly blocks: readonly Block[];
  readonly private_metadata: string;
  readonly callback_id: string;
  readonly external_id: string;
  readonly title: unknown;
  readonly submit: unknown;
  readonly close: unknown;
  readonly clear_on_close: boolean;
  readonly notify_on_close: boolean;
  readonly root_view_id: string;
  readonly previous_view_id: string | null;
}

export type ViewContent = Omit<View, "id" | "hash" | "root_view_id" | "previous_view_id">;

export type ViewCheck =
  | { readonly kind: "valid"; readonly content: ViewContent }
  | { readonly kind: "invalid"; readonly messages: readonly string[] };

/** `value` is the argument as it came: an object, or its JSON text. */
export function checkView(value: unknown): ViewCheck {
  const parsed = Given.safeParse(typeof value === "string" ? parseJson(value) : value);
  if (!parsed.success)
    return {
      kind: "invalid",
      messages: parsed.error.issues.map(
        (issue) => `[ERROR] ${issue.message} [json-pointer:/view/${issue.path.join("/")}]`,
      ),
    };
  const checked = checkBlocks(parsed.data.blocks, newShortId, "view");
  if (checked.kind === "invalid") return { kind: "invalid", messages: [checked.error, ...checked.messages] };
  const { blocks } = checked;
  const { type, private_metadata, callback_id, external_id } = parsed.data;
  const base = { type, private_metadata, callback_id, external_id, blocks };
  if (parsed.data.type === "home")
    return {
      kind: "valid",
      content: {
        ...base,
        title: null,
        submit: null,
        close: null,
        clear_on_close: false,
        notify_on_close: false,
      },
    };
  const { title, submit = null, close = null, clear_on_close, notify_on_close } = parsed.data;
  if (submit === null && blocks.some((block) => block.type === "input"))
    return {
      kind: "invalid",
      messages: [
        "[ERROR] submit is required when an input block is within blocks [json-pointer:/view/submit]",
      ],
    };
  return { kind: "valid", content: { ...base, title, submit, close, clear_on_close, notify_on_close } };
}

/** `state` holds what a person filled in, by block and action. */
export type ViewState = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

/** Slack's view object. */
export function viewForApp(
  view: View,
  { team, appId, botId, state = {} }: { team: string; appId: string; botId: string; state?: ViewState },
): Record<string, unknown> {
  return {
    ...view,
    team_id: team,
    app_id: appId,
    bot_id: botId,
    app_installed_team_id: team,
    state: { values: state },
  };
}
