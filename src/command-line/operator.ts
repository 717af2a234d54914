// Which person the operating-system user is: in demo mode an unmapped one is the demo admin.
import { UserId } from "../core/ids.ts";

export const demoAdmin = UserId.parse("U0SVEN");

export function operatorOf(systemUser: string | null, demo: boolean): UserId {
  return demo ? demoAdmin : UserId.parse(systemUser ?? "nobody");
}
