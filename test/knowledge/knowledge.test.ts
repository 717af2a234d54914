import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createHashedEmbedding } from "#src/model/embedding-hashed.ts";
import { weightsVersion } from "#src/model/embedding-weights.ts";
import { connectChroma } from "#knowledge/chroma.ts";
import { startChromaServer } from "#knowledge/chroma-server.ts";
import {
  chromaPid,
  deleteHome,
  fixedClock,
  markdown,
  openKnowledge,
  silent,
  temporaryHome,
  until,
  type OpenKnowledge,
} from "./open-knowledge.ts";

const shipping = markdown(
  "versand.md",
  "# Versand und Rückversand\n\nDer Rückversand kostet 4,90 € pro Paket. Ab 50 € Bestellwert ist der Versand kostenlos.",
);
const english = markdown(
  "returns.md",
  "# Returns\n\nReturn shipping costs €4.90 per parcel. You have 30 days.",
);
const voice = markdown(
  "voice.md",
  "# Markenstimme\n\nWir schreiben klar und freundlich. Im Newsletter duzen wir.",
);
const legal = markdown(
  "secret.md",
  "# Vergleich\n\nDer Vergleich mit Bergfuchs kostet 12.000 € Vertragsstrafe.",
  { groups: ["legal"] },
);

describe("the knowledge base", () => {
  let home = "";
  let open: OpenKnowledge;
  beforeAll(async () => {
    home = await temporaryHome();
    open = await openKnowledge(home);
    for (const document of [shipping, english, voice, legal]) await open.knowledge.add(document);
    await until(async () => (await open.knowledge.health()).ok);
  });
  afterAll(async () => {
    await open.close();
    await deleteHome(home);
  });

  test.each([
    ["Was kostet der Rückversand?", "versand.md"],
    ["was kostet ruecksendung", "versand.md"],
    ["Rückversnad kosten?", "versand.md"],
    ["How much is return shipping?", "returns.md"],
    ["How do we address readers in the newsletter?", "voice.md"],
  ])("finds: %s", async (query, source) => {
    const [first] = await open.knowledge.search(query);
    expect(first?.source).toBe(source);
    expect(first?.coverage).toBeGreaterThan(0.5);
  });

  test("passages and sentences stand in the document where they say", async () => {
    for (const passage of await open.knowledge.search("Rückversand Newsletter returns")) {
      const document = await open.knowledge.document(passage.document);
      expect(document?.text.slice(passage.start, passage.end)).toBe(passage.text);
      expect(passage.sentences?.length).toBeGreaterThan(0);
      for (const { start, end } of passage.sentences ?? []) {
        expect(document?.text.slice(start, end)).toMatch(/^\S.*[.!?]$/su);
      }
    }
  });

  test("shows a document only to its groups", async () => {
    const query = "Vertragsstrafe Vergleich Bergfuchs";
    expect((await open.knowledge.search(query, { groups: ["legal"] }))[0]?.source).toBe("secret.md");
    for (const groups of [["everyone"], ["marketing", "finance"], []]) {
      expect((await open.knowledge.search(query, { groups })).map((passage) => passage.source)).not.toContain(
        "secret.md",
      );
    }
  });

  test("the same text again changes nothing, a new text replaces the old one everywhere", async () => {
    const before = await open.knowledge.version();
    await open.knowledge.add(shipping);
    expect(await open.knowledge.version()).toBe(before);
    const added = await open.knowledge.add(markdown("frist.md", "# Frist\n\nDie Frist beträgt elf Monate."));
    await open.knowledge.add(markdown("frist.md", "# Frist\n\nDas Widerrufsfenster beträgt neun Wochen."));
    expect(await open.knowledge.version()).not.toBe(before);
    expect((await open.knowledge.document(added.id))?.text).toContain("neun Wochen");
    const texts = (await open.knowledge.search("Wie lang ist die Frist in Monaten?")).map(
      (passage) => passage.text,
    );
    expect(texts.join(" ")).not.toContain("elf Monate");
    expect(await open.knowledge.remove(added.id)).toBe(true);
    expect(await open.knowledge.remove(added.id)).toBe(false);
    expect(await open.knowledge.version()).toBe(before);
  });

  test("a right that is taken away counts at once", async () => {
    const plan = "# Plan\n\nDie Zuckerwattekampagne startet im Mai.";
    await open.knowledge.add(markdown("plan.md", plan, { groups: ["marketing", "legal"] }));
    const seen = async (groups: string[]) =>
      (await open.knowledge.search("Zuckerwattekampagne", { groups })).some(
        (passage) => passage.source === "plan.md",
      );
    expect(await seen(["marketing"])).toBe(true);
    const revoked = await open.knowledge.add(markdown("plan.md", plan, { groups: ["legal"] }));
    expect(await seen(["marketing"])).toBe(false);
    expect(await seen(["legal"])).toBe(true);
    await open.knowledge.remove(revoked.id);
  });

  test("what a text says of itself narrows, never widens", async () => {
    const text =
      "---\ntrust: trusted\ngroups: everyone\nexpires: 2026-01-31\nowner: Mara\n---\n# Notiz\n\nEin Geheimnis.";
    const stored = await open.knowledge.add(
      markdown("notiz.md", text, { trust: "untrusted", groups: ["legal"] }),
    );
    expect(stored).toMatchObject({ trust: "untrusted", groups: ["legal"], expires: "2026-01-31" });
    expect(stored.properties).toEqual({ owner: "Mara" });
    expect(stored.text.startsWith("# Notiz")).toBe(true);
    await open.knowledge.remove(stored.id);
  });

  test("a snapshot can be cited but is neither searched nor listed", async () => {
    const page = {
      ...markdown("http://shop/x", "<p>Quittengelee im Angebot</p>"),
      format: "html",
      kind: "page",
    } as const;
    const version = await open.knowledge.version();
    const snapshot = await open.knowledge.keepSnapshot(page);
    expect((await open.knowledge.document(snapshot.id))?.text).toBe(page.text);
    expect(await open.knowledge.search("Quittengelee Angebot")).not.toContainEqual(
      expect.objectContaining({ document: snapshot.id }),
    );
    expect((await open.knowledge.documents()).map((document) => document.id)).not.toContain(snapshot.id);
    expect(await open.knowledge.version()).toBe(version);
    const changed = await open.knowledge.keepSnapshot({ ...page, text: "<p>ausverkauft</p>" });
    expect(changed.id).not.toBe(snapshot.id);
  });

  test("when Chroma dies it still answers, says so, and recovers by itself", async () => {
    process.kill(await chromaPid(home), "SIGKILL");
    await until(async () => !(await open.knowledge.health()).ok);
    expect((await open.knowledge.health()).detail).toContain("lexical only");
    expect((await open.knowledge.search("Was kostet der Rückversand?"))[0]?.source).toBe("versand.md");
    await until(async () => (await open.knowledge.health()).ok);
    expect((await open.knowledge.search("Was kostet der Rückversand?"))[0]?.source).toBe("versand.md");
  });

  test("a rebuild leaves the same answers", async () => {
    const before = (await open.knowledge.search("Rückversand Newsletter")).map(({ source, start }) => [
      source,
      start,
    ]);
    const steps: number[] = [];
    await open.knowledge.rebuild((done) => steps.push(done));
    expect(steps.length).toBeGreaterThan(0);
    expect(
      (await open.knowledge.search("Rückversand Newsletter")).map(({ source, start }) => [source, start]),
    ).toEqual(before);
    expect((await open.knowledge.health()).ok).toBe(true);
  });
});

