// Between Slack's wire form and plain words, both ways.
import { describe, expect, it } from "vitest";
import { escapeText, link, mention, readText } from "#src/slack/render/escape.ts";

describe("text on its way", () => {
  it("into Slack has no power", () => {
    expect(escapeText("<!channel> & <@U0MARA> <b>")).toBe("‹!channel› &amp; ‹@U0MARA› &lt;b&gt;");
    expect(escapeText("<!subteam^S1|team> <!here")).toBe("‹!subteam^S1|team› ‹!here›");
    expect(link("https://x.example/a?b=1&c=<!here>|d", "[1]")).toBe(
      "<https://x.example/a?b=1&amp;c=%3C!here%3E%7Cd|[1]>",
    );
    expect(mention("U0MARA")).toBe("<@U0MARA>");
    expect(mention("!channel> <@U1")).toBe("!channel&gt; ‹@U1›");
  });

  it("out of Slack is what the person typed", () => {
    const read = (text: string) => readText(text, "U0BOT");
    expect(read("<@U0BOT> Was kostet   das?")).toBe("Was kostet das?");
    expect(read("<@U0BOT|leitstand>: <https://a.example/x?y=1&amp;z=2|hier> &lt;b&gt;")).toBe(
      "https://a.example/x?y=1&z=2 <b>",
    );
    expect(read("<mailto:a@b.example|a@b.example> in <#C1|marketing> für <@U0MARA>")).toBe(
      "a@b.example in #marketing für @U0MARA",
    );
    expect(read("&amp;lt;")).toBe("&lt;");
  });
});
