// Leitstand's own app on the local workspace with a scripted desk: what conversations are tried on.
import { onTestFinished } from "vitest";
import { people } from "#src/demo/company.ts";
import { startSlack } from "#src/slack/app.ts";
import type { SlackOptions } from "#src/slack/options.ts";
import type { WorkspaceOptions } from "#src/workspace/options.ts";
import { createFakeDesk, type DeskScript } from "#test/fakes/desk.ts";
import { links, makeTurn } from "#test/slack/samples.ts";
import { createMemory, quick } from "#test/slack/stage.ts";
import { openStage, type Json } from "./stage.ts";

export const mara = { person: "U0MARA", channel: "C0MARKETING" };

export interface ShownViews extends Json {
  readonly views?: readonly { readonly id: string; readonly callback_id: string }[];
  readonly errors?: Record<string, string>;
}

interface Wish {
  readonly script?: Partial<DeskScript>;
  readonly slack?: Partial<SlackOptions>;
  readonly workspace?: Partial<WorkspaceOptions>;
}

export async function openTalk({ script = {}, slack = {}, workspace = {} }: Wish = {}) {
  const clock = { now: () => new Date() };
  const stage = await openStage({ clock, ...workspace });
  const memory = createMemory();
  const logged: string[] = [];
  const desk = createFakeDesk({
    people,
    answer: async ({ origin: { conversation }, audience }, tell) => {
      const turn = makeTurn({ conversation, audience: audience.kind });
      tell({ kind: "opened", turn: turn.id, language: "de" });
      return { kind: "answered", turn };
    },
    ...script,
  });
  const { apiUrl, appToken, botToken } = stage.workspace;
  const surface = await startSlack({
    ...{ desk, mode: "socket", botToken, appToken, apiUrl, links, clock },
    ...memory.ports,
    commands: { report: "/report", digest: "/digest", leitstand: "/leitstand" },
    reportPictures: () => Promise.resolve([]),
    log: (level, event, detail) => void logged.push(`${level} ${event} ${JSON.stringify(detail ?? {})}`),
    pace: quick,
    ...slack,
  });
  onTestFinished(() => surface.stop());
  const views = async (person: string) => ((await stage.get("views", { person })) as ShownViews).views ?? [];
  const submit = async (person: string, view_id: string, values: object): Promise<ShownViews> =>
    stage.post("views/submit", { person, view_id, values });
  return { ...stage, desk, memory, logged, views, submit };
}
