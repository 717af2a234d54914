// Answers a typed question for sessions, orders, revenue, spend and ROAS; no text of a model becomes SQL.
import { isChannel } from "#src/core/channel.ts";
import { leastPeople } from "#src/core/least-people.ts";
import type { MetricQuery } from "#src/core/ports.ts";
import { defineTool, ToolRefusal } from "#src/core/tool.ts";
import { warehouseFigures } from "./warehouse-figures.ts";
import { MetricInput, MetricOutput } from "./warehouse-shapes.ts";

const version = "1";

export const queryWarehouse = defineTool({
  name: "query-warehouse",
  does: {
    de: "Liest Besuche, Bestellungen, Umsatz, Ausgaben und ROAS für einen Zeitraum, auf Wunsch nach Kanal, Tag, Woche, Monat, Region oder Kampagne.",
    en: "Reads sessions, orders, revenue, spend and ROAS for a period, by channel, day, week, month, region or campaign if wanted.",
  },
  effect: "read",
  risk: "low",
  needs: ["warehouse"],
  version,
  input: MetricInput,
  output: MetricOutput,
  cost: { seconds: 30 },
  async run(input, { warehouse }) {
    const { from, to } = input.period;
    if (from > to)
      throw new ToolRefusal("empty-window", `the period ends (${to}) before it begins (${from})`);
    const channels = input.filters?.channels ?? [];
    await refuseUnknown(channels, () => warehouse.channels());
    const asked: MetricQuery = {
      metrics: input.metrics,
      dimensions: input.dimensions ?? [],
      from,
      to,
      ...(channels.length === 0 ? {} : { filters: { channels } }),
    };
    const table = await warehouse.metrics(asked);
    const total = await warehouse.metrics({ ...asked, dimensions: [] });
    const [sums = []] = total.rows;
    return {
      columns: [...table.columns],
      rows: table.rows.map((row) => [...row]),
      totals: Object.fromEntries(
        total.columns.map((metric, index) => [metric, typeof sums[index] === "number" ? sums[index] : null]),
      ),
      suppressed: table.suppressed,
      available: await warehouse.window(),
      provenance: {
        dataHash: table.hash,
        window: { from, to },
        query: table.query,
        method:
          "sums over the curated zone; an order and its revenue belong to the channel of the visit in which it was bought",
        reference: "src/warehouse/dialects/dialect.ts",
        seed: null,
        diagnostics: { leastPeople },
        version,
      },
    };
  },
  yields: (output) => ({ figures: warehouseFigures(output) }),
  trust: () => "trusted",
});

async function refuseUnknown(
  asked: readonly string[],
  known: () => Promise<readonly string[]>,
): Promise<void> {
  const strange = asked.filter((channel) => !isChannel(channel));
  if (strange.length === 0) return;
  const channels = await known();
  const unknown = strange.find((channel) => !channels.includes(channel));
  if (unknown !== undefined)
    throw new ToolRefusal(
      "unknown-channel",
      `there is no channel "${unknown}"; known: ${channels.join(", ")}`,
    );
}
