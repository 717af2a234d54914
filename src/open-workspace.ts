// The local workspace with the demo company in it, beside the operator's pages: what runs where no Slack tokens are set.
import { join } from "node:path";
import type { Console } from "./console/console.ts";
import { jobTitles, people, workspace as company, workspaceChannels } from "./demo/company.ts";
import { exampleQuestions } from "./demo/examples.ts";
import type { Env } from "./env.ts";
import type { OpenHouse } from "./open-house.ts";
import { botEvents, botScopes, messageShortcuts } from "./slack/admin/requirements.ts";
import { bundlePage } from "./workspace/page/bundle.ts";
import type { WorkspaceOptions } from "./workspace/options.ts";
import { startWorkspace, type Workspace } from "./workspace/workspace.ts";

export async function openWorkspace(
  env: Env,
  operatorPages: Pick<Console, "handle">,
  opened: OpenHouse,
  more: Partial<Pick<WorkspaceOptions, "control" | "limits" | "page">> = {},
): Promise<Workspace> {
  return startWorkspace({
    port: env.PORT,
    dataFile: join(env.home, "workspace.db"),
    clock: opened.house.clock,
    workspace: { id: company.id, name: company.name },
    people: [...people],
    titles: jobTitles,
    channels: workspaceChannels,
    app: {
      id: "A0LEITSTAND",
      userId: company.bot,
      botId: "B0LEITSTAND",
      name: "Leitstand",
      description: "Marketing control room",
      // No more than the manifest asks of Slack.
      scopes: botScopes.map(({ name }) => name),
      events: botEvents.map(({ name }) => name),
    },
    commands: [
      {
        command: env.COMMAND_REPORT,
        description: { de: "Bericht mit Bild und Tabelle", en: "Report with picture and table" },
        usage: "attribution [Zeitraum | period]",
      },
      {
        command: env.COMMAND_DIGEST,
        description: { de: "Berichte und Fragen nach Plan", en: "Reports and questions on a schedule" },
        usage: "list | new | edit | pause | resume | run | delete",
      },
      {
        command: env.COMMAND_LEITSTAND,
        description: { de: "Leitstand: Bericht, Freigaben, Hilfe", en: "Leitstand: report, approvals, help" },
        usage: "report | approvals | trace | help",
      },
    ],
    shortcuts: messageShortcuts.map(({ callback, name }) => ({
      type: "message",
      callback_id: callback,
      name,
    })),
    examples: exampleQuestions,
    page: more.page ?? (await bundlePage()),
    ...more,
    fallback: (request, response) => operatorPages.handle(request, response),
  });
}
