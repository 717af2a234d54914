// Texts of files that were shared in a conversation, in tokens like everything else; the bytes are not kept.
import { AttachedFile, type AttachmentKind, type AttachmentStore } from "#src/core/attachment.ts";
import type { OpenDatabase } from "../database.ts";

export interface AttachmentTables {
  attachments: {
    id: string;
    conversation: string;
    turn: string;
    owner: string;
    shared_at: string;
    name: string;
    kind: AttachmentKind;
    body: string;
  };
}

export const attachmentMigrations = [
  `create table attachments (id text primary key, conversation text not null, turn text not null, owner text not null,
     shared_at text not null, name text not null, kind text not null, body text not null);
   create index attachments_conversation on attachments (conversation, shared_at);
   create index attachments_turn on attachments (turn);
   create index attachments_owner on attachments (owner);`,
];

export function createAttachmentStore({ db }: Pick<OpenDatabase<AttachmentTables>, "db">): AttachmentStore {
  return {
    async keep(file, { turn, owner }) {
      const { conversation } = file;
      await db
        .insertInto("attachments")
        .values({
          ...{ id: file.id, conversation, turn, owner, shared_at: file.sharedAt },
          ...{ name: file.name, kind: file.kind, body: JSON.stringify(file) },
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async load(id, conversation) {
      const row = await db
        .selectFrom("attachments")
        .select(["conversation", "body"])
        .where("id", "=", id)
        .executeTakeFirst();
      if (row === undefined || (conversation !== null && row.conversation !== conversation)) return null;
      return AttachedFile.parse(JSON.parse(row.body));
    },
    of: (conversation) =>
      db
        .selectFrom("attachments")
        .select(["id", "name", "kind"])
        .where("conversation", "=", conversation)
        .orderBy("shared_at", "desc")
        .orderBy("id")
        .limit(50)
        .execute(),
  };
}
