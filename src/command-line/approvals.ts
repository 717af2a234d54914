// `approvals`: the open proposals, and an operator's decision on one.
import { parseArgs } from "node:util";
import { ProposalId } from "../core/ids.ts";
import { printJson, UsageError, type Command } from "./command.ts";

export const approvals: Command = {
  name: "approvals",
  usage: "approvals list | approve ID --hash H | reject ID [--reason TEXT]",
  does: "lists open proposals, approves or rejects one",
  async run(args, { io, house: open, operator }) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { hash: { type: "string" }, reason: { type: "string" }, json: { type: "boolean" } },
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
          const { proposal } = await house.desk.revealCard(card, operator);
          io.out(
            `${proposal.id}  ${proposal.tool}  ${proposal.preview.title}  until ${proposal.expiresAt}\n  hash ${proposal.hash}\n`,
          );
        }
      return 0;
    }
    if (verb !== "approve" && verb !== "reject") throw new UsageError(`there is no approvals ${verb}`);
    if (id === undefined) throw new UsageError(`approvals ${verb} needs the id of a proposal`);
    const proposal = ProposalId.parse(id);
    const hash =
      values.hash ?? (verb === "reject" ? (await house.desk.card(proposal))?.proposal.hash : undefined);
    if (hash === undefined)
      throw new UsageError("approve needs --hash, as `approvals list` shows it: it says what you approve");
    const reason = values.reason === undefined ? {} : { reason: values.reason };
    const decided = await house.desk.decide({ proposal, hash, kind: verb, by: operator, ...reason });
    if (values.json === true) printJson(io, decided);
    else {
      const { card, followUp } = decided;
      const shown =
        card === null || followUp === null
          ? followUp
          : await house.desk.reveal(card.proposal.turn, followUp, operator);
      io.out(`${decided.sentence}${shown === null ? "" : ` ${shown}`}\n`);
    }
    return decided.outcome.kind === "claimed" && decided.card?.receipt?.kind !== "failed" ? 0 : 1;
  },
};
