// Long work on a command line: every tenth is said on stderr, so that nobody looks at nothing for a minute.
import type { Io } from "./command.ts";

export function everyTenth(name: string, { err }: Pick<Io, "err">): (done: number) => void {
  let said = 0;
  return (done) => {
    const tenths = Math.floor(done * 10);
    if (tenths <= said) return;
    said = tenths;
    err(`${name}: ${tenths * 10} %\n`);
  };
}
