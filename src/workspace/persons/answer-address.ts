// The response_url and the trigger_id that every command and click carries.
import { newSecret } from "../secrets.ts";
import type { ResponseTarget } from "../store/response-urls.ts";
import type { Workroom } from "../workroom.ts";

export function answerAddress(
  { responseUrls, triggers, clock, limits, address }: Workroom,
  target: ResponseTarget,
): { response_url: string; trigger_id: string } {
  const now = clock.now().getTime();
  const id = newSecret();
  responseUrls.keep(id, target, now + limits().responseUrlLife);
  return { response_url: `${address()}/response/${id}`, trigger_id: triggers.issue(now, target.person) };
}
