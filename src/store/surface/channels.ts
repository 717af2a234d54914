// What was set for a channel, and what its language models cost in a month.
import {
  ChannelSettings,
  unconfigured,
  type ChannelBook,
  type ChannelSpend,
} from "#src/core/channel-settings.ts";
import { UserId } from "#src/core/ids.ts";
import type { OpenDatabase } from "../database.ts";

export interface ChannelTables {
  channel_settings: { team: string; channel: string; settings: string; by: string; at: string };
  channel_spend: { team: string; channel: string; month: string; micros: number };
}

export const channelMigrations = [
  `create table channel_settings (team text not null, channel text not null, settings text not null, by text not null,
     at text not null, primary key (team, channel));`,
  `create table channel_spend (team text not null, channel text not null, month text not null,
     micros integer not null, primary key (team, channel, month));`,
];

export function createChannelBook({
  db,
}: Pick<OpenDatabase<ChannelTables>, "db">): ChannelBook & ChannelSpend {
  return {
    async settings({ team, channel }) {
      const row = await db
        .selectFrom("channel_settings")
        .select("settings")
        .where("team", "=", team)
        .where("channel", "=", channel)
        .executeTakeFirst();
      return row === undefined ? unconfigured : ChannelSettings.parse(JSON.parse(row.settings));
    },
    async list() {
      const rows = await db.selectFrom("channel_settings").selectAll().orderBy("channel").execute();
      return rows.map(({ settings, by, ...row }) => ({
        ...row,
        by: UserId.parse(by),
        settings: ChannelSettings.parse(JSON.parse(settings)),
      }));
    },
    async save({ team, channel, settings, by, at }) {
      const row = { settings: JSON.stringify(settings), by, at };
      await db
        .insertInto("channel_settings")
        .values({ team, channel, ...row })
        .onConflict((conflict) => conflict.columns(["team", "channel"]).doUpdateSet(row))
        .execute();
    },
    async clear({ team, channel }) {
      const { numDeletedRows } = await db
        .deleteFrom("channel_settings")
        .where("team", "=", team)
        .where("channel", "=", channel)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
    async spent({ team, channel }, month) {
      const row = await db
        .selectFrom("channel_spend")
        .select("micros")
        .where("team", "=", team)
        .where("channel", "=", channel)
        .where("month", "=", month)
        .executeTakeFirst();
      return row?.micros ?? 0;
    },
    async add({ team, channel }, month, micros) {
      await db
        .insertInto("channel_spend")
        .values({ team, channel, month, micros })
        .onConflict((conflict) =>
          conflict
            .columns(["team", "channel", "month"])
            .doUpdateSet((row) => ({ micros: row("channel_spend.micros", "+", micros) })),
        )
        .execute();
    },
  };
}
