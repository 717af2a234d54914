// What every interaction tells the app of its person, team and app.
import type { Person } from "#src/core/person.ts";
import type { Workroom } from "../workroom.ts";

export function surroundings({ options, directory }: Workroom, person: Person): Record<string, unknown> {
  const { id, name } = options.workspace;
  const username = person.name.toLowerCase().replaceAll(/\s+/g, ".");
  return {
    user: { id: person.id, username, name: username, team_id: id },
    api_app_id: directory.app.id,
    token: "local-workspace",
    team: { id, domain: name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-") },
    enterprise: null,
    is_enterprise_install: false,
  };
}
