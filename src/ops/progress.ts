// Progress on long work: a bar on a terminal, one line a finished step elsewhere.

export function progressBar(stream: NodeJS.WriteStream): (step: string, done: number, all: number) => void {
  const width = 24;
  let shown = "";
  return (step, done, all) => {
    const filled = all === 0 ? width : Math.round((done / all) * width);
    const ended = done >= all;
    if (!stream.isTTY) {
      if (ended) stream.write(`  ${step}: ${all}\n`);
      return;
    }
    const line = `  ${step.padEnd(10)} ${"█".repeat(filled)}${"·".repeat(width - filled)} ${done}/${all}`;
    if (line !== shown) stream.write(`\r${line}\u001b[K${ended ? "\n" : ""}`);
    shown = line;
  };
}
