// An erasure that is killed at a named moment: FOLDER USER MOMENT.
import { openIntake } from "#src/warehouse/intake/intake.ts";
import { openWarehouse } from "#src/warehouse/warehouse.ts";

const [, , folder = "", user = "", moment = ""] = process.argv;
const clock = { now: () => new Date("2026-11-23T09:00:00Z") };
const log = () => undefined;
const open = () => openWarehouse({ folder, timeZone: "Europe/Berlin", clock, log });
const intake = openIntake({
  ...{ folder, timeZone: "Europe/Berlin", masterKey: Buffer.alloc(32, 7), clock, log },
  audit: { append: async () => undefined },
  warehouse: { get: open, refresh: async () => undefined, rebuild: async () => (await open()).close() },
  moment: (name) => void (name === moment && process.kill(process.pid, "SIGKILL")),
});
await intake.erase({ kind: "user", value: user }, { dryRun: false, by: "operator" });
