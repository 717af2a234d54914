// Several workspaces: installed as a browser would, answered each with its own token, taken out one by one.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { north, openSeveral, south, type Several } from "./stage.ts";

async function installed(transport: "socket" | "http"): Promise<Several & { port: number }> {
  const several = await openSeveral({ transport });
  const { port } = await several.replica();
  for (const team of [north, south] as const) {
    const page = await several.install(port, team);
    expect(page.status).toBe(200);
  }
  return { ...several, port };
}

describe.each(["socket", "http"] as const)("in two workspaces by %s", (transport) => {
  it("answers each in its own place, with its own token", async () => {
    const several = await installed(transport);
    for (const team of [north, south] as const) {
      const { thread } = await several.say(team, "Wie war die Woche?");
      await several.answer(team, thread);
    }
    const { calls = [] } = await several.get("calls", { method: "chat.postMessage" });
    const posted = calls.map(({ team, arguments: given }) => [team, (given as { channel: string }).channel]);
    expect(posted).toContainEqual([north, "C0MARKETING"]);
    expect(posted).toContainEqual([south, "C0SUEDPOST"]);
    expect(posted.filter(([team, channel]) => (team === north) !== (channel === "C0MARKETING"))).toEqual([]);
  });
});

describe("tokens", () => {
  it("stand in no file and no log in a form that can be read", async () => {
    const several = await installed("socket");
    const secrets = [...several.hidden.values()].flat();
    expect(secrets).toHaveLength(2);
    const written = [
      ...[several.file, `${several.file}-wal`].map((file) => readFileSync(file).toString("latin1")),
      several.logged.join("\n"),
      JSON.stringify(several.audited),
    ];
    for (const secret of secrets) for (const text of written) expect(text).not.toContain(secret);
    // The control: what is written plainly is found by the same look.
    expect(written[0]).toContain(north);
    expect(several.audited.map(({ event, subject }) => [event, subject])).toEqual([
      ["installation-made", north],
      ["installation-made", south],
    ]);
  });
});
