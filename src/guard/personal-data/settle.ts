// Of candidates that overlap one stays: the surer type, then the longer span; the rest of a weaker one goes.
import type { PersonalDataType } from "#src/core/personal-data.ts";
import type { Candidate } from "./candidate.ts";

/** Higher wins where two overlap: a form with check digits, then a form with a word, then a shape, then a name. */
const rank: Record<PersonalDataType, number> = {
  url_with_id: 90,
  email: 88,
  iban: 86,
  vat: 80,
  card: 78,
  social_security: 76,
  health_insurance: 74,
  tax_id: 72,
  ssn: 70,
  company_register: 68,
  id_card: 66,
  passport: 66,
  date_of_birth: 64,
  address: 62,
  ip: 60,
  phone: 50,
  licence_plate: 48,
  person: 30,
};

const length = ({ start, end }: Candidate): number => end - start;

function better(left: Candidate, right: Candidate): number {
  const known = Number(right.score >= 0.97) - Number(left.score >= 0.97);
  if (left.type === right.type)
    return right.score >= 1 !== left.score >= 1 ? right.score - left.score : length(right) - length(left);
  const sure = known !== 0 && Math.abs(rank[left.type] - rank[right.type]) < 30 ? known : 0;
  return (
    sure || rank[right.type] - rank[left.type] || right.score - left.score || length(right) - length(left)
  );
}

/** Sorted by place, without overlaps. */
export function settle(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  const sorted = candidates.toSorted((left, right) => left.start - right.start || right.end - left.end);
  let group: Candidate[] = [];
  let reach = 0;
  const close = () => {
    const chosen: Candidate[] = [];
    for (const one of group.toSorted(better))
      if (!chosen.some((other) => one.start < other.end && other.start < one.end)) chosen.push(one);
    kept.push(...chosen.sort((left, right) => left.start - right.start));
    group = [];
  };
  for (const one of sorted) {
    if (one.start >= reach) close();
    group.push(one);
    reach = Math.max(reach, one.end);
  }
  close();
  return kept;
}
