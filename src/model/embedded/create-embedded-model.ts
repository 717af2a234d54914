// Makes the embedded model for a purpose from the specialists' playbooks.
import type { Agent, Play } from "#src/core/agent.ts";
import { Fault } from "#src/core/errors.ts";
import type { SpecialistId } from "#src/core/plan.ts";
import type { ModelPurpose } from "#src/core/ports.ts";
import { createChooser } from "./choose-play.ts";
import { EmbeddedModel } from "./embedded-model.ts";
import { createPlanThink } from "./plan.ts";
import { createSpecialistThink } from "./specialist.ts";
import type { Think } from "./thought.ts";

interface EmbeddedOptions {
  readonly agents: readonly Agent[];
  /** Answers from the library when no play fits. */
  readonly libraryPlay: (specialist: SpecialistId) => Play;
  readonly purpose: ModelPurpose;
}

/**
 * @example
 * const model = createEmbeddedModel({ agents, libraryPlay, purpose: "specialist" });
 */
export function createEmbeddedModel({ agents, libraryPlay, purpose }: EmbeddedOptions): EmbeddedModel {
  return new EmbeddedModel(thinkFor(purpose, agents, libraryPlay));
}

function thinkFor(
  purpose: ModelPurpose,
  agents: readonly Agent[],
  libraryPlay: EmbeddedOptions["libraryPlay"],
): Think {
  const chooser = createChooser(agents);
  switch (purpose) {
    case "plan":
      return createPlanThink({ agents, chooser, libraryPlay });
    case "specialist":
      return createSpecialistThink({ agents, chooser, libraryPlay });
    case "compose":
    case "judge":
      return () => {
        throw new Fault(
          "model",
          `The embedded model has no purpose ${purpose}: it composes by fixed rules and judges nothing`,
        );
      };
  }
}
