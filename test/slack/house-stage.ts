// The real house behind the real app on the local workspace: what a person does in Slack, and what became of it.
import { onTestFinished } from "vitest";
import type { SlackOptions } from "#src/slack/options.ts";
import { startSlack, type SlackSurface } from "#src/slack/app.ts";
import { openProviderHouse, type ProviderHouse } from "#test/graph/provider-house.ts";
import { addsToLibrary } from "#test/graph/stories.ts";
import { openStage, type Json } from "#test/workspace/stage.ts";
import { links } from "./samples.ts";
import { quick } from "./stage.ts";

export interface ViewShown {
  readonly id: string;
  readonly hash: string;
  readonly callback_id: string;
  readonly private_metadata: string;
  readonly blocks: readonly Record<string, unknown>[];
}

export interface SlackHouse {
  readonly opened: ProviderHouse;
  readonly surface: SlackSurface;
  readonly logged: string[];
  readonly post: (path: string, body?: object) => Promise<Json>;
  readonly get: (path: string, query?: Record<string, string>) => Promise<Json>;
  /** Asks in #marketing as Mara for a text to be added; resolves with the card's place. */
  propose(text: string, person?: string): Promise<Placed>;
  click(placed: Placed, action: string, person?: string): Promise<void>;
  modals(person: string): Promise<readonly ViewShown[]>;
  home(person: string): Promise<ViewShown | null>;
  /** Opens Home and waits until it says `text`. */
  openHome(person: string, text: RegExp): Promise<ViewShown>;
  /** Waits until `look` gives something other than null or false. */
  until<Found>(look: () => Promise<Found | null | false>, what: string): Promise<Found>;
}

export interface Placed {
  readonly channel: string;
  readonly thread: string;
  readonly ts: string;
  readonly message: Record<string, unknown>;
}

const commands = ["/report", "/leitstand"].map((command) => ({
  command,
  description: { de: "-", en: "-" },
  usage: "-",
}));

export async function openSlackHouse(more: Partial<SlackOptions> = {}): Promise<SlackHouse> {
  const opened = await openProviderHouse();
  onTestFinished(() => opened.close());
  return standOn(opened, more);
}

/** The app on a workspace of its own over a house that is open already. */
export async function standOn(opened: ProviderHouse, more: Partial<SlackOptions> = {}): Promise<SlackHouse> {
  const clock = { now: () => new Date() };
  const { workspace, post, get } = await openStage({ clock, commands });
  const logged: string[] = [];
  const surface = await startSlack({
    desk: opened.house.desk,
    mode: "socket",
    botToken: workspace.botToken,
    appToken: workspace.appToken,
    apiUrl: workspace.apiUrl,
    ...opened.house.memory,
    commands: { report: "/report", digest: "/digest", leitstand: "/leitstand" },
    links,
    reportPictures: () => Promise.resolve([]),
    clock,
    log: (level, event, detail) => void logged.push(`${level} ${event} ${JSON.stringify(detail ?? {})}`),
    pace: quick,
    ...more,
  });
  onTestFinished(() => surface.stop());
  const until: SlackHouse["until"] = async (look, what) => {
    const deadline = performance.now() + 8_000;
    for (;;) {
      const found = await look();
      if (found !== null && found !== false) return found;
      if (performance.now() > deadline) throw new Error(`waited in vain: ${what}\n${logged.join("\n")}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  // The workspace's answers are what its own types say.
  const views = async (person: string) =>
    ((await get("views", { person })) as unknown as { views: ViewShown[] }).views;
  const home = async (person: string) =>
    ((await get("home", { person })) as unknown as { view: ViewShown | null }).view;
  return {
    ...{ opened, surface, logged, post, get, until, home },
    modals: views,
    async propose(text, person = "U0MARA") {
      opened.provider.play(addsToLibrary(text));
      const channel = "C0MARKETING";
      const asked = `@Leitstand Nimm das in die Wissensbasis auf: ${text}`;
      const { ts: thread = "" } = await post("say", { person, channel, text: asked });
      const { message } = await get("wait", {
        ...{ person, channel, thread_ts: thread, timeout: "15000" },
        text: "leitstand_approve",
      });
      return { channel, thread, ts: String(message?.["ts"]), message: message ?? {} };
    },
    async click({ channel, ts }, action_id, person = "U0JONAS") {
      await post("click", { person, channel, message_ts: ts, action_id });
    },
    async openHome(person, text) {
      await post("home", { person });
      return until(async () => {
        const view = await home(person);
        return view !== null && text.test(JSON.stringify(view.blocks)) && view;
      }, `Home of ${person} with ${text.source}`);
    },
  };
}
