// What Slack's refusals mean to us: wait, send it plainer, or tell the log.
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from "@slack/web-api";

/** What an address for responses answered instead of taking the message: Slack's word for it. */
export class ResponseRefused extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Slack's word for what went wrong, for example `channel_not_found`, `http-404`, `network`. */
export function refusalCode(error: unknown): string {
  if (error instanceof WebAPIPlatformError) return error.data.error;
  if (error instanceof ResponseRefused) return error.code;
  if (error instanceof WebAPIHTTPError) return `http-${error.statusCode}`;
  if (error instanceof WebAPIRateLimitedError) return "ratelimited";
  if (error instanceof WebAPIRequestError) return "network";
  return error instanceof Error ? error.name : "unforeseen";
}

const unshowable = new Set([
  "invalid_blocks",
  "invalid_blocks_format",
  "msg_too_long",
  "msg_blocks_too_long",
]);

/** The content itself was refused: the same content in plainer, smaller form may pass. */
export function isUnshowable(error: unknown): boolean {
  return unshowable.has(refusalCode(error));
}

/** Which blocks Slack named when it refused the content (`[json-pointer:/blocks/3/rows]`); empty when it named none. */
export function refusedBlocks(error: unknown): number[] {
  const messages = error instanceof WebAPIPlatformError ? (error.data.response_metadata?.messages ?? []) : [];
  return messages.flatMap((message) => {
    const index = /\[json-pointer:\/blocks\/(\d+)/.exec(message)?.[1];
    return index === undefined ? [] : [Number(index)];
  });
}

/** The request may or may not have arrived. */
export function isUncertain(error: unknown): boolean {
  return error instanceof WebAPIRequestError || (error instanceof WebAPIHTTPError && error.statusCode >= 500);
}
