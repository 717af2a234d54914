// Text objects, options, confirmations and pictures: the small parts that blocks and elements share.
import { z } from "zod";
import { blockLimits as limit } from "./limits.ts";

export const blockId = z.string().max(limit.blockId).optional();
export const actionId = z.string().min(1).max(limit.actionId).optional();
export const address = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^(https?|mailto|slack|tel):/i, "must be a valid URL");

export const plainText = (max: number) =>
  z.strictObject({
    type: z.literal("plain_text"),
    text: z.string().min(1).max(max),
    emoji: z.boolean().optional(),
  });

const mrkdwn = (max: number) =>
  z.strictObject({
    type: z.literal("mrkdwn"),
    text: z.string().min(1).max(max),
    verbatim: z.boolean().optional(),
  });

export const mrkdwnText = mrkdwn;
export const textObject = (max: number) => z.discriminatedUnion("type", [plainText(max), mrkdwn(max)]);

export const confirmation = z.strictObject({
  title: plainText(limit.confirmTitle).optional(),
  text: textObject(limit.confirmText),
  confirm: plainText(limit.confirmButton).optional(),
  deny: plainText(limit.confirmButton).optional(),
  style: z.enum(["primary", "danger"]).optional(),
});

export const option = z.strictObject({
  text: textObject(limit.optionText),
  value: z.string().max(limit.optionValue).optional(),
  description: textObject(limit.optionText).optional(),
  url: address(limit.buttonUrl).optional(),
});

export const optionGroup = z.strictObject({
  label: plainText(limit.optionText),
  options: z.array(option).min(1).max(limit.options),
});

const slackFile = z.union([z.strictObject({ id: z.string() }), z.strictObject({ url: z.string() })]);

/** Exactly one source: an address or a file of the workspace. */
export const pictureSource = {
  image_url: address(limit.imageUrl).optional(),
  slack_file: slackFile.optional(),
  alt_text: z.string().max(limit.altText),
};

export const hasOneSource = (picture: { image_url?: unknown; slack_file?: unknown }): boolean =>
  (picture.image_url === undefined) !== (picture.slack_file === undefined);

export const oneSource = "must have exactly one of image_url and slack_file";

export const imageElement = z
  .strictObject({ type: z.literal("image"), ...pictureSource })
  .refine(hasOneSource, oneSource);
