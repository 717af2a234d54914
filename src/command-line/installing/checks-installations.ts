// What `doctor` says of an app that is installed in several workspaces: each of them, and who may install.
import type { Installed } from "#src/core/installation.ts";
import type { Log } from "#src/core/ports.ts";
import { inspectWorkspace } from "#src/slack/admin/inspect-workspace.ts";
import type { Check } from "../audit/checks.ts";
import type { Session } from "../command.ts";

const quiet: Log = () => undefined;

export async function checkInstallations(session: Session): Promise<Check[]> {
  const { SLACK_REDIRECT_URI: redirectUri = "", SLACK_TEAMS: teams } = session.env;
  const beginning = redirectUri.replace("/slack/oauth_redirect", "/slack/install");
  const open: Check[] =
    teams.length > 0
      ? []
      : [
          {
            name: "slack installations",
            state: "warning",
            detail: "every workspace that knows the address may install",
            nextStep: "name your workspaces' ids in SLACK_TEAMS",
          },
        ];
  const all = await (await session.house()).installations.list();
  if (all.length === 0)
    return [
      ...open,
      {
        name: "slack",
        state: "warning",
        detail: "installed in no workspace yet",
        nextStep: `open ${beginning} in the browser`,
      },
    ];
  const each = await Promise.all(all.map((installed) => checkOne(session, installed, beginning)));
  return [...each, ...open];
}

async function checkOne(session: Session, installed: Installed, beginning: string): Promise<Check> {
  const { id, name, broken } = installed;
  const title = `slack ${id}`;
  const again = `install again: ${beginning}`;
  if (broken !== null)
    return {
      name: title,
      state: "failed",
      detail: `${name}: the token can no longer be renewed (${broken})`,
      nextStep: again,
    };
  const { env } = session;
  const found = await (await session.house()).installations.open(id);
  const inspection = await inspectWorkspace({
    botToken: found?.token.access ?? "",
    appToken: env.SLACK_APP_TOKEN,
    apiUrl: env.SLACK_API_URL,
    log: quiet,
  });
  switch (inspection.refused) {
    case null:
      return {
        name: title,
        state: "ok",
        detail: `${name}, since ${installed.installedAt.slice(0, 10)}`,
        nextStep: null,
      };
    // Renewed by whatever needs it next; looking must not use a refresh token up.
    case "token_expired":
      return { name: title, state: "ok", detail: `${name}, renewed when it is needed next`, nextStep: null };
    default:
      return {
        name: title,
        state: "failed",
        detail: `${name}: refused (${inspection.refused})`,
        nextStep: again,
      };
  }
}
