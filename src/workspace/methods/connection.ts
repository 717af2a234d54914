// auth.test and apps.connections.open: who one is, and where to listen.
import { z } from "zod";
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
