// `ingest`: data into the warehouse where its kind is named, documents into the knowledge base otherwise.
import { dataKinds } from "../core/event.ts";
import type { Command } from "./command.ts";
import { dataUsage, ingestData } from "./data/ingest-data.ts";
import { ingestDocuments } from "./library.ts";

export const ingestCommand: Command = {
  name: "ingest",
  usage: `ingest PATH|URL… [--json]\n  ${dataUsage}`,
  example: "ingest handbook.md",
  does: "takes documents into the knowledge base, data files into the warehouse",
  run(args, session) {
    const first = args.findIndex((each) => !each.startsWith("-"));
    const kind = dataKinds.find((each) => each === args[first]);
    return kind === undefined
      ? ingestDocuments(args, session)
      : ingestData(kind, args.toSpliced(first, 1), session);
  },
};
