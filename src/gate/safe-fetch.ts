// The one fetch for addresses that come from a tool, an agent or text: private addresses are blocked, redirects re-checked.
import { lookup as systemLookup } from "node:dns/promises";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP } from "node:net";
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

/** `foreign` where a server's own words stand in the message: an address that it redirected to. */
function refuse(code: string, message: string, foreign = false): never {
  throw new ToolRefusal(code, message, { foreign });
}

async function resolveAll(host: string): Promise<readonly string[]> {
  return (await systemLookup(host, { all: true })).map(({ address }) => address);
}

/** The body as text. It is never unpacked: whoever packs it although nobody asked is refused before. */
async function body(response: IncomingMessage, mostBytes: number): Promise<string> {
  const announced = Number(response.headers["content-length"] ?? 0);
  if (announced > mostBytes) refuse("too-large", `the page is larger than ${mostBytes} bytes`);
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

/** The job, or the end of its time: name servers know no signal of their own. */
function within<Result>(signal: AbortSignal, job: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    // An AbortSignal's reason is what its owner gave: an error in every caller of ours.
    const end = () => reject(signal.reason as Error);
    if (signal.aborted) return end();
    signal.addEventListener("abort", end, { once: true });
    void job.then(resolve, reject).finally(() => signal.removeEventListener("abort", end));
  });
}

/** A type as servers should write it; anything else is not repeated. */
function typeName(header: string): string {
  return /^[\w.+-]{1,40}\/[\w.+-]{1,60}/.exec(header)?.[0] ?? "something else";
}

export function createSafeFetch({
  sites,
  never = [],
  lookup = resolveAll,
  seconds = 10,
  mostBytes = 2_000_000,
  mostRedirects = 5,
}: SafeFetchOptions): SafeFetch {
  /** The address to connect to; `from` is the hop before. */
  const admit = async (url: URL, from: URL | null, signal: AbortSignal): Promise<string> => {
    const foreign = from !== null;
    if (url.protocol !== "http:" && url.protocol !== "https:")
      refuse("scheme", `only http and https, not ${url.protocol}`, foreign);
    if (url.username !== "" || url.password !== "")
      refuse("userinfo", "an address with a user name is not fetched");
    if (never.includes(url.origin)) refuse("blocked", `${url.origin} is never fetched`);
    const isSite = sites.includes(url.origin);
    const host = url.hostname.replace(/^\[|\]$/g, "");
    const unknown = () => refuse("no-such-host", `${host} does not resolve`, foreign);
    const addresses = isIP(host) === 0 ? await within(signal, lookup(host).catch(unknown)) : [host];
    const [address] = addresses;
    if (address === undefined) return unknown();
    if (!isSite && addresses.some(isPrivateAddress))
      refuse("blocked", `${url.host} is a private address`, foreign);
    if (!isSite && url.port !== "") refuse("port", `${url.host} is no web address: another port`, foreign);
    if (!isSite && from?.protocol === "https:" && url.protocol === "http:")
      refuse("downgrade", `${url.host} is no longer encrypted`, foreign);
    return address;
  };

  const page = async (
    url: URL,
    response: IncomingMessage,
    redirects: readonly string[],
  ): Promise<FetchedPage> => {
    const type = response.headers["content-type"] ?? "text/plain";
    if (!textual.test(type)) refuse("content-type", `${typeName(type)} is not a page`);
    const packed = response.headers["content-encoding"] ?? "identity";
    if (packed !== "identity")
      refuse("content-encoding", "the page is packed although nobody asked for that");
    const headers = Object.fromEntries(
      Object.entries(response.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(", ") : (value ?? ""),
      ]),
    );
    const status = response.statusCode ?? 0;
    return { url: url.href, status, headers, body: await body(response, mostBytes), redirects };
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
      let from: URL | null = null;
      /** A refusal stays one; what the network says becomes one. */
      const refused = (error: unknown): never => {
        if (error instanceof ToolRefusal) throw error;
        options.signal?.throwIfAborted();
        const why = error instanceof Error ? error.message : "unknown";
        const foreign = redirects.length > 0;
        return refuse(
          limit.aborted ? "timeout" : "unreachable",
          `${url.origin} does not answer (${why})`,
          foreign,
        );
      };
      for (;;) {
        const address = await admit(url, from, signal).catch(refused);
        const response = await hop(url, address, signal).catch(refused);
        const status = response.statusCode ?? 0;
        const location = response.headers.location;
        if (status < 300 || status >= 400 || location === undefined)
          return await page(url, response, redirects)
            .catch(refused)
            .finally(() => response.destroy());
        response.destroy();
        redirects.push(url.href);
        if (redirects.length > mostRedirects) refuse("redirects", `more than ${mostRedirects} redirects`);
        from = url;
        url = URL.parse(location, url.href) ?? refuse("bad-url", "the redirect leads nowhere");
      }
    },
  };
}
