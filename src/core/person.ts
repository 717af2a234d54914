// Who asks, approves and reads: a person known to the directory, with roles and groups.
import { z } from "zod";
import { UserId } from "./ids.ts";
import { Language } from "./language.ts";

export const roles = ["marketer", "lead", "legal", "finance", "admin", "guest"] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

export const Person = z.object({
  id: UserId,
  name: z.string(),
  roles: z.array(Role),
  /** Reading groups beyond the roles; everyone is in `everyone`. */
  groups: z.array(z.string()),
  language: Language,
});
export type Person = z.infer<typeof Person>;

/** The readers of an answer. `groups` are those that every reader belongs to: the rights of the weakest. */
export const Audience = z.object({
  kind: z.enum(["person", "channel"]),
  groups: z.array(z.string()),
  /** Of a channel the sets of roles that its readers have, each once; missing: nobody has looked, so somebody has none. */
  readers: z.array(z.array(Role)).optional(),
});
export type Audience = z.infer<typeof Audience>;
