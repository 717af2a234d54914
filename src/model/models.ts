// The models behind their port: the configured one where it may and can be asked, otherwise the embedded one, with the reason.
import type { Agent, Play } from "#src/core/agent.ts";
import { Fault } from "#src/core/errors.ts";
import type { Bilingual } from "#src/core/language.ts";
import type { SpecialistId } from "#src/core/plan.ts";
import {
  modelPurposes,
  type ChosenModel,
  type Clock,
  type Log,
  type ModelPurpose,
  type ModelRequest,
  type Models,
  type PolicyContext,
} from "#src/core/ports.ts";
import { createBreaker, type Breaker, type BreakerOptions } from "./breaker.ts";
import { createEmbeddedModel } from "./embedded/create-embedded-model.ts";
import { embeddedName } from "./embedded/embedded-model.ts";
import { OpenAICompatibleModel } from "./openai-compatible.ts";
import { ProviderFault } from "./provider-fault.ts";
import { modelFacts, type ModelRegistry } from "./registry.ts";
import { defaultBudget, type RetryBudget, type RetryParts } from "./retry.ts";

export interface OpenAISettings {
  readonly baseUrl: string;
  readonly apiKey: string | null;
  /** Asked for every purpose that has no name of its own. */
  readonly model: string;
  readonly models?: Partial<Readonly<Record<ModelPurpose, string>>>;
  readonly streaming?: boolean;
  readonly strict?: boolean;
  readonly budget?: Partial<RetryBudget>;
  readonly breaker?: BreakerOptions;
  readonly fetch?: typeof fetch;
  readonly wait?: NonNullable<RetryParts["wait"]>;
}

interface ModelsOptions {
  readonly registry: ModelRegistry;
  /** The policy's word on one model for one person and class of data; what cannot be asked is a no. */
  readonly mayUse: (name: string, facts: PolicyContext, request: ModelRequest) => boolean;
  readonly agents: readonly Agent[];
  readonly libraryPlay: (specialist: SpecialistId) => Play;
  /** Absent: the embedded model answers everything, and nothing is a fallback. */
  readonly openai?: OpenAISettings;
  readonly log: Log;
  readonly clock: Clock;
}

const resting: Bilingual = {
  de: "Das Sprachmodell ist zuletzt mehrmals ausgefallen und wird gerade nicht gefragt.",
  en: "The language model failed several times and is not being asked at the moment.",
};
const spent: Bilingual = {
  de: "Das Budget dieser Anfrage für das Sprachmodell ist aufgebraucht.",
  en: "This request has used up its budget for the language model.",
};
const steppingIn: Bilingual = {
  de: "Stattdessen antwortet das eingebaute Modell.",
  en: "The built-in model answers instead.",
};

/**
 * @example
 * const models = createModels({ registry: readRegistry(), mayUse, agents, libraryPlay, log, clock });
 * models.for({ purpose: "plan", dataClass: "internal" }).model;
 */
export function createModels(options: ModelsOptions): Models {
  const { registry, agents, libraryPlay, openai, log, clock } = options;
  const allowed = (name: string, request: ModelRequest, embedded: boolean): boolean =>
    options.mayUse(name, modelFacts(registry.find(name), request, { embedded }), request);
  const embedded = new Map(
    modelPurposes.map((purpose) => [purpose, createEmbeddedModel({ agents, libraryPlay, purpose })]),
  );
  const embeddedChoice = (request: ModelRequest, reason: Bilingual | null): ChosenModel => {
    const { purpose } = request;
    if (!allowed(embeddedName, request, true))
      throw new Fault("policy", `no model may be used for ${request.dataClass} data here`, {
        nextStep: "see models.cedar: `leitstand policy show models.cedar`",
      });
    const model = embedded.get(purpose);
    if (model === undefined) throw new Fault("model", `No embedded model for purpose ${purpose}`);
    return {
      model,
      name: embeddedName,
      embedded: true,
      fallback: reason === null ? null : withStepIn(reason),
    };
  };
  if (openai === undefined) return { for: (request) => embeddedChoice(request, null), fallback: () => null };

  const breaker = createBreaker(clock, openai.breaker);
  const configured = configuredModels(openai, { breaker, clock, log });
  return {
    for: (request) => {
      const name = openai.models?.[request.purpose] ?? openai.model;
      if (!allowed(name, request, false)) return embeddedChoice(request, notAllowed(name));
      if (breaker.isOpen()) return embeddedChoice(request, resting);
      return { model: configured(name), name, embedded: false, fallback: null };
    },
    standing: () => ({
      configured: [...new Set([openai.model, ...Object.values(openai.models ?? {})])],
      resting: breaker.isOpen(),
    }),
    fallback: (request, error) => {
      const reason = reasonFor(error);
      if (reason === null) return null;
      log("warn", "model-fallback", { purpose: request.purpose, reason: reason.en });
      return embeddedChoice(request, reason);
    },
  };
}

function withStepIn({ de, en }: Bilingual): Bilingual {
  return { de: `${de} ${steppingIn.de}`, en: `${en} ${steppingIn.en}` };
}

function notAllowed(name: string): Bilingual {
  return {
    de: `Das Sprachmodell ${name} ist für diese Aufgabe oder diese Daten nicht freigegeben.`,
    en: `The language model ${name} is not approved for this task or this data.`,
  };
}

/** One model a name: its client keeps its connections. */
function configuredModels(
  settings: OpenAISettings,
  { breaker, clock, log }: { breaker: Breaker; clock: Clock; log: Log },
): (name: string) => OpenAICompatibleModel {
  const made = new Map<string, OpenAICompatibleModel>();
  const onEnd = (name: string) => (fault: ProviderFault | null) => {
    if (fault === null) return breaker.succeeded();
    log("warn", "model-failed", {
      model: name,
      trouble: fault.trouble,
      status: fault.status,
      message: fault.message,
    });
    if (fault.outage) breaker.failed();
  };
  const { budget, models: _models, breaker: _breaker, ...rest } = settings;
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const model = new OpenAICompatibleModel({
      ...rest,
      model: name,
      budget: { ...defaultBudget, ...budget },
      clock,
      onEnd: onEnd(name),
    });
    made.set(name, model);
    return model;
  };
}

/** Errors of LangChain and the graph that mean the model did not do its part. */
const modelErrors: Readonly<Record<string, ProviderFault>> = {
  StructuredOutputParsingError: new ProviderFault("bad-structure", "The structured reply does not fit"),
  MultipleStructuredOutputsError: new ProviderFault("bad-structure", "More than one structured reply"),
  GraphRecursionError: new ProviderFault("incomplete", "The model did not come to an end"),
  // The caller has checked its own signal: what is left is the assignment's limit.
  TimeoutError: new ProviderFault("timeout", "The assignment's time ran out"),
  AbortError: new ProviderFault("timeout", "The assignment's time ran out"),
};

/** Null for errors that are not the model's: those must not be hidden behind another answer. */
function reasonFor(error: unknown): Bilingual | null {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 6; cause = cause.cause, depth += 1) {
    if (cause instanceof ProviderFault) return cause.reason;
    const known = modelErrors[cause.name] ?? modelErrors[cause.constructor.name];
    if (known !== undefined) return known.reason;
    if (cause instanceof Fault && cause.code === "budget") return spent;
    if (cause instanceof Fault && cause.code === "model")
      return new ProviderFault("bad-structure", "").reason;
  }
  return null;
}
