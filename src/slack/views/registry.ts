// Every modal of ours, by its callback id.
import { channelModal } from "./channel.ts";
import { feedbackModal } from "./feedback.ts";
import type { Modal } from "./modal.ts";

export const modals: readonly Modal[] = [channelModal, feedbackModal];
