// Which marketing channel a click's source, medium and campaign mean: the naming table of the demo company's library.

/**
 * The first rule that holds decides. `other` is a label that the naming rules do not know: shown as what it is, never
 * guessed into a channel. Columns `source`, `medium` and `campaign` must be in scope.
 */
const rules = [
  [
    "brand-search",
    `medium = 'cpc' AND source = 'google' AND starts_with(lower(coalesce(campaign, '')), 'brand')`,
  ],
  ["paid-search", `medium = 'cpc' AND source = 'google'`],
  ["organic-search", `medium = 'organic'`],
  ["paid-social", `medium = 'paid_social'`],
  ["email", `medium = 'email'`],
  ["affiliate", `medium = 'affiliate'`],
  ["display", `medium = 'display'`],
  ["direct", `medium IS NULL OR medium IN ('', '(none)')`],
  ["other", `true`],
] as const;

/** The channel as a small number: millions of rows are grouped by it faster than by a text. */
export const channelCodeSql = `(CASE ${rules.map(([, rule], code) => `WHEN ${rule} THEN ${code + 1}`).join(" ")} END)::UTINYINT`;

/** From the number to the channel's id. */
export function channelOfCode(code: string): string {
  return `[${rules.map(([channel]) => `'${channel}'`).join(", ")}][${code}]`;
}
