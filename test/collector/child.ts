// A collector that is killed from outside: FOLDER; prints its address.
import { startCollector } from "#src/collector/collector.ts";
import { openIntake } from "#src/warehouse/intake/intake.ts";

const [, , folder = ""] = process.argv;
const clock = { now: () => new Date("2026-11-23T09:00:00Z") };
const log = () => undefined;
const none = () => Promise.reject(new Error("no warehouse here"));
const intake = openIntake({
  ...{ folder, timeZone: "Europe/Berlin", masterKey: Buffer.alloc(32, 7), clock, log },
  audit: { append: async () => undefined },
  warehouse: { get: none, refresh: async () => undefined, rebuild: async () => undefined },
});
const collect = (events: readonly unknown[]) => intake.collect(events);
const collector = await startCollector({
  host: "127.0.0.1",
  port: 0,
  keys: ["k".repeat(32)],
  clock,
  log,
  collect,
});
process.stdout.write(`${collector.url}\n`);
