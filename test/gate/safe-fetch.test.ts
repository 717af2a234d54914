import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isPrivateAddress } from "#src/gate/addresses.ts";
import { createSafeFetch } from "#src/gate/safe-fetch.ts";

let origin = "";
const server = createServer((request, response) => {
  if (request.url === "/away") response.writeHead(302, { location: "http://127.0.0.1:1/secret" }).end();
  else if (request.url === "/loop") response.writeHead(302, { location: "/loop" }).end();
  else if (request.url === "/picture") response.writeHead(200, { "content-type": "image/png" }).end("x");
  else if (request.url === "/large")
    response.writeHead(200, { "content-type": "text/html" }).end("x".repeat(5_000));
  else if (request.url === "/moved") response.writeHead(301, { location: "/page" }).end();
  else if (request.url === "/slow") setTimeout(() => response.end("late"), 3_000).unref();
  else response.writeHead(200, { "content-type": "text/html" }).end("<p>hallo</p>");
});
beforeAll(
  () =>
    new Promise<void>((resolve) =>
      server.listen(
        0,
        "127.0.0.1",
        () => ((origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`), resolve()),
      ),
    ),
);
afterAll(() => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))));

const fetcher = (options: Partial<Parameters<typeof createSafeFetch>[0]> = {}) =>
  createSafeFetch({ sites: [origin], seconds: 1, mostBytes: 1_000, ...options });

describe("private addresses", () => {
  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.31.0.1",
    "192.168.0.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "::1",
    "::",
    "fe80::1",
    "fd00::1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "64:ff9b::7f00:1",
    "224.0.0.1",
    "nonsense",
  ])("%s is private", (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });
  it.each(["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"])("%s is public", (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });
});

describe("what is fetched", () => {
  it("the team's own site, by path and through a redirect", async () => {
    expect((await fetcher().get("/page")).body).toContain("hallo");
    expect((await fetcher().get(`${origin}/moved`)).redirects).toEqual([`${origin}/moved`]);
  });
});

describe("what is refused", () => {
  it.each([
    ["loopback", "http://127.0.0.1:1/"],
    ["loopback as one number", "http://2130706433/"],
    ["loopback in octal", "http://0177.0.0.1/"],
    ["loopback in hexadecimal", "http://0x7f.1/"],
    ["loopback in IPv6", "http://[::1]/"],
    ["mapped loopback", "http://[::ffff:127.0.0.1]/"],
    ["a name that resolves to loopback", "http://localhost:1/"],
    ["a file", "file:///etc/passwd"],
    ["a user name", "http://user@example.org/"],
  ])("%s", async (_, url) => {
    await expect(fetcher().get(url)).rejects.toMatchObject({ name: "ToolRefusal" });
  });

  it("a public name with a private address behind it", async () => {
    const mixed = fetcher({ lookup: async () => ["93.184.216.34", "10.0.0.1"] });
    await expect(mixed.get("http://rebind.example/")).rejects.toMatchObject({ code: "blocked" });
  });

  it.each([
    ["/away", "blocked"],
    ["/loop", "redirects"],
    ["/picture", "content-type"],
    ["/large", "too-large"],
    ["/slow", "timeout"],
  ])("%s with %s", async (path, code) => {
    await expect(fetcher().get(path)).rejects.toMatchObject({ code });
  });

  it("an origin that the operator forbade although it is a site", async () => {
    await expect(fetcher({ never: [origin] }).get("/page")).rejects.toMatchObject({ code: "blocked" });
  });
});
