// Every modal of ours, by its callback id.
import type { Modal } from "./modal.ts";

export const modals: readonly Modal[] = [];
