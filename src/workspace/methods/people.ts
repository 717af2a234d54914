// users.info, users.list and bots.info: who is here.
import { z } from "zod";
import { flag } from "../api/arguments.ts";
import { Refusal } from "../api/refusal.ts";
import type { Person } from "#src/core/person.ts";
import { inLanguage } from "../words.ts";
import type { Workroom } from "../workroom.ts";
import { defineMethod } from "./method.ts";
import { paged, pageArguments } from "./pages.ts";

const zone = { tz: "Europe/Berlin", tz_label: "Central European Time", tz_offset: 3_600 };
const locales = { de: "de-DE", en: "en-US" } as const;

function describe({ options, directory }: Workroom, person: Person, locale: boolean): object {
  const { id, name, roles, language } = person;
  const home = directory.foreignTeam(id);
  const guest = roles.includes("guest");
  const title = inLanguage(options.titles[id] ?? "", language);
  return {
    id,
    team_id: home ?? options.workspace.id,
    ...(home === null ? {} : { is_stranger: true }),
    name: name.toLowerCase().replaceAll(/\s+/g, "."),
    real_name: name,
    deleted: false,
    ...zone,
    profile: { real_name: name, display_name: name, title, team: options.workspace.id },
    is_admin: roles.includes("admin"),
    is_owner: false,
    is_restricted: guest,
    is_ultra_restricted: false,
    is_bot: false,
    is_app_user: false,
    ...(locale ? { locale: locales[language] } : {}),
  };
}

function describeApp({ directory: { app }, options }: Workroom): object {
  return {
    id: app.userId,
    team_id: options.workspace.id,
    name: app.name.toLowerCase(),
    real_name: app.name,
    deleted: false,
    ...zone,
    profile: {
      real_name: app.name,
      display_name: app.name,
      bot_id: app.botId,
      api_app_id: app.id,
      team: options.workspace.id,
    },
    is_bot: true,
    is_app_user: false,
  };
}

export const userInfo = defineMethod({
  name: "users.info",
  scope: "users:read",
  token: "bot",
  tier: "tier4",
  input: z.object({ user: z.string(), include_locale: flag.default(false) }),
  run(workroom, { user, include_locale }) {
    if (user === workroom.directory.app.userId) return { user: describeApp(workroom) };
    const person = workroom.directory.person(user);
    if (person === null) throw new Refusal("user_not_found");
    return { user: describe(workroom, person, include_locale) };
  },
});

export const userList = defineMethod({
  name: "users.list",
  scope: "users:read",
  token: "bot",
  tier: "tier2",
  input: z.object({ include_locale: flag.default(false), ...pageArguments(0, 1_000) }),
  run(workroom, given) {
    const people = workroom.directory.people.map((person) =>
      describe(workroom, person, given.include_locale),
    );
    const { items, ...page } = paged([...people, describeApp(workroom)], given);
    return { members: items, cache_ts: Math.floor(workroom.clock.now().getTime() / 1_000), ...page };
  },
});

export const botInfo = defineMethod({
  name: "bots.info",
  scope: "users:read",
  token: "bot",
  tier: "tier3",
  input: z.object({ bot: z.string().optional() }),
  run({ directory: { app } }, { bot }) {
    if (bot !== undefined && bot !== app.botId) throw new Refusal("bot_not_found");
    return {
      bot: { id: app.botId, deleted: false, name: app.name, app_id: app.id, user_id: app.userId, icons: {} },
    };
  },
});
