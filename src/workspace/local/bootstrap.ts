// What the page has to know before it shows anything: workspace, people, channels, app, examples, commands.
import type { Language } from "#src/core/language.ts";
import { inLanguage } from "../words.ts";
import type { Workroom } from "../workroom.ts";

export function bootstrap({ options, directory, rooms }: Workroom, language: Language): object {
  const { workspace, people, titles, channels, app, examples, commands, shortcuts = [] } = options;
  const { userGroups = [], foreign = [] } = options;
  return {
    workspace,
    // For the page's switcher; requests name the one that they mean as `workspace`.
    workspaces: rooms().all.map(({ options: each, grants }) => ({
      ...each.workspace,
      people: each.people.map(({ id }) => id),
      installed: grants.installed(),
    })),
    people: people.map(({ id, name, language: own, roles }) => ({
      id,
      name,
      title: inLanguage(titles[id] ?? "", own),
      language: own,
      roles,
    })),
    foreign: foreign.map(({ person: { id, name }, team }) => ({ id, name, team })),
    userGroups: userGroups.map(({ id, handle }) => ({ id, handle })),
    channels: channels.map(({ id, name, isPrivate, topic, sharedWith = [] }) => {
      const conversation = directory.conversation(id);
      const members = conversation === null ? [] : directory.members(conversation);
      return { id, name, isPrivate, members, sharedWith, topic: inLanguage(topic, language) };
    }),
    app: {
      id: app.id,
      userId: app.userId,
      name: app.name,
      description: inLanguage(app.description, language),
    },
    examples,
    commands,
    shortcuts: shortcuts.map(({ type, callback_id, name }) => ({
      type,
      callback_id,
      name: inLanguage(name, language),
    })),
    demo: true,
  };
}
