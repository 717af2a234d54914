// Names for the things a request passes through, branded so that the compiler keeps them apart.
import { z } from "zod";

export const TurnId = z.string().min(1).brand<"TurnId">();
export type TurnId = z.infer<typeof TurnId>;

export const AssignmentId = z.string().min(1).brand<"AssignmentId">();
export type AssignmentId = z.infer<typeof AssignmentId>;

/** SHA-256 over turn, assignment, tool and arguments: the same wish is stored once. */
export const ProposalId = z.string().min(1).brand<"ProposalId">();
export type ProposalId = z.infer<typeof ProposalId>;

export const UserId = z.string().min(1).brand<"UserId">();
export type UserId = z.infer<typeof UserId>;

export const DocumentId = z.string().min(1).brand<"DocumentId">();
export type DocumentId = z.infer<typeof DocumentId>;
