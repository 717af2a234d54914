// Which person the operating-system user is: in demo mode an unmapped one is the demo admin.
import { UserId } from "../core/ids.ts";
import type { Person } from "../core/person.ts";
import type { House } from "../wire.ts";
import { UsageError, type Session } from "./command.ts";

export const demoAdmin = UserId.parse("U0SVEN");

export function operatorOf(systemUser: string | null, demo: boolean): UserId {
  return demo ? demoAdmin : UserId.parse(systemUser ?? "nobody");
}

/** A person by id or a part of the name, as people type them; wrong usage when nobody is called so. */
export async function namedPerson(wanted: string, house: Pick<House, "directory">): Promise<UserId> {
  const people = await house.directory.people();
  const found = people.find(
    (person) => person.id === wanted || person.name.toLowerCase().includes(wanted.toLowerCase()),
  );
  if (found === undefined)
    throw new UsageError(
      `nobody is called ${wanted}; there are ${people.map((person) => person.id).join(", ")}`,
    );
  return found.id;
}

/** `--as` takes an id or a part of a name; only demo mode lets one act as somebody else. */
export async function actingAs(
  session: Session,
  wanted: string | undefined,
  house: Pick<House, "directory">,
): Promise<UserId> {
  if (wanted === undefined) return session.operator;
  if (!session.demo) throw new UsageError("--as works in demo mode only");
  return namedPerson(wanted, house);
}

/**
 * The person behind a command as the policy sees them. Whoever has a shell on this machine operates it, so somebody the
 * directory does not know counts as an admin; a known person has their own roles and no more.
 */
export async function personBehind(id: UserId, house: Pick<House, "directory">): Promise<Person> {
  const known = await house.directory.person(id);
  return known ?? { id, name: "operator", roles: ["admin"], groups: ["everyone"], language: "en" };
}
