// Run as a process of its own by the tests: opens a knowledge base, says so, and waits to be killed.
import { openKnowledge, markdown } from "./open-knowledge.ts";
import { createHashedEmbedding } from "#src/model/embedding-hashed.ts";

const [home = "", mode = "idle"] = process.argv.slice(2);
const embedding = createHashedEmbedding();
let isStuck = false;
const { knowledge } = await openKnowledge(home, {
  // Between the tables and Chroma stands the embedding: one that never returns is a crash in between.
  embedding: {
    ...embedding,
    embed: (texts) => (isStuck ? new Promise(() => undefined) : embedding.embed(texts)),
  },
});
if (mode === "stuck") {
  isStuck = true;
  await knowledge.add(markdown("versand.md", "# Versand\n\nDer Rückversand kostet 4,90 € pro Paket."));
}
process.stdout.write("ready\n");
setInterval(() => undefined, 1_000);
