// Connects the desk to a workspace, Slack's or the local one, and shows there what happens without a request.
import type { Console } from "./console/console.ts";
import { slackAnchorName } from "./core/audit-ports.ts";
import type { DeskEvent } from "./core/desk.ts";
import type { Log } from "./core/ports.ts";
import type { Env } from "./env.ts";
import type { OpenHouse } from "./open-house.ts";
import { startSlack, type SlackSurface } from "./slack/app.ts";
import type { Workspace } from "./workspace/workspace.ts";

export async function connectSlack(
  env: Env,
  opened: OpenHouse,
  {
    log,
    pages,
    workspace,
  }: { log: Log; pages: Pick<Console, "links" | "pictures">; workspace: Workspace | null },
): Promise<SlackSurface> {
  const { desk, memory, clock } = opened.house;
  const connection =
    workspace === null
      ? {
          mode: env.SLACK_APP_TOKEN === undefined ? ("http" as const) : ("socket" as const),
          botToken: env.SLACK_BOT_TOKEN ?? "",
          appToken: env.SLACK_APP_TOKEN,
          signingSecret: env.SLACK_SIGNING_SECRET,
          port: env.SLACK_PORT,
          apiUrl: env.SLACK_API_URL,
        }
      : {
          mode: "socket" as const,
          botToken: workspace.botToken,
          appToken: workspace.appToken,
          apiUrl: workspace.apiUrl,
        };
  const surface = await startSlack({
    ...connection,
    ...memory,
    desk,
    commands: { report: env.COMMAND_REPORT, digest: env.COMMAND_DIGEST, leitstand: env.COMMAND_LEITSTAND },
    links: pages.links,
    reportPictures: (report) => pages.pictures(report),
    heard: (event) => opened.house.heard.note(event),
    clock,
    log,
  });
  opened.groups?.attach(surface.groups);
  const { AUDIT_CHANNEL: auditChannel } = env;
  if (auditChannel !== undefined)
    opened.house.audit.attach({
      name: slackAnchorName(auditChannel),
      publish: (note) => surface.postCheckpoint(auditChannel, note),
    });
  desk.subscribe((event) => {
    const done = showEvent(surface, desk, event);
    done.catch((error: unknown) =>
      log("warn", "surface-not-told", { event: event.kind, error: String(error) }),
    );
  });
  const endReminders = opened.house.reminders.start((notice) => surface.tellNotice(notice));
  return {
    ...surface,
    async stop() {
      endReminders();
      await surface.stop();
    },
  };
}

async function showEvent(
  surface: SlackSurface,
  desk: OpenHouse["house"]["desk"],
  event: DeskEvent,
): Promise<void> {
  switch (event.kind) {
    case "answered":
      return surface.showTurn(event.turn);
    case "notice":
      for (const person of event.to) await surface.tellPerson(person, event.text);
      return;
    case "card-changed": {
      const { card, followUp } = event;
      await surface.showCard(card);
      if (followUp === null) return;
      await surface.postFollowUp(card.conversation, await desk.reveal(card.proposal.turn, followUp, null));
    }
  }
}
