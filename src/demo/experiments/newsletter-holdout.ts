// A newsletter holdout of the demo company: whom the reactivation mail moves to buy, with the truth known for every customer.
import { demoSeed } from "../company.ts";
import { pseudonym, random } from "../random.ts";

export const newsletterHoldout = { file: "newsletter-holdout.csv", customers: 8_000 } as const;

interface Traits {
  readonly daysSinceOrder: number;
  readonly ordersLastYear: number;
  readonly club: boolean;
  readonly opens: number;
}

/** True probability of an order within four weeks, with and without the mail. */
export function orderChance({ daysSinceOrder, ordersLastYear, club, opens }: Traits): {
  readonly without: number;
  readonly mailed: number;
} {
  const without = Math.min(0.5, 0.03 + 0.025 * ordersLastYear + (club ? 0.03 : 0));
  // It moves those who have been away for a while and still open mails; the busy ones are slightly annoyed.
  const sleeping = daysSinceOrder > 90 && daysSinceOrder < 300;
  const effect = sleeping ? 0.02 + 0.09 * opens : ordersLastYear >= 4 ? -0.04 : 0.005;
  return { without, mailed: Math.max(0, without + effect) };
}

/** CSV with one row a customer; ids are pseudonyms. */
export function newsletterHoldoutCsv(seed: string = demoSeed): string {
  const lines = Array.from({ length: newsletterHoldout.customers }, (_, index) => {
    const stream = random(seed, "holdout", index);
    const traits: Traits = {
      daysSinceOrder: Math.floor(400 * stream.next() ** 1.3) + 3,
      ordersLastYear: Math.min(8, stream.poisson(2)),
      club: stream.chance(0.35),
      opens: Math.round(100 * stream.next()) / 100,
    };
    const consent = stream.chance(0.72) ? 1 : 0;
    const mailed = stream.chance(0.5) ? 1 : 0;
    const chance = orderChance(traits);
    const ordered = stream.chance(mailed === 1 ? chance.mailed : chance.without) ? 1 : 0;
    const id = `k-${pseudonym(seed, "holdout", index)}`;
    return `${id},${traits.daysSinceOrder},${traits.ordersLastYear},${traits.club ? 1 : 0},${traits.opens},${consent},${mailed},${ordered}`;
  });
  return `customer,days_since_order,orders_last_year,club_member,open_rate,newsletter_consent,mailed,ordered\n${lines.join("\n")}\n`;
}
