// What an admin sets for a channel: who may, on record, and never more than the house has.
import {
  ChannelSettings,
  unconfigured,
  type ChannelBook,
  type ChannelDesk,
} from "./core/channel-settings.ts";
import { Fault } from "./core/errors.ts";
import type { UserId } from "./core/ids.ts";
import type { Clock, Policy } from "./core/ports.ts";
import type { AuditLog, Directory } from "./core/state-ports.ts";

export interface ChannelDeskParts {
  readonly channels: ChannelBook;
  readonly policy: Policy;
  readonly directory: Directory;
  readonly audit: Pick<AuditLog, "append">;
  readonly clock: Clock;
  /** Names of every tool of the house. */
  readonly toolNames: readonly string[];
}

const notYours = {
  de: "Kanäle einrichten dürfen nur Administratorinnen und Administratoren.",
  en: "Only admins may set up channels.",
};
const unknownTool = {
  de: (name: string) => `Ein Werkzeug „${name}“ gibt es nicht; \`tools\` listet alle auf.`,
  en: (name: string) => `There is no tool “${name}”; \`tools\` lists them all.`,
};

export function createChannelDesk(parts: ChannelDeskParts): ChannelDesk {
  const { channels, policy, directory, audit, clock, toolNames } = parts;
  const admit = async (by: UserId) => {
    const person = await directory.person(by);
    const where = { surface: "slack", audience: "person" };
    if (person === null || policy.decide(person, "operate", "leitstand", where).kind === "deny")
      throw new Fault("policy", notYours[person?.language ?? "en"]);
    return person;
  };
  return {
    channel: (key) => channels.settings(key),
    async channels(by) {
      await admit(by);
      return channels.list();
    },
    async setUpChannel(key, wish, by) {
      const { language } = await admit(by);
      const settings = ChannelSettings.parse(wish);
      const stray = settings.tools?.find((name) => !toolNames.includes(name));
      if (stray !== undefined) throw new Fault("usage", unknownTool[language](stray));
      const at = clock.now().toISOString();
      const before = await channels.settings(key);
      await audit.append({
        ...{ at, event: "channel-set-up", actor: { person: by }, subject: `${key.team}:${key.channel}` },
        body: { before, after: settings },
      });
      if (JSON.stringify(settings) === JSON.stringify(unconfigured)) await channels.clear(key);
      else await channels.save({ ...key, settings, by, at });
      return settings;
    },
  };
}
