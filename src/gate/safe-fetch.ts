// The one fetch for addresses that come from a tool, an agent or text: private addresses are blocked, redirects re-checked.
import { lookup as systemLookup } from "node:dns/promises";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import type { FetchedPage, SafeFetch } from "../core/ports.ts";
import { ToolRefusal } from "../core/tool.ts";
import { isPrivateAddress } from "./addresses.ts";

export interface SafeFetchOptions {
  /** Exact origins that the operator configured: the only private addresses allowed. */
  readonly sites: readonly string[];
  /** Origins that are never fetched, the workspace's own API first of all. */
  readonly never?: readonly string[];
  readonly lookup?: (host: string) => Promise<readonly string[]>;
  readonly seconds?: number;
  readonly mostBytes?: number;
  readonly mostRedirects?: number;
}

const textual = /^(text\/|application\/(xhtml\+xml|xml|json|ld\+json|rss\+xml|atom\+xml))/i;

function refuse(code: string, message: string): never {
  throw new ToolRefusal(code, message);
}

async function resolveAll(host: string): Promise<readonly string[]> {
  return (await systemLookup(host, { all: true })).map(({ address }) => address);
}

async function body(response: IncomingMessage, mostBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > mostBytes) refuse("too-large", `the page is larger than ${mostBytes} bytes`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** One hop, connected to an address that was checked: the name is not resolved a second time. */
function hop(url: URL, address: string, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      {
        signal,
        agent: false,
        headers: {
          accept: "text/html,application/xhtml+xml,*/*;q=0.5",
          "user-agent": "Leitstand/0.1 (+page audit)",
          "accept-encoding": "identity",
        },
        lookup: (_host, options, callback) => {
          const family = address.includes(":") ? 6 : 4;
          if (options.all === true) callback(null, [{ address, family }]);
          else callback(null, address, family);
        },
      },
      resolve,
    );
    outgoing.on("error", reject);
    outgoing.end();
  });
}

export function createSafeFetch({
  sites,
  never = [],
  lookup = resolveAll,
  seconds = 10,
  mostBytes = 2_000_000,
  mostRedirects = 5,
}: SafeFetchOptions): SafeFetch {
  const admit = async (url: URL): Promise<string> => {
    if (url.protocol !== "http:" && url.protocol !== "https:")
      refuse("scheme", `only http and https, not ${url.protocol}`);
    if (url.username !== "" || url.password !== "")
      refuse("userinfo", "an address with a user name is not fetched");
    if (never.includes(url.origin)) refuse("blocked", `${url.origin} is never fetched`);
    const host = url.hostname.replace(/^\[|\]$/g, "");
    const addresses = await lookup(host).catch(() => refuse("no-such-host", `${host} does not resolve`));
    const [address] = addresses;
    if (address === undefined) return refuse("no-such-host", `${host} does not resolve`);
    if (!sites.includes(url.origin) && addresses.some(isPrivateAddress))
      refuse("blocked", `${url.host} is a private address`);
    return address;
  };

  return {
    sites,
    async get(text, options = {}): Promise<FetchedPage> {
      const first = URL.parse(text, sites[0]);
      if (first === null) return refuse("bad-url", "that is no address");
      const limit = AbortSignal.timeout(seconds * 1000);
      const signal = options.signal === undefined ? limit : AbortSignal.any([options.signal, limit]);
      const redirects: string[] = [];
      let url = first;
      for (;;) {
        const address = await admit(url);
        const response = await hop(url, address, signal).catch((error: unknown) => {
          options.signal?.throwIfAborted();
          return refuse(
            limit.aborted ? "timeout" : "unreachable",
            `${url.origin} does not answer (${error instanceof Error ? error.message : "unknown"})`,
          );
        });
        const status = response.statusCode ?? 0;
        const location = response.headers.location;
        if (status >= 300 && status < 400 && location !== undefined) {
          response.destroy();
          redirects.push(url.href);
          if (redirects.length > mostRedirects) refuse("redirects", `more than ${mostRedirects} redirects`);
          url = URL.parse(location, url.href) ?? refuse("bad-url", "the redirect leads nowhere");
          continue;
        }
        const type = response.headers["content-type"] ?? "text/plain";
        if (!textual.test(type)) {
          response.destroy();
          refuse("content-type", `${type} is not a page`);
        }
        const headers = Object.fromEntries(
          Object.entries(response.headers).map(([name, value]) => [
            name,
            Array.isArray(value) ? value.join(", ") : (value ?? ""),
          ]),
        );
        return { url: url.href, status, headers, body: await body(response, mostBytes), redirects };
      }
    },
  };
}
