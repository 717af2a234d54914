import { createDecipheriv } from "node:crypto";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { jonas, mara, openPseudonyms, thread } from "./open-pseudonyms.ts";

let open: Awaited<ReturnType<typeof openPseudonyms>>;
beforeEach(async () => {
  open = await openPseudonyms();
});
afterEach(() => open.close());

const everyone = { person: null, groups: ["everyone"] };
const asMara = { person: mara, groups: [] };

describe("a conversation", () => {
  it("has one token for a person, whatever part of the name is written, and keeps the genitive", async () => {
    const { ask, reveal } = open.pseudonyms;
    const text = "Hanne Vogts Kampagne ist fertig, sagt Frau Vogt. Frag Hanne!";
    const covered = await ask(text, thread("c1"));
    expect(covered.text).toBe("<PERSON_1>s Kampagne ist fertig, sagt Frau <PERSON_1b>. Frag <PERSON_1c>!");
    expect(covered.masked.map(({ type }) => type)).toEqual(["person", "person", "person"]);
    expect(await reveal(covered.text, "c1", asMara)).toBe(text);
  });

  it("keeps its tokens over messages and shares none with another conversation", async () => {
    const { ask } = open.pseudonyms;
    await ask("a@nest.example und b@nest.example", thread("c1"));
    expect((await ask("noch einmal b@nest.example", thread("c1"))).text).toBe("noch einmal <EMAIL_2>");
    expect((await ask("nur b@nest.example", thread("c2"))).text).toBe("nur <EMAIL_1>");
  });

  it("tells spellings of one number apart without making two of it", async () => {
    const { ask, reveal } = open.pseudonyms;
    const text = "Tel. +49 171 5550173, also +491715550173";
    const covered = await ask(text, thread("c1"));
    expect(covered.text).toBe("Tel. <PHONE_1>, also <PHONE_1b>");
    expect(await reveal(covered.text, "c1", asMara)).toBe(text);
  });

  it("covers twice what it covers once, and gives back what went in", async () => {
    const { ask, reveal } = open.pseudonyms;
    const piece = fc.constantFrom("Hanne Vogt", "Müllers", "x.y@nest.example", "DE75512108001245126199", "und", "Wiebke Müllers", "<EMAIL_1>", "⟨x⟩", "\n"); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 6 }), fc.uuid(), async (pieces, conversation) => {
        const text = pieces.join(" ");
        const once = (await ask(text, thread(conversation))).text;
        expect((await ask(once, thread(conversation))).text).toBe(once);
        if (!text.includes("<EMAIL_1>")) expect(await reveal(once, conversation, asMara)).toBe(text);
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it("is read by who brought a value, and by nobody else", async () => {
    const { ask, reveal } = open.pseudonyms;
    const { text } = await ask("a@nest.example", thread("c1"));
    for (const reader of [{ person: jonas, groups: ["everyone"] }, everyone])
      expect(await reveal(text, "c1", reader)).toBe(text);
    // Whoever writes it themselves knows it.
    await ask("a@nest.example", thread("c1", jonas));
    expect(await reveal(text, "c1", { person: jonas, groups: [] })).toBe("a@nest.example");
  });

  it("covers a tool's output deep, and leaves numbers, hashes and days alone", async () => {
    const output = {
      rows: [{ who: "Mail an a@nest.example", at: "2026-11-23", hash: "9".repeat(64), n: 491715550173 }],
    };
    expect(await open.pseudonyms.cover(output, thread("c1"))).toEqual({
      rows: [{ ...output.rows[0], who: "Mail an <EMAIL_1>" }],
    });
  });
});

describe("stored documents", () => {
  const about = { document: "doc-1", groups: ["legal"], language: "de" } as const;

  it("hold the same token for the same person, and a search by surname uses it", async () => {
    const { document, query } = open.pseudonyms;
    const first = (await document("Fragen an Wiebke Müller.", about)).text;
    const second = (await document("Wiebke Müllers Liste", { ...about, document: "doc-2" })).text;
    const [token = ""] = /⟨P_\w+⟩/.exec(first) ?? [];
    expect(second).toBe(`${token}s Liste`);
    const [, , surname = ""] = token.split(/[⟨_⟩]/).slice(1);
    expect(await query("Was macht Müller?")).toBe(`Was macht ⟨P_${surname}⟩?`);
  });

  it("say where an offset went", async () => {
    const raw = "Fragen an Wiebke Müller, danke.";
    const { text, moved } = await open.pseudonyms.document(raw, about);
    const at = raw.indexOf("danke");
    expect(text.slice(moved(at), moved(at + 5))).toBe("danke");
  });

  it("are read by their groups in every conversation, until they are gone", async () => {
    const { document, cover, reveal, forgetDocument } = open.pseudonyms;
    const stored = (await document("Fragen an Wiebke Müller", about)).text;
    const shown = await cover(stored, thread("c1", jonas));
    expect(shown).toBe("Fragen an <PERSON_1>");
    expect(await reveal(shown, "c1", { person: mara, groups: ["legal"] })).toBe("Fragen an Wiebke Müller");
    expect(await reveal(shown, "c1", everyone)).toBe(shown);
    await forgetDocument("doc-1");
    expect(await reveal(shown, "c1", { person: mara, groups: ["legal"] })).toBe(shown);
  });

  it("are searched with a conversation's tokens in their words", async () => {
    const { ask, document, hands } = open.pseudonyms;
    const stored = (await document("Fragen an Wiebke Müller", about)).text;
    const { text } = await ask("Wer ist Wiebke Müller?", thread("c1"));
    const asked: string[] = [];
    const search = async (query: string) => (asked.push(query), []);
    // Only the search of the knowledge hand is looked at.
    const given = hands({ knowledge: { search } } as unknown as Parameters<typeof hands>[0], "c1");
    await given.knowledge.search(text);
    expect(asked).toEqual([`Wer ist ${/⟨P_\w+⟩/.exec(stored)?.[0] ?? ""}?`]);
  });
});

describe("the vault", () => {
  it("holds no raw byte, and nothing readable once a key is destroyed", async () => {
    const { ask, reveal } = open.pseudonyms;
    const secret = "sehr.geheim@nest.example";
    const { text } = await ask(secret, thread("c1"));
    const before = await open.bytes();
    expect(before.includes(secret)).toBe(false);
    // Positive control: with the master key the sealed data key lies in these bytes and opens.
    expect(opensKey(before)).toBe(true);
    await open.vault.destroy(mara);
    open.pseudonyms.forgetCached();
    const after = await open.bytes();
    expect(opensKey(after)).toBe(false);
    expect(await reveal(text, "c1", asMara)).toBe(text);
  });

  it("does not fill in again who was erased", async () => {
    const { document, reveal } = open.pseudonyms;
    const about = { document: "doc-1", groups: ["everyone"], language: "de" } as const;
    const { text } = await document("Fragen an Wiebke Müller", about);
    await open.vault.rememberErased([/⟨P_\w+⟩/.exec(text)?.[0] ?? ""]);
    await open.vault.destroy("contact:1");
    open.pseudonyms.forgetCached();
    const again = await document("Fragen an Wiebke Müller", about);
    expect(await reveal(again.text, "", everyone)).toBe(text);
  });
});

/** Whether any 60 bytes of the file are a data key that the master key opens. */
function opensKey(bytes: Buffer): boolean {
  for (let at = 0; at + 60 <= bytes.length; at += 1) {
    if (bytes[at] === 0 && bytes[at + 1] === 0 && bytes[at + 2] === 0) continue;
    const sealed = bytes.subarray(at, at + 60);
    const decipher = createDecipheriv("aes-256-gcm", Buffer.alloc(32, 7), sealed.subarray(0, 12));
    decipher.setAuthTag(sealed.subarray(44));
    try {
      Buffer.concat([decipher.update(sealed.subarray(12, 44)), decipher.final()]);
      return true;
    } catch {
      continue;
    }
  }
  return false;
}
