// What every field is given: what it holds, what names and describes it, and whom to tell.
import type { Field, FieldValue } from "../page-blocks/block.ts";

export interface Controlled<Kind extends Field = Field> {
  readonly field: Kind;
  readonly value: FieldValue;
  readonly id: string;
  /** The name of a field that no visible label names. */
  readonly label?: string | undefined;
  /** The element that names it. */
  readonly labelledBy?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly onValue: (value: FieldValue) => void;
  /** The person is done with this value: what a message sends to the app. */
  readonly onCommit?: ((value: FieldValue) => void) | undefined;
}

export const naming = ({ label, labelledBy, describedBy, invalid, required }: Controlled) => ({
  "aria-label": label,
  "aria-labelledby": labelledBy,
  "aria-describedby": describedBy,
  "aria-invalid": invalid === true ? true : undefined,
  "aria-required": required === true ? true : undefined,
});
