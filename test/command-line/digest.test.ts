// `digest` on the command line: listed, shown as it would look now, sent, paused, resumed.
import { afterAll, beforeAll, expect, it } from "vitest";
import { UserId } from "#src/core/ids.ts";
import { runCommand } from "#src/command-line/run-command.ts";
import { readEnv } from "#src/env.ts";
import { openDigestStage, type DigestStage } from "#test/digest/digest-stage.ts";

let stage: DigestStage;
beforeAll(async () => {
  stage = await openDigestStage({ sites: false });
  await stage.running("U0MARA", {
    name: "Morgens",
    content: [{ kind: "approvals" }, { kind: "site-changes" }],
  });
}, 60_000);
afterAll(() => stage.close());

async function run(...argv: string[]) {
  const printed = { out: "", err: "" };
  const io = {
    out: (text: string) => void (printed.out += text),
    err: (text: string) => void (printed.err += text),
    stdin: async () => "",
  };
  const env = readEnv({ LEITSTAND_HOME: "/nowhere" });
  const session = { ...{ env, io, demo: true, callerFolder: "/" }, house: async () => stage.house };
  const exit = await runCommand(argv, { ...session, operator: UserId.parse("U0SVEN") }, () => undefined);
  return { exit, ...printed };
}

it("lists what runs, with the next time", async () => {
  const { exit, out } = await run("digest", "list");
  expect(exit).toBe(0);
  expect(out).toMatch(
    /active {2}Morgens\n {2}every day at 9:00 \(Europe\/Berlin\) to #kampagnen: Offene Freigaben \+ /,
  );
  expect(out).toContain("next 2026-11-25T08:00:00.000Z");
  const { out: json } = await run("digest", "list", "--json");
  expect(JSON.parse(json)).toMatchObject({ digests: [{ digest: { name: "Morgens" }, mayManage: true }] });
});

it("shows it as Markdown and as JSON, failing parts included, and posts nothing", async () => {
  const { exit, out } = await run("digest", "show", "morgens");
  expect(exit).toBe(0);
  expect(out).toContain("# Morgens");
  expect(out).toContain("## Offene Freigaben\n\n- Nichts wartet auf Freigabe.");
  expect(out).toContain("## Änderungen an der Website\n\n⚠️ Die Website konnte nicht gelesen werden");
  expect(out).toContain("Digest von Mara Lindqvist · jeden Tag um 9:00 Uhr");
  const { out: json } = await run("digest", "show", "Morgens", "--json");
  expect(JSON.parse(json)).toMatchObject({
    preview: true,
    sections: [{ kind: "approvals" }, { kind: "failed" }],
  });
  expect(await stage.read({ person: "U0MARA", channel: "C0KAMPAGNEN" })).toEqual([]);
});

it("pauses and resumes for its owner and for admins, and sends now", async () => {
  expect(await run("digest", "pause", "Morgens", "--as", "Emily")).toMatchObject({ exit: 1 });
  expect(await run("digest", "pause", "Morgens")).toMatchObject({ exit: 0, out: "Morgens is paused\n" });
  expect((await run("digest", "run", "Morgens")).err).toContain("läuft nicht");
  expect(await run("digest", "resume", "Morgens", "--as", "Mara")).toMatchObject({ exit: 0 });
  expect(await run("digest", "run", "Morgens")).toMatchObject({ exit: 0, out: "Morgens is being sent\n" });
  await stage.tick();
  expect(await stage.read({ person: "U0MARA", channel: "C0KAMPAGNEN" })).toHaveLength(1);
});

it("says what is missing or wrong", async () => {
  expect(await run("digest", "dance")).toMatchObject({ exit: 2 });
  expect(await run("digest", "show")).toMatchObject({ exit: 2 });
  const { exit, err } = await run("digest", "show", "Abends");
  expect([exit, err]).toEqual([1, "there is no digest Abends that you may see\n"]);
});
