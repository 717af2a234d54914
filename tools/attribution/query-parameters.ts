// A figure names its question briefly; the whole SQL stands once in the tool's output, which is kept with the run.

/** @example parametersOf('SELECT 1\n-- {"from":"2026-10-01"}') // '{"from":"2026-10-01"}' */
export function parametersOf(query: string): string {
  const mark = query.lastIndexOf("\n-- ");
  return mark === -1 ? query : query.slice(mark + 4);
}
