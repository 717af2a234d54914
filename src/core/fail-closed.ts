// Asks a guard and takes only a clear yes for yes: one that throws, hangs or returns rubbish has said no.

export type GuardFailure = "threw" | "hung" | "rubbish";

export type Asked<Judgement> =
  | { readonly kind: "judged"; readonly judgement: Judgement }
  | { readonly kind: "failed"; readonly failure: GuardFailure };

export const guardMilliseconds = 5_000;

const hung = Symbol("hung");

/** @param milliseconds how long the guard may think; a guard that answers at once costs no timer */
export async function askGuard<Judgement>(
  guard: () => Judgement | Promise<Judgement>,
  {
    isJudgement,
    milliseconds = guardMilliseconds,
  }: {
    readonly isJudgement: (value: unknown) => boolean;
    readonly milliseconds?: number | undefined;
  },
): Promise<Asked<Judgement>> {
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = guard();
    const judgement =
      answer instanceof Promise
        ? await Promise.race([
            answer,
            new Promise<typeof hung>((resolve) => (timer = setTimeout(() => resolve(hung), milliseconds))),
          ])
        : answer;
    if (judgement === hung) return { kind: "failed", failure: "hung" };
    return isJudgement(judgement) ? { kind: "judged", judgement } : { kind: "failed", failure: "rubbish" };
  } catch {
    return { kind: "failed", failure: "threw" };
  } finally {
    clearTimeout(timer);
  }
}
