// Every modal of ours, by its callback id.
import type { Modal } from "./modal.ts";
import { rejectModal } from "./reject.ts";

export const modals: readonly Modal[] = [rejectModal];
