// People of a workspace by what an admin types: an id, a handle, a name or an address.
import { WebClient } from "@slack/web-api";
import type { Language } from "#src/core/language.ts";

export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  /** In lower case: what else this person is called. */
  readonly also: readonly string[];
}

/** Larger workspaces are asked for ids. */
const mostPages = 20;

/** Everybody who is no bot and has not left; rejects when Slack refuses. */
export async function listPeople(options: {
  readonly botToken: string;
  readonly apiUrl: string;
}): Promise<readonly FoundPerson[]> {
  const client = new WebClient(options.botToken, {
    slackApiUrl: options.apiUrl,
    retryConfig: { retries: 2 },
    timeout: 15_000,
  });
  const found: FoundPerson[] = [];
  let cursor = "";
  for (let page = 0; page < mostPages; page += 1) {
    const { members = [], response_metadata: next } = await client.users.list({
      ...{ limit: 200, include_locale: true },
      ...(cursor === "" ? {} : { cursor }),
    });
    for (const { id, name, real_name, profile, locale, is_bot, deleted } of members) {
      if (id === undefined || is_bot === true || deleted === true || id === "USLACKBOT") continue;
      const also = [id, name, real_name, profile?.display_name, profile?.email];
      found.push({
        id,
        name: real_name ?? name ?? id,
        language: locale?.startsWith("de") === true ? "de" : "en",
        also: also.flatMap((each) => (each === undefined || each === "" ? [] : [each.toLowerCase()])),
      });
    }
    cursor = next?.next_cursor ?? "";
    if (cursor === "") break;
  }
  return found;
}
