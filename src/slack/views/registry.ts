// Every modal of ours, by its callback id.
import { addToLibraryModal } from "./add-to-library.ts";
import { channelModal } from "./channel.ts";
import { digestModal } from "./digest.ts";
import { editModal } from "./edit.ts";
import { feedbackModal } from "./feedback.ts";
import type { Modal } from "./modal.ts";
import { rejectModal } from "./reject.ts";

export const modals: readonly Modal[] = [
  addToLibraryModal,
  channelModal,
  digestModal,
  editModal,
  feedbackModal,
  rejectModal,
];
