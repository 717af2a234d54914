// A workspace in a process of its own, to be killed: takes the data file, prints its address.
import { startWorkspace } from "#src/workspace/workspace.ts";
import { jobTitles, people, workspaceChannels } from "#src/demo/company.ts";

const workspace = await startWorkspace({
  port: 0,
  dataFile: process.argv[2] ?? ":memory:",
  clock: { now: () => new Date() },
  workspace: { id: "T0NORDLICHT", name: "Nordlicht Outdoor" },
  people,
  titles: jobTitles,
  channels: workspaceChannels,
  app: { id: "A0LEITSTAND", userId: "U0LEITSTAND", botId: "B0LEITSTAND", name: "Leitstand", description: "" },
  commands: [],
  examples: [],
  control: true,
});
process.stdout.write(`${workspace.url}\n`);
