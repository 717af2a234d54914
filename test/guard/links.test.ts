// What may be clickable in an answer: the operator's sites and what somebody vouched for wrote; every disguise is refused.
import { describe, expect, it } from "vitest";
import { carriesSecret, foreignLink, withoutOwnCode } from "#src/guard/links.ts";

const allowed = {
  origins: ["https://shop.example.com"],
  texts: ["Schau auf https://partner.example.org/liste?a=1 bitte."],
  secrets: ["CANARY-9F31-KOALA"],
};
const secret = "CANARY-9F31-KOALA";
const base64 = (text: string) => Buffer.from(text).toString("base64");

describe("shown", () => {
  it.each([
    "Siehe https://shop.example.com/preise.",
    "Siehe https://shop.example.com/suche?q=zelt und mehr",
    "Wie du schreibst: https://partner.example.org/liste?a=1",
    "Die Datei returns-de.md und z.B. index.html, GA4.",
    "Wechsel von alt/neu ist 3/4 fertig.",
  ])("%s", (text) => {
    expect(foreignLink(text, allowed)).toBeNull();
  });
});

describe("refused", () => {
  it.each([
    ["another host", "https://evil.example.net/x"],
    ["another port of ours", "https://shop.example.com:8443/x"],
    ["another scheme of ours", "http://shop.example.com/x"],
    ["ours as user name", "https://shop.example.com@evil.example.net/"],
    ["ours as password", "https://a:shop.example.com@evil.example.net/"],
    ["a user name on ours", "https://user@shop.example.com/"],
    ["ours as subdomain", "https://shop.example.com.evil.example.net/"],
    ["a homoglyph", "https://shоp.example.com/"],
    ["punycode", "https://xn--shp-kmc.example.com/"],
    ["an IP address", "http://93.184.216.34/"],
    ["an IP address in one number", "http://1572395042/"],
    ["an IPv6 address", "http://[2606:2800:220:1:248:1893:25c8:1946]/"],
    ["a typed host with another query", "https://partner.example.org/liste?a=1&q=geheim"],
    ["a bare domain with a path", "evil.example.com/x?q=1".replace("example.com", "com")],
    ["a protocol-relative address", "//evil.com/x"],
    ["script", "javascript:alert(1)"],
    ["data", "data:text/html,hallo"],
    ["another protocol", "ftp://evil.com/x"],
    ["a backslash instead of a slash", "https://evil.com\\@shop.example.com/"],
    ["a redirector", "https://shop.example.com/weiter?ziel=https://evil.com/"],
    ["a redirector in percent", "https://shop.example.com/weiter?ziel=https%3A%2F%2Fevil.com%2F"],
    ["a redirector without a scheme", "https://shop.example.com/weiter?ziel=//evil.com"],
    ["a redirector in the path", "https://shop.example.com/r/https://evil.com/"],
    ["a Slack label that lies", "<https://shop.example.com/x|https://bank.com/login>"],
    ["a Markdown label that lies", "[bank.com](https://shop.example.com/x)"],
    ["an image", "![x](https://shop.example.com/p.png)"],
    ["an HTML image", '<img src="https://shop.example.com/p.png">'],
    ["zero-width characters in the host", "https://evil\u200b.com/x"],
  ])("%s", (_, link) => {
    expect(foreignLink(`Mehr: ${link}`, allowed)).not.toBeNull();
  });

  it.each([
    ["in the query", `https://shop.example.com/?q=${secret}`],
    ["in the path", `https://shop.example.com/${secret}/x`],
    [
      "in percent",
      `https://shop.example.com/?q=${[...secret].map((one) => `%${one.charCodeAt(0).toString(16)}`).join("")}`,
    ],
    ["in base64", `https://shop.example.com/?q=${base64(secret)}`],
    ["in base64 behind other words", `https://shop.example.com/?q=${base64(`xy${secret}z`)}`],
    ["in hexadecimal", `https://shop.example.com/?q=${Buffer.from(secret).toString("hex")}`],
    ["backwards", `https://shop.example.com/?q=${[...secret].reverse().join("")}`],
    ["split by marks", `https://shop.example.com/?q=${[...secret].join(".")}`],
  ])("the canary %s", (_, link) => {
    expect(foreignLink(link, allowed)).not.toBeNull();
  });

  it("the canary as a subdomain", () => {
    expect(carriesSecret(`https://${secret.toLowerCase()}.shop.example.com/`, [secret])).toBe(true);
    expect(carriesSecret("https://shop.example.com/zelt", [secret])).toBe(false);
  });
});

it("stays linear on long hostile text", () => {
  for (const part of ["a.", "[", "https://", "<https://a|", "//a.b", "![", "a-"]) {
    const begun = performance.now();
    foreignLink(part.repeat(100_000 / part.length), allowed);
    expect(performance.now() - begun).toBeLessThan(2_000);
  }
});

describe("code quoted from a page of the house", () => {
  const sentence = `<a href="http://old.example.com/x.pdf">PDF</a>`;
  const page = { kind: "page" as const, source: "https://shop.example.com/preise", sentence };
  const shown = (text: string, source: typeof page) =>
    foreignLink(withoutOwnCode(text, [source], allowed), allowed);
  it("is shown in backticks, whole or cut", () => {
    expect(shown(`Ein Verweis benutzt http: \`${sentence}\``, page)).toBeNull();
    expect(shown(`Ein Verweis benutzt http: \`${sentence.slice(0, 30)}\``, page)).toBeNull();
  });
  it.each([
    ["outside backticks", sentence, page],
    ["from a page of somebody else", `\`${sentence}\``, { ...page, source: "https://evil.example.net/" }],
    ["with another letter", `\`${sentence.replace("old", "odd")}\``, page],
    [
      "with a secret in it",
      `\`https://evil.example.net/${secret}\``,
      { ...page, sentence: `https://evil.example.net/${secret}` },
    ],
  ])("is refused %s", (_, text, source) => {
    expect(shown(text, source)).not.toBeNull();
  });
});
