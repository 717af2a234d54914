// Connects the desk to a workspace, Slack's or the local one, and shows there what happens without a request.
import { createHmac } from "node:crypto";
import type { Console } from "./console/console.ts";
import { slackAnchorName } from "./core/audit-ports.ts";
import type { DeskEvent } from "./core/desk.ts";
import type { Bilingual } from "./core/language.ts";
import type { Log } from "./core/ports.ts";
import type { Env } from "./env.ts";
import type { OpenHouse } from "./open-house.ts";
import { masterKey } from "./ops/home.ts";
import { renderCsv } from "./reports/render-csv.ts";
import type { InstallOptions } from "./slack/install/options.ts";
import type { Report } from "./core/report.ts";
import { renderPng } from "./reports/render-png.ts";
import { startSlack, type SlackSurface } from "./slack/app.ts";
import type { ReportPicture } from "./slack/options.ts";
import type { Workspace } from "./workspace/workspace.ts";

/** Several workspaces by OAuth; undefined with one bot token. */
async function installing(env: Env, { house }: OpenHouse): Promise<InstallOptions | undefined> {
  const {
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_REDIRECT_URI: redirectUri,
  } = env;
  if (clientId === undefined || clientSecret === undefined || redirectUri === undefined) return undefined;
  const own = createHmac("sha256", await masterKey(env.home))
    .update("slack installation states")
    .digest();
  return {
    ...{ clientId, clientSecret, redirectUri },
    stateSecret: env.SLACK_STATE_SECRET ?? own,
    authorizeUrl: env.SLACK_AUTHORIZE_URL,
    teams: env.SLACK_TEAMS,
    store: house.installations,
    audit: house.audit,
    hide: (id, secrets) => env.hide(`installation ${id}`, secrets),
    forgetTeam: (team) => house.memory.forgetTeam(team),
    onGone: (team) => house.digests.workspaceGone(team),
  };
}

/** A sentence to everybody who runs this house. */
async function tellAdmins({ desk, directory }: OpenHouse["house"], text: Bilingual): Promise<void> {
  const admins = (await directory.people()).filter(({ roles }) => roles.includes("admin"));
  desk.publish({ kind: "notice", to: admins.map(({ id }) => id), text });
}

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
          install: await installing(env, opened),
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
    tellAdmins: (text) => tellAdmins(opened.house, text),
    reportCsv: renderCsv,
    // Slack cannot load what stands on loopback: there the pictures travel as files.
    reportPictures: (report) => (workspace === null ? drawn(report) : pages.pictures(report)),
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

async function drawn(report: Report): Promise<ReportPicture[]> {
  const first = report.picture === null ? [] : [{ text: report.pictureText, picture: report.picture }];
  const all = [...first, ...report.furtherPictures];
  return Promise.all(
    all.map(async ({ text, picture }) => ({ alt: text, bytes: await renderPng({ picture }) })),
  );
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
