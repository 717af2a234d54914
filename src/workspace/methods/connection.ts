// auth.test, apps.connections.open and views.open: who one is, where to listen, and what a trigger is still good for.
import { z } from "zod";
import { Refusal } from "../api/refusal.ts";
import { defineMethod } from "./method.ts";

export const authTest = defineMethod({
  name: "auth.test",
  scope: null,
  token: "any",
  // Slack allows hundreds a minute here.
  tier: "none",
  input: z.object({}),
  run({ directory: { app }, options, url }) {
    return {
      url: `${url()}/`,
      team: options.workspace.name,
      user: app.name.toLowerCase(),
      team_id: options.workspace.id,
      user_id: app.userId,
      bot_id: app.botId,
      app_id: app.id,
      is_enterprise_install: false,
    };
  },
});

export const openConnection = defineMethod({
  name: "apps.connections.open",
  scope: "connections:write",
  token: "app",
  // One tier above Slack's: an app that restarts often must not be locked out.
  tier: "tier2",
  input: z.object({}),
  run({ tickets, clock, limits, address }) {
    const ticket = tickets.issue(clock.now().getTime(), limits().ticketLife);
    return { url: `${address().replace(/^http/, "ws")}/socket?ticket=${ticket}` };
  },
});

/** There are no modals yet, but a trigger is checked before that is said: an app that opens too late learns it here. */
export const openView = defineMethod({
  name: "views.open",
  scope: null,
  token: "bot",
  tier: "tier4",
  input: z.object({ trigger_id: z.string(), view: z.unknown() }),
  run({ triggers, clock }, { trigger_id }) {
    const use = triggers.use(trigger_id, clock.now().getTime());
    throw new Refusal(use === "valid" ? "unknown_method" : use);
  },
});
