// People for tests: one of each role.
import { UserId } from "#src/core/ids.ts";
import type { Person, Role } from "#src/core/person.ts";

export function personWith(id: string, ...roles: Role[]): Person {
  return { id: UserId.parse(id), name: `Person ${id}`, roles, groups: ["everyone"], language: "de" };
}

export const marketer = personWith("U1", "marketer");
export const lead = personWith("U2", "lead");
export const guest = personWith("U3", "guest");
