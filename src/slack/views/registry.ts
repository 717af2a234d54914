// Every modal of ours, by its callback id.
import { digestModal } from "./digest.ts";
import type { Modal } from "./modal.ts";

export const modals: readonly Modal[] = [digestModal];
