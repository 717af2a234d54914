// Every modal of ours, by its callback id.
import { editModal } from "./edit.ts";
import type { Modal } from "./modal.ts";
import { rejectModal } from "./reject.ts";

export const modals: readonly Modal[] = [editModal, rejectModal];
