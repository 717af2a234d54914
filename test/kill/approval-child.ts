// A process that is killed at a named moment: `ask`, `decide MOMENT`, `recover`. Prints one JSON line at its end.
import { UserId, type ProposalId } from "#src/core/ids.ts";
import { readEnv } from "#src/env.ts";
import { openHouse } from "#src/open-house.ts";

const [, , step = "", moment = ""] = process.argv;
const env = readEnv();
const armed = step === "decide" ? moment : "";
const opened = await openHouse(env, {
  log: () => undefined,
  moment: (name) => {
    if (name === armed) process.kill(process.pid, "SIGKILL");
  },
});
const { desk, open, ledger } = opened.house;
const asker = UserId.parse("U0MARA");
const approver = UserId.parse("U0JONAS");
const audience = { kind: "person" as const, groups: ["everyone", "marketing"] };

async function proposalId(): Promise<{ id: ProposalId; hash: string }> {
  const [card] = await desk.cards({ open: true });
  if (card === undefined) throw new Error("no open proposal");
  return card.proposal;
}

async function state(): Promise<unknown> {
  const documents = await open.hands.knowledge.documents({ kind: "library" });
  const found = documents.filter((document) => document.text.includes("Winterkatalog"));
  return {
    documents: found.length,
    open: (await desk.cards({ open: true })).length,
    unfinished: (await ledger.unfinished()).length,
  };
}

if (step === "ask") {
  const text =
    "Nimm das in die Wissensbasis auf: Der Winterkatalog erscheint in diesem Jahr zwei Wochen früher.";
  const handled = await desk.handle({
    text,
    person: asker,
    audience,
    origin: { surface: "evaluation", conversation: "kill" },
    key: "kill-1",
  });
  process.stdout.write(`${JSON.stringify({ kind: handled.kind })}\n`);
  process.kill(process.pid, "SIGKILL");
}
if (step === "interrupted-ask") {
  const text = "Was kostet der Rückversand?";
  const started = (): void => void process.kill(process.pid, "SIGKILL");
  await desk.handle(
    { text, person: asker, audience, origin: { surface: "evaluation", conversation: "kill" }, key: "kill-2" },
    (progress) => progress.kind === "planned" && started(),
  );
}
if (step === "decide") {
  const { id, hash } = await proposalId();
  const decided = await desk.decide({ proposal: id, hash, kind: "approve", by: approver });
  process.stdout.write(
    `${JSON.stringify({ outcome: decided.outcome.kind, receipt: decided.card?.receipt?.kind })}\n`,
  );
}
if (step === "recover") {
  const answered: string[] = [];
  desk.subscribe((event) => event.kind === "answered" && answered.push(event.turn.id));
  await desk.start();
  await desk.stop(20);
  process.stdout.write(
    `${JSON.stringify({ ...((await state()) as object), answered: answered.length, audit: (await opened.house.audit.verify()).ok })}\n`,
  );
}
await opened.close();
process.exit(0);
