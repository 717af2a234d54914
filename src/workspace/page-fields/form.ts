// A form around fields: a view keeps what was filled in by block and action; in a message each field keeps its own.
import { createContext, use, useState } from "react";
import type { Field, FieldValue } from "../page-blocks/block.ts";
import { initialValue, type FormValues } from "./value.ts";

export interface Form {
  readonly values: FormValues;
  /** Sentences beneath fields, by block. */
  readonly errors: Readonly<Record<string, string>>;
  readonly onValue: (block: string, action: string, value: FieldValue) => void;
}

export const FormContext = createContext<Form | null>(null);

export function useFieldValue(
  field: Field,
  block: string | undefined,
): [FieldValue, (value: FieldValue) => void] {
  const form = use(FormContext);
  const [own, setOwn] = useState<FieldValue | null>(null);
  if (form === null || block === undefined) return [own ?? initialValue(field), setOwn];
  return [
    form.values[block]?.[field.action_id] ?? initialValue(field),
    (value) => form.onValue(block, field.action_id, value),
  ];
}
