// Heavy pure work by name: what may be sent to a worker thread, with the types of the function that does it.
import type { SwitchbackJob, SwitchbackResult } from "../analytics/switchback/switchback.ts";

import type { Allocation, AllocationProblem } from "../analytics/allocation/allocate.ts";
import type { DescribedSpends, SpendQuestion } from "../analytics/allocation/compare-spends.ts";
import type { ChainDraws, ChainJob } from "../analytics/media-mix/specification.ts";
import type { HoldoutError, HoldoutJob, MediaMixReading, ReadingJob } from "./media-mix-reading.ts";
import type { GeoAnalysis, GeoQuestion } from "../analytics/geo/analyse.ts";
import type { Candidate, CandidateQuestion } from "../analytics/geo/planning/candidates.ts";
import type { DesignPower, PowerQuestion } from "../analytics/geo/planning/power.ts";
import type { Assessment, AssessmentTask } from "../analytics/uplift/assess.ts";

/** A task is a pure function of a plain, cloneable input; it reports how far it is, 0 to 1, when it likes. */
export type Task<Input, Output> = (input: Input, report: (done: number) => void) => Output;

/** Every task that `src/compute/tasks.ts` knows; each names the analytics function that it runs. */
export interface ComputeTasks {
  readonly "analyse-geo-test": Task<GeoQuestion, GeoAnalysis>;
  readonly "geo-candidates": Task<CandidateQuestion, readonly Candidate[]>;
  readonly "geo-power": Task<PowerQuestion, DesignPower>;
  readonly "assess-uplift": Task<AssessmentTask, Assessment>;
  readonly "allocate-budget": Task<AllocationProblem, Allocation>;
  readonly "describe-spends": Task<SpendQuestion, DescribedSpends>;
  readonly "sum-of-squares": Task<readonly number[], number>;
  /** sampleChain: one chain of the sampler. */
  readonly "media-mix-chain": Task<ChainJob, ChainDraws>;
  /** readMediaMix: everything that is read off the chains. */
  readonly "media-mix-reading": Task<ReadingJob, MediaMixReading>;
  /** holdoutError: the error on rows that the chains have not seen. */
  readonly "media-mix-holdout": Task<HoldoutJob, HoldoutError>;
  readonly switchback: Task<SwitchbackJob, SwitchbackResult>;
}

export type TaskName = keyof ComputeTasks;
export type TaskInput<Name extends TaskName> = Parameters<ComputeTasks[Name]>[0];
export type TaskOutput<Name extends TaskName> = ReturnType<ComputeTasks[Name]>;

export interface ComputeOptions {
  /** An aborted task's thread is ended; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number) => void;
}

/** Runs tasks in threads, at most `width` at once; the rest wait in the order in which they came. */
export interface Compute {
  readonly width: number;
  run<Name extends TaskName>(
    name: Name,
    input: TaskInput<Name>,
    options?: ComputeOptions,
  ): Promise<TaskOutput<Name>>;
  close(): Promise<void>;
}
