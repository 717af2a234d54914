// Everybody who can be given work: a new specialist is a folder beside these and a line here.
import type { Agent } from "#src/core/agent.ts";
import { attribution } from "./attribution/agent.ts";
import { compliance } from "./compliance/agent.ts";
import { copywriter } from "./copywriter/agent.ts";
import { seo } from "./seo/agent.ts";

export const roster: readonly Agent[] = [seo, attribution, copywriter, compliance];

/** Prompts of the two stages that are no specialist and have no tools. */
export const supervisorPrompt = new URL("./supervisor.md", import.meta.url);
export const composePrompt = new URL("./compose.md", import.meta.url);
