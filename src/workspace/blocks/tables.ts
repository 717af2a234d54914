// The table and data_table blocks with their limits on rows, columns and characters.
import { z } from "zod";
import { tableLimits as limit } from "./limits.ts";
import { richText } from "./rich-text.ts";
import { blockId } from "./text.ts";
import { charactersOf } from "./characters.ts";

const plainCells = [
  z.strictObject({ type: z.literal("raw_text"), text: z.string().min(1) }),
  z.strictObject({ type: z.literal("raw_number"), value: z.number(), text: z.string().min(1) }),
] as const;
const cell = z.discriminatedUnion("type", [...plainCells, richText]);

const row = z.array(cell).min(1).max(limit.columns);

const headerRow = z
  .array(z.discriminatedUnion("type", [...plainCells]))
  .min(1)
  .max(limit.columns);

const column = z.strictObject({
  align: z.enum(["left", "center", "right"]).optional(),
  is_wrapped: z.boolean().optional(),
});

export const table = z
  .strictObject({
    type: z.literal("table"),
    block_id: blockId,
    rows: z.array(row).min(1).max(limit.rows),
    column_settings: z.array(column.nullable()).max(limit.columns).optional(),
  })
  .refine(({ rows }) => charactersOf(rows) <= limit.characters, {
    path: ["rows"],
    message: `must be less than ${limit.characters + 1} characters in all cells`,
  });

export const dataTable = z
  .strictObject({
    type: z.literal("data_table"),
    block_id: blockId,
    caption: z.string().min(1),
    rows: z.array(row).min(2).max(limit.dataRows),
    page_size: z.int().min(1).max(limit.pageSize).optional(),
    row_header_column_index: z.int().min(0).optional(),
  })
  .refine(({ rows }) => headerRow.safeParse(rows[0]).success, {
    path: ["rows", 0],
    message: "rich_text cannot be used for header cells",
  })
  .refine(({ rows }) => rows.every((each) => each.length === rows[0]?.length), {
    path: ["rows"],
    message: "all rows must have the same number of cells",
  })
  .refine(({ rows }) => charactersOf(rows) <= limit.dataCharacters, {
    path: ["rows"],
    message: `must be less than ${limit.dataCharacters + 1} characters in all cells`,
  });
