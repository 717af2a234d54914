// A channel as a file of posts that outlives a killed process, and the digest that posts into it.
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { UserId } from "#src/core/ids.ts";
import type { Digest, DigestPost, DigestPublisher, Slot, SlotKey } from "#src/core/digest.ts";
import type { RunnerParts } from "#src/digest/runner.ts";

export const weekly: Digest = {
  id: "D1",
  name: "Montag",
  owner: UserId.parse("U1"),
  workspace: "",
  target: { kind: "channel", id: "C1" },
  content: [{ kind: "approvals" }],
  rhythm: { cron: "0 9 * * 1", label: { de: "jeden Montag um 9:00 Uhr", en: "every Monday at 9:00" } },
  timeZone: "Europe/Berlin",
  quietDays: [],
  onMiss: "late",
  language: "de",
  state: "active",
  pausedBecause: null,
  createdAt: "2026-11-01T00:00:00.000Z",
  previewedAt: "2026-11-01T00:00:00.000Z",
  runsSince: "2026-11-01T00:00:00.000Z",
};

const nameOf = ({ digest, nominal }: SlotKey): string => `${digest} ${nominal}`;

export function posts(file: string): { key: string; late: boolean }[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { key: string; late: boolean });
}

/** @param blind the channel can be written but not read back */
export function filePublisher(file: string, told: string[] = [], blind = false): DigestPublisher {
  return {
    async post({ key, late }: DigestPost) {
      if (key === null) return "preview";
      appendFileSync(file, `${JSON.stringify({ key: nameOf(key), late })}\n`);
      return nameOf(key);
    },
    async find(_digest, key) {
      if (blind) return { kind: "cannot-tell" };
      const found = posts(file).some((post) => post.key === nameOf(key));
      return found ? { kind: "found", message: nameOf(key) } : { kind: "absent" };
    },
    async tell(_digest, notice) {
      told.push(notice.kind === "paused" ? `paused ${notice.because}` : notice.kind);
    },
  };
}

export const simpleCompose: RunnerParts["compose"] = async (digest: Digest, slot: Slot) => ({
  post: {
    digest,
    key: slot,
    preview: false,
    viewer: null,
    late: slot.late,
    at: slot.at,
    next: null,
    ownerName: "",
    sections: [],
  },
  prints: { "0": "same" },
});
