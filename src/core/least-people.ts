// k-anonymity: no number about fewer than ten people leaves a tool, nor one from which it could be worked out.
//
// The rule, for the parts of one question and the total that is shown with them:
// - a number that counts 1 to k − 1 people is withheld; nobody is not few: zero stays zero;
// - what is withheld is not told by the total less the rest: unless the withheld parts are at least two and k people or
//   more stand behind them together, the part with the fewest people among those of k or more is withheld too. The total
//   less the rest is then a number about k people or more;
// - without such a part every part is withheld (or zero), and the total stands only if it counts k people itself.
// Shares of one total, such as credits of an attribution, follow the same rule: a channel's credit counts the people in
// whose journeys the model gives the channel anything. The withheld credits of one model are shown as one sum, so that
// credits add up.
// Not guarded: differences between two questions (this month less this month without a day), and what several models
// tell together about journeys of which all lengths are known.

/** No number that counts fewer people than this leaves the warehouse. Data that a caller hands in are the caller's. */
export const leastPeople = 10;

/** Whether a number about so many people must not be shown. */
export function isFew(people: number, k: number = leastPeople): boolean {
  return people > 0 && people < k;
}

export function few<Part>(parts: readonly Part[], people: (part: Part) => number, k = leastPeople): Part[] {
  return parts.filter((part) => isFew(people(part), k));
}

/**
 * The parts of fewer than k people, with a companion where they need one; ties go to the first.
 * @param together people behind the parts of fewer than k, each counted once; 0 when it is not known
 */
export function withheldOf<Part>(
  parts: readonly Part[],
  people: (part: Part) => number,
  { k = leastPeople, together = 0 }: { readonly k?: number; readonly together?: number } = {},
): Part[] {
  const hidden = few(parts, people, k);
  if (hidden.length === 0 || (hidden.length > 1 && together >= k)) return hidden;
  const [companion] = parts.filter((part) => people(part) >= k).sort((one, two) => people(one) - people(two));
  return companion === undefined ? hidden : [...hidden, companion];
}
