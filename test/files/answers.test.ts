// Files as data for the question: asked in both languages, named or not, and again later in the same conversation.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFileHouse, shared, type FileHouse } from "./file-house.ts";

let opened: FileHouse;
beforeAll(async () => void (opened = await openFileHouse()));
afterAll(() => opened.close());

const returns = `# Retouren im Winterverkauf

Ware aus dem Winterverkauf kann 45 Tage lang zurückgegeben werden.
Der Rückversand kostet 3,90 Euro und wird vom Erstattungsbetrag abgezogen.

# Öffnungszeiten

Der Laden in Freiburg öffnet im Dezember auch sonntags.
`;

describe("a question about a shared file", () => {
  it("is answered with sentences of the file, cited and marked as foreign", async () => {
    const turn = await opened.ask("Was steht in der Datei zu Retouren?", {
      files: [shared("winter.md", returns, "text/markdown")],
    });
    expect(turn.answer?.outcome).toBe("answered");
    expect(turn.answer?.text).toContain("45 Tage");
    expect(turn.answer?.citations[0]).toMatchObject({
      kind: "file",
      trust: "untrusted",
      title: "Datei winter.md",
    });
    expect(turn.answer?.text).not.toContain("Freiburg");
  });

  it("is answered in English, too", async () => {
    const turn = await opened.ask("What does the attached file say about returns?", {
      files: [shared("winter.md", returns, "text/markdown")],
    });
    expect(turn.answer?.text).toContain("45 Tage");
    expect(turn.answer?.citations[0]?.title).toBe("File winter.md");
  });

  it("without a subject is answered with what the file turns on", async () => {
    const turn = await opened.ask("Fasse das bitte zusammen", {
      files: [shared("winter.md", returns, "text/markdown")],
    });
    expect(turn.answer?.outcome).toBe("answered");
    expect(turn.answer?.citations.length).toBeGreaterThan(1);
  });

  it("still finds the file later in the conversation, and not in another one", async () => {
    const origin = { surface: "evaluation" as const, conversation: "thread-a" };
    await opened.ask("Worum geht es in der Datei?", { files: [shared("winter.md", returns)], origin });
    const later = await opened.ask("Und was steht darin zu den Öffnungszeiten?", { origin });
    expect(later.answer?.text).toContain("Freiburg");
    const elsewhere = await opened.ask("Was steht in winter.md zu den Öffnungszeiten?");
    expect(elsewhere.ask.attachments).toEqual([]);
    expect(elsewhere.answer?.text).not.toContain("Freiburg");
  });
});
