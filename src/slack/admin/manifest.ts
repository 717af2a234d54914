// The app's manifest: what an admin pastes into Slack to create Leitstand's app, made from the list of requirements.
import type { Language } from "#src/core/language.ts";
import { botEvents, botScopes, messageShortcuts } from "./requirements.ts";
import { suggestedPrompts } from "../words.ts";

export interface ManifestOptions {
  readonly commands: { readonly report: string; readonly digest: string; readonly leitstand: string };
  /** Of names and descriptions that Slack shows. */
  readonly language: Language;
  /** Where Slack reaches us by HTTP, such as `https://leitstand.example.com`; null is Socket Mode. */
  readonly publicUrl: string | null;
  /** Installed in several workspaces, by OAuth, which comes back to this address; tokens rotate. Null: in one. */
  readonly redirectUrl: string | null;
}

const words = {
  en: {
    short: "A marketing team's control room: cited answers, traceable numbers, approved effects",
    long: "Answers marketing questions in German and English with sources, reports with numbers that can be traced to data and method, drafts that brand and legal rules have checked. Whatever would change the world waits for a person's approval.",
    report: "A report with picture, table and method",
    digest: "Reports and news on a schedule",
    leitstand: "Help, status, approvals, and everything else",
  },
  de: {
    short:
      "Der Leitstand des Marketingteams: belegte Antworten, nachvollziehbare Zahlen, freigegebene Änderungen",
    long: "Beantwortet Marketingfragen auf Deutsch und Englisch mit Quellen, liefert Berichte mit Zahlen, die sich bis zu Daten und Methode zurückverfolgen lassen, und Entwürfe, die gegen Marken- und Rechtsregeln geprüft sind. Was etwas verändert, wartet auf die Freigabe eines Menschen.",
    report: "Ein Bericht mit Bild, Tabelle und Methode",
    digest: "Berichte und Neuigkeiten nach Plan",
    leitstand: "Hilfe, Status, Freigaben und alles Weitere",
  },
} as const;

/** Where Slack sends everything in HTTP mode: Bolt's own path. */
const eventsPath = "/slack/events";

/** JSON as Slack's manifest editor takes it. */
export function manifest({ commands, language, publicUrl, redirectUrl }: ManifestOptions) {
  const said = words[language];
  const requestUrl = publicUrl === null ? {} : { request_url: `${publicUrl}${eventsPath}` };
  const command = (name: string, description: string, hint: string) => ({
    ...{ command: name, description, usage_hint: hint, should_escape: true },
    ...(publicUrl === null ? {} : { url: `${publicUrl}${eventsPath}` }),
  });
  return {
    display_information: {
      name: "Leitstand",
      description: said.short,
      long_description: said.long,
      background_color: "#1f3a5f",
    },
    features: {
      agent_view: {
        agent_description: said.short,
        suggested_prompts: suggestedPrompts[language].map(({ title, message }) => ({ title, message })),
      },
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: "Leitstand", always_online: true },
      shortcuts: messageShortcuts.map(({ callback, name, why }) => ({
        ...{ name: name[language], type: "message", callback_id: callback, description: why },
      })),
      slash_commands: [
        command(commands.report, said.report, "attribution last 30 days"),
        command(commands.digest, said.digest, "list | new | edit | pause | run | delete"),
        command(commands.leitstand, said.leitstand, "help | status | approvals | trace"),
      ],
    },
    oauth_config: {
      ...(redirectUrl === null ? {} : { redirect_urls: [redirectUrl] }),
      scopes: { bot: botScopes.map(({ name }) => name) },
    },
    settings: {
      event_subscriptions: { ...requestUrl, bot_events: botEvents.map(({ name }) => name) },
      interactivity: { is_enabled: true, ...requestUrl },
      org_deploy_enabled: redirectUrl !== null,
      socket_mode_enabled: publicUrl === null,
      token_rotation_enabled: redirectUrl !== null,
    },
  };
}
