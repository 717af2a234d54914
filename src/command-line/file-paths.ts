// Relative paths in a tool's input begin at the caller's folder: the tool itself may run in another process.
import { resolve } from "node:path";
import { z } from "zod";

/** Resolves the top-level fields that `filePath()` marks; everything else is left as it was given. */
export function absolutePaths(schema: z.ZodType, input: unknown, folder: string): unknown {
  if (typeof input !== "object" || input === null || Array.isArray(input)) return input;
  const { properties = {} } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return Object.fromEntries(
    Object.entries(input).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === "string" && JSON.stringify(properties[name] ?? {}).includes('"filePath":true')
        ? resolve(folder, value)
        : value,
    ]),
  );
}
