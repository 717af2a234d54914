// Every block that a message may hold, as one schema with Slack's limits.
import { z } from "zod";
import { dataVisualization } from "./charts.ts";
import { actionElement, actionElements, button, contextActionElement } from "./elements.ts";
import { blockLimits as limit } from "./limits.ts";
import { richText } from "./rich-text.ts";
import { dataTable, table } from "./tables.ts";
import { plan, taskCard } from "./tasks.ts";
import {
  blockId,
  hasOneSource,
  imageElement,
  mrkdwnText,
  oneSource,
  pictureSource,
  plainText,
  textObject,
} from "./text.ts";

const header = z.strictObject({
  type: z.literal("header"),
  block_id: blockId,
  text: plainText(limit.headerText),
  level: z.int().min(1).max(4).optional(),
});

const section = z
  .strictObject({
    type: z.literal("section"),
    block_id: blockId,
    text: textObject(limit.sectionText).optional(),
    fields: z.array(textObject(limit.fieldText)).min(1).max(limit.fields).optional(),
    accessory: z.discriminatedUnion("type", [...actionElements, imageElement]).optional(),
    expand: z.boolean().optional(),
  })
  .refine(({ text, fields }) => text !== undefined || fields !== undefined, "missing required field: text");

const context = z.strictObject({
  type: z.literal("context"),
  block_id: blockId,
  elements: z
    .array(
      z.discriminatedUnion("type", [
        plainText(limit.contextText),
        mrkdwnText(limit.contextText),
        imageElement,
      ]),
    )
    .min(1)
    .max(limit.contextElements),
});

const actions = z.strictObject({
  type: z.literal("actions"),
  block_id: blockId,
  elements: z.array(actionElement).min(1).max(limit.actionsElements),
});

const contextActions = z.strictObject({
  type: z.literal("context_actions"),
  block_id: blockId,
  elements: z.array(contextActionElement).min(1).max(limit.contextActionsElements),
});

const image = z
  .strictObject({
    type: z.literal("image"),
    block_id: blockId,
    ...pictureSource,
    title: plainText(limit.imageTitle).optional(),
  })
  .refine(hasOneSource, oneSource);

const card = z
  .strictObject({
    type: z.literal("card"),
    block_id: blockId,
    hero_image: imageElement.optional(),
    icon: imageElement.optional(),
    title: mrkdwnText(limit.cardTitle).optional(),
    subtitle: mrkdwnText(limit.cardTitle).optional(),
    body: mrkdwnText(limit.cardBody).optional(),
    actions: z.array(button).max(limit.cardActions).optional(),
  })
  .refine(
    ({ hero_image, title, body, actions: buttons }) =>
      [hero_image, title, body, buttons].some((each) => each !== undefined),
    "must have at least one of hero_image, title, body and actions",
  );

const simple = [
  header,
  section,
  context,
  actions,
  image,
  richText,
  table,
  z.strictObject({ type: z.literal("divider"), block_id: blockId }),
] as const;

const container = z.strictObject({
  type: z.literal("container"),
  block_id: blockId,
  title: plainText(limit.containerTitle).optional(),
  rich_text_title: richText.optional(),
  subtitle: textObject(limit.containerTitle).optional(),
  child_blocks: z.array(z.discriminatedUnion("type", simple)).min(1).max(limit.containerBlocks),
  width: z.enum(["narrow", "standard", "wide", "full"]).optional(),
  icon: imageElement.optional(),
  is_collapsible: z.boolean().optional(),
  default_collapsed: z.boolean().optional(),
  has_header_divider: z.boolean().optional(),
});

export const block = z.discriminatedUnion("type", [
  ...simple,
  contextActions,
  dataTable,
  dataVisualization,
  taskCard,
  plan,
  card,
  z.strictObject({
    type: z.literal("carousel"),
    block_id: blockId,
    elements: z.array(card).min(1).max(limit.carouselCards),
  }),
  container,
  z.strictObject({
    type: z.literal("markdown"),
    block_id: blockId,
    text: z.string().min(1).max(limit.markdown),
  }),
]);
