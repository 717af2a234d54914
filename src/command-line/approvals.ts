// `approvals`: the open proposals, an operator's decision on one, and the wish to take an effect back.
import { parseArgs } from "node:util";
import { ProposalId } from "../core/ids.ts";
import type { House } from "../wire.ts";
import { printJson, UsageError, type Command, type ExitCode, type Session } from "./command.ts";
import { actingAs } from "./operator.ts";

async function undo(
  id: ProposalId,
  { session, house, as, json }: { session: Session; house: House; as: string | undefined; json: boolean },
): Promise<ExitCode> {
  const by = await actingAs(session, as, house);
  const { card, sentence } = await house.desk.proposeUndo(id, by);
  if (card !== null) house.desk.publish({ kind: "card-changed", card, followUp: null });
  if (json) printJson(session.io, { sentence, proposal: card?.proposal ?? null });
  else
    session.io.out(
      card === null
        ? `${sentence}\n`
        : `${sentence}\n  approvals approve ${card.proposal.id} --hash ${card.proposal.hash}\n`,
    );
  return card === null ? 1 : 0;
}

export const approvals: Command = {
  name: "approvals",
  usage:
    "approvals list | approve ID --hash H [--as USER] | reject ID [--reason TEXT] [--as USER] | undo ID [--as USER] [--json]",
  example: "approvals list",
  does: "lists open proposals, approves or rejects one, proposes to take a finished one back",
  async run(args, session) {
    const { io, house: open } = session;
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        hash: { type: "string" },
        reason: { type: "string" },
        as: { type: "string" },
        json: { type: "boolean" },
      },
    });
    const [verb = "list", id] = positionals;
    const house = await open();
    if (verb === "list") {
      const cards = await house.desk.cards({ open: true });
      if (values.json === true)
        printJson(io, { proposals: cards.map(({ proposal, state }) => ({ ...proposal, state })) });
      else if (cards.length === 0) io.out("no open proposals\n");
      else
        for (const card of cards) {
          const { proposal } = await house.desk.revealCard(card, session.operator);
          io.out(
            `${proposal.id}  ${proposal.tool}  ${proposal.preview.title}  until ${proposal.expiresAt}\n  hash ${proposal.hash}\n`,
          );
        }
      return 0;
    }
    if (verb !== "approve" && verb !== "reject" && verb !== "undo")
      throw new UsageError(`there is no approvals ${verb}`);
    if (id === undefined)
      throw new UsageError(`approvals ${verb} needs the id of a proposal, as \`approvals list\` shows it`);
    const proposal = ProposalId.parse(id);
    if (verb === "undo") return undo(proposal, { session, house, as: values.as, json: values.json === true });
    const hash =
      values.hash ?? (verb === "reject" ? (await house.desk.card(proposal))?.proposal.hash : undefined);
    if (hash === undefined)
      throw new UsageError("approve needs --hash, as `approvals list` shows it: it says what you approve");
    const reason = values.reason === undefined ? {} : { reason: values.reason };
    const by = await actingAs(session, values.as, house);
    const decided = await house.desk.decide({ proposal, hash, kind: verb, by, ...reason });
    // A server that runs shows it wherever the card stands.
    if (decided.outcome.kind === "claimed" && decided.card !== null)
      house.desk.publish({ kind: "card-changed", card: decided.card, followUp: decided.followUp });
    if (values.json === true) printJson(io, decided);
    else {
      const { card, followUp } = decided;
      const shown =
        card === null || followUp === null
          ? followUp
          : await house.desk.reveal(card.proposal.turn, followUp, by);
      io.out(`${decided.sentence}${shown === null ? "" : ` ${shown}`}\n`);
    }
    return decided.outcome.kind === "claimed" && decided.card?.receipt?.kind !== "failed" ? 0 : 1;
  },
};
