// Files beside a report, on the local workspace: pictures and long tables are uploaded; what fails is said, nothing is lost.
import { expect, it } from "vitest";
import { Figure } from "#src/core/figure.ts";
import type { Report } from "#src/core/report.ts";
import { announceTables, attachTables } from "#src/slack/attachments/answer-tables.ts";
import { deliverReport } from "#src/slack/attachments/deliver-report.ts";
import { createClients } from "#src/slack/delivery/clients.ts";
import { createSender } from "#src/slack/delivery/sender.ts";
import type { SlackOptions } from "#src/slack/options.ts";
import { openStage } from "#test/workspace/stage.ts";
import { figures, makeReport, makeTurn } from "../samples.ts";
import { checkMessages } from "../slack-limits.ts";
import { quick } from "../stage.ts";

const [figure] = figures;
const longReport = (rows: number): Report => ({
  ...makeReport(),
  figures: Array.from({ length: rows }, (_, index) =>
    Figure.parse({ ...figure, id: `f${index}`, value: index }),
  ),
  table: {
    columns: ["Kanal", "Bestellungen"],
    rows: Array.from({ length: rows }, (_, index) => ({ label: `Kanal ${index}`, cells: [`f${index}`] })),
  },
});

async function open(options: Partial<SlackOptions>) {
  const stage = await openStage();
  const logged: string[] = [];
  const log = (_: string, event: string) => void logged.push(event);
  const clients = createClients({ apiUrl: stage.workspace.apiUrl, botToken: stage.workspace.botToken, log });
  const sender = createSender({ clients, clock: { now: () => new Date() }, pace: quick, log });
  const place = { channel: "C0MARKETING", thread: null };
  const parts = {
    sender,
    options: { log, reportPictures: async () => [], ...options },
  } as unknown as Parameters<typeof deliverReport>[0];
  const read = async (
    ts: string,
  ): Promise<{ text: string; blocks?: never[]; files?: { name: string; size: number }[] }[]> =>
    (await stage.get("messages", { person: "U0MARA", channel: place.channel, thread_ts: ts }))[
      "messages"
    ] as never;
  return {
    stage,
    parts,
    place,
    logged,
    read,
    deliver: (report: Report) => deliverReport(parts, { place, report }),
    clients,
  };
}

it("uploads pictures and a long table into the report's thread, and says so in the report", async () => {
  const { deliver, read } = await open({
    reportPictures: async () => [{ bytes: Buffer.from("png"), alt: "Balken je Kanal" }],
    reportCsv: () => "Kanal,Bestellungen\n",
  });
  const messages = await read(await deliver(longReport(30)));
  expect(
    checkMessages(
      messages.filter(({ files }) => files === undefined).map(({ text, blocks = [] }) => ({ text, blocks })),
    ),
  ).toEqual([]);
  expect(messages[0]?.text).toContain("als CSV-Datei im Thread");
  const shared = messages.filter(({ files }) => files !== undefined);
  expect(shared.map(({ files }) => files?.map(({ name, size }) => `${name} ${size}`))).toEqual([
    ["attribution-2026-10-01-2026-10-31.png 3"],
    ["attribution-2026-10-01-2026-10-31.csv 19"],
  ]);
  // The alternative text can be read by all.
  expect(shared[0]?.text).toBe("Balken je Kanal");
});

it("offers no file for a table that a message shows well", async () => {
  const { deliver, read } = await open({ reportCsv: () => "x" });
  const messages = await read(await deliver(longReport(25)));
  expect(messages.some(({ files }) => files !== undefined)).toBe(false);
  expect(JSON.stringify(messages)).not.toContain("CSV");
});

it("says in the report that a file could not be uploaded", async () => {
  const { deliver, read, logged, stage } = await open({ reportCsv: () => "Kanal,Bestellungen\n" });
  await stage.post("faults", { method: "files.getUploadURLExternal", error: "missing_scope" });
  const messages = await read(await deliver(longReport(30)));
  expect(JSON.stringify(messages)).toContain(
    "Die CSV-Datei ließ sich nicht hochladen. Die Tabelle hier ist vollständig.",
  );
  expect(JSON.stringify(messages)).not.toContain("im Thread");
  expect(logged).toContain("slack-file-not-uploaded");
});

it("uploads an answer's long table with its numbers, and nothing that a spreadsheet would run", async () => {
  const { stage, parts, place } = await open({});
  const { table, figures: numbers } = longReport(30);
  const [first, ...rows] = table.rows;
  const long = { ...table, rows: [{ label: "=HYPERLINK(1)", cells: first?.cells ?? [] }, ...rows] };
  const turn = makeTurn({
    segments: [{ kind: "figure", id: "s", text: "Alle Kanäle.", table: long }],
    answer: { figures: [...numbers] },
  });
  expect(announceTables(turn)).toHaveLength(1);
  expect(announceTables(makeTurn())).toEqual([]);
  await attachTables(parts, place, turn);
  const heard = (await stage.client.conversations.history({ channel: place.channel })).messages ?? [];
  const [file] = heard.flatMap(({ files = [] }) => files);
  expect(file?.name).toBe("tabelle-1.csv");
  const response = await fetch(file?.url_private ?? "", {
    headers: { authorization: `Bearer ${stage.workspace.botToken}` },
  });
  const lines = (await response.text()).split("\r\n");
  expect(lines.slice(0, 3)).toEqual(["Kanal,Bestellungen", "'=HYPERLINK(1),0", "Kanal 1,1"]);
  await stage.post("faults", { method: "files.completeUploadExternal", error: "channel_not_found" });
  await attachTables(parts, place, turn);
  const said = (await stage.client.conversations.history({ channel: place.channel })).messages ?? [];
  expect(JSON.stringify(said)).toContain("Die CSV-Datei ließ sich nicht hochladen.");
});
