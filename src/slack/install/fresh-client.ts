// A Web API client that asks for its token at every call, and once more when Slack refuses it.
import { WebClient, type WebAPICallResult, type WebClientOptions } from "@slack/web-api";
import { refusalCode } from "../delivery/slack-errors.ts";
import type { Tokens } from "./tokens.ts";

/** Slack's words for a token that is no good (any more). */
const refusals = new Set([
  "token_expired",
  "invalid_auth",
  "account_inactive",
  "token_revoked",
  "not_authed",
]);

export class FreshClient extends WebClient {
  readonly #tokens: Tokens;
  constructor(tokens: Tokens, options: WebClientOptions) {
    super(undefined, options);
    this.#tokens = tokens;
  }

  override async apiCall(method: string, options: Record<string, unknown> = {}): Promise<WebAPICallResult> {
    const token = await this.#tokens.fresh();
    try {
      const answer = await super.apiCall(method, { ...options, token });
      this.#tokens.worked(token);
      return answer;
    } catch (error) {
      const code = refusalCode(error);
      if (!refusals.has(code)) throw error;
      // Refused calls did nothing: what follows is the first time, also for a post.
      const next = await this.#tokens.another(token, code);
      if (next === null) throw error;
      return super.apiCall(method, { ...options, token: next });
    }
  }
}