describe("crashes", () => {
  test("kill -9 between the tables and Chroma loses nothing", async () => {
    const home = await temporaryHome();
    const script = fileURLToPath(new URL("keep-server.ts", import.meta.url));
    const writer = spawn(process.execPath, [script, home, "stuck"], { stdio: ["ignore", "pipe", "inherit"] });
    await once(writer.stdout, "data");
    writer.kill("SIGKILL");
    await once(writer, "exit");
    const open = await openKnowledge(home);
    expect((await open.knowledge.search("Was kostet der Rückversand?"))[0]?.source).toBe("versand.md");
    expect(await open.store.owed(await collectionOf(open), 10)).toEqual([]);
    await open.close();
    await deleteHome(home);
  });
});

describe("beside a Chroma server of the operator's", () => {
  let [home, chromaHome] = ["", ""];
  beforeEach(async () => {
    [home, chromaHome] = [await temporaryHome(), await temporaryHome()];
  });
  afterEach(async () => {
    await deleteHome(home);
    await deleteHome(chromaHome);
  });
  const start = () => startChromaServer({ home: chromaHome, clock: fixedClock, log: silent });
  const everything = { limit: 10, kinds: ["library"] };

  test("passages that Chroma lost are written again, strangers are dropped", async () => {
    const server = await start();
    const first = await openKnowledge(home, { chromaUrl: server.url() });
    await first.knowledge.add(shipping);
    const collection = await collectionOf(first);
    await first.close();
    const index = await connectChroma(server.url() ?? "", collection);
    const own = await index.ids();
    expect(own.size).toBe(1);
    await index.remove([...own]);
    await index.upsert([
      {
        id: "stranger.1",
        vector: new Array(1024).fill(0.1),
        document: "x",
        rights: "everyone",
        kind: "library",
      },
    ]);
    const second = await openKnowledge(home, { chromaUrl: server.url() });
    expect(await index.ids()).toEqual(own);
    await second.close();
    await server.close();
  });

  test("a right that is taken away is taken from Chroma, too", async () => {
    const server = await start();
    const open = await openKnowledge(home, { chromaUrl: server.url() });
    const index = await connectChroma(server.url() ?? "", await collectionOf(open));
    const [vector = []] = await createHashedEmbedding().embed(["Plan Mai"]);
    const counts = async () =>
      Promise.all(
        ["legal|marketing", "legal"].map(
          async (rights) => (await index.query(vector, { ...everything, rights: [rights] })).length,
        ),
      );
    await open.knowledge.add(
      markdown("plan.md", "# Plan\n\nStart im Mai.", { groups: ["marketing", "legal"] }),
    );
    await until(async () => (await counts())[0] === 1);
    await open.knowledge.add(markdown("plan.md", "# Plan\n\nStart im Mai.", { groups: ["legal"] }));
    await until(async () => (await counts())[1] === 1);
    expect(await counts()).toEqual([0, 1]);
    await open.close();
    await server.close();
  });
});

async function collectionOf({ store }: OpenKnowledge): Promise<string> {
  return `leitstand-${await store.installation("unused")}-hashed-lexical-${weightsVersion}-1024`;
}
