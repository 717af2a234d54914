// Progress of long work on files, on standard error: a line for every tenth.
import type { IngestRequest } from "#src/core/intake.ts";
import type { Io } from "../command.ts";

/** Says every tenth of a long step; short ones pass without a word. */
export function onTerminal(what: string, { err }: Io): NonNullable<IngestRequest["onProgress"]> {
  let said = "";
  return (step, done, all) => {
    const percent = all === 0 ? 100 : Math.floor((done / all) * 10) * 10;
    const line = `${what}: ${step} ${percent} %\n`;
    if (percent > 0 && percent < 100 && line !== said) err(line);
    said = line;
  };
}
