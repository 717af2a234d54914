// Unique fake persons go in by every way; no byte of them lies anywhere but in the vault and in what a reader was shown.
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runCommand } from "#src/command-line/run-command.ts";
import { UserId } from "#src/core/ids.ts";
import { readEnv } from "#src/env.ts";
import { calls, concludes, plans } from "#test/fakes/staged-provider.ts";
import { foundIn, formsOf } from "./canary-forms.ts";
import { openCanaryHouse } from "./canary-house.ts";

/** One person a way, so that a leak says where it came from. Names are known: the detector has nothing to guess. */
const ways = {
  direct: {
    name: "Ottilie Zwitscherling",
    email: "ottilie.zwitscherling@nest-1.example",
    phone: "+49 171 5550181",
  },
  channel: { name: "Balduin Federkiel", email: "balduin@nest-2.example", phone: "+49 171 5550182" },
  history: { name: "Cordula Schnabelweid", email: "cordula@nest-3.example", phone: "+49 171 5550183" },
  document: { name: "Dietlinde Flügelberg", email: "dietlinde@nest-4.example", phone: "+49 171 5550184" },
  page: { name: "Edeltraud Nistkasten", email: "edeltraud@nest-5.example", phone: "+49 171 5550185" },
  shell: { name: "Friedhelm Gefieder", email: "friedhelm@nest-6.example", phone: "+49 171 5550186" },
  error: { name: "Gundula Vogelsang-Amsel", email: "gundula@nest-7.example", phone: "+49 171 5550187" },
  approval: { name: "Hannelore Kranichfeld", email: "hannelore@nest-8.example", phone: "+49 171 5550188" },
} as const;
const iban = "DE75 5121 0800 1245 1261 99";
const colleague = "Irmtraud Eisvogelsen";
const canaries = [...Object.values(ways).flatMap((person) => Object.values(person)), iban, colleague];
const about = ({ name, email, phone }: (typeof ways)[keyof typeof ways]) =>
  `${name}, ${email}, Telefon ${phone}`;

let open: Awaited<ReturnType<typeof openCanaryHouse>>;
let [shownDirect, shownChannel, shownShell] = ["", "", ""];

beforeAll(async () => {
  open = await openCanaryHouse({
    colleague,
    contacts: `name;phone\n${Object.values(ways)
      .map(({ name }) => `${name};`)
      .join("\n")}\n`,
    page: `<html lang="de"><head><title>Team</title></head><body><h1>Kontakt</h1><img src="x.png"><p>${about(ways.page)} <a href="mailto:${ways.page.email}">Mail</a></p></body></html>`,
  });
  const { house, provider, home, origin, say } = open;
  await writeFile(
    join(home, "..", "canary-source.md"),
    `# Presse\n\nFragen beantwortet ${about(ways.document)}.\n`,
  );
  const errors: string[] = [];
  const session = {
    env: readEnv({ LEITSTAND_HOME: home, SITE_PORT: "0" }),
    demo: true,
    callerFolder: join(home, ".."),
    operator: UserId.parse("U0SVEN"),
    house: async () => house,
  };
  const shell = async (argv: string[], stdin = ""): Promise<string> => {
    let out = "";
    const io = {
      out: (text: string) => void (out += text),
      err: (text: string) => void errors.push(text),
      stdin: async () => stdin,
    };
    await runCommand(argv, { ...session, io }, (...line) => void open.logs.push(JSON.stringify(line)));
    return out;
  };
  await shell(["ingest", "canary-source.md"]);
  await rm(join(home, "..", "canary-source.md"));
  shownShell = await shell(
    ["tool", "check-claims"],
    JSON.stringify({ text: `Testsieger, sagt ${about(ways.shell)}, IBAN ${iban}` }),
  );

  const searches = {
    given: ({ input }: { input: Readonly<Record<string, unknown>> }) =>
      calls(["search-knowledge", { query: String(input["ask"]), k: null }]),
  };
  const script = (...lines: Parameters<typeof provider.play>[0]["copywriter"] & object) => ({
    plan: [
      plans({ specialist: "copywriter", tools: ["search-knowledge", "read-document", "add-to-knowledge"] }),
    ],
    copywriter: lines,
  });
  const echo = concludes([{ kind: "advice", text: "Frag <PERSON_1> unter <EMAIL_1>." }]);
  provider.play(script(searches, echo));
  shownDirect = await say("U0MARA", `Wer hilft bei Retouren: ${about(ways.direct)}?`);
  provider.play(script(searches, echo));
  shownChannel = await say(
    "U0MARA",
    `@Leitstand Kennst du ${about(ways.channel)} und ${colleague}?`,
    "C0MARKETING",
  );
  provider.play(script(searches, concludes([{ kind: "advice", text: "Danke." }])));
  const asked = (text: string, conversation: string, more = {}) =>
    house.desk.handle({
      text,
      person: UserId.parse("U0MARA"),
      audience: { kind: "person", groups: ["everyone"] },
      origin: { surface: "evaluation", conversation },
      key: conversation,
      ...more,
    });
  await asked("Und der Presse?", "c-history", {
    history: [{ from: "person", text: `Es geht um ${about(ways.history)}` }],
  });
  provider.play({
    plan: [plans({ specialist: "seo", tools: ["audit-page"], entities: [`${origin}/team`] })],
    seo: [
      calls(["audit-page", { page: `${origin}/team` }]),
      concludes([{ kind: "advice", text: "Fertig." }]),
    ],
  });
  await asked(`Prüf ${origin}/team`, "c-page");
  provider.play(
    script(
      {
        given: ({ input }) =>
          calls(["add-to-knowledge", { title: null, text: String(input["ask"]), source: null }]),
      },
      concludes([{ kind: "advice", text: "Wartet auf Freigabe." }]),
    ),
  );
  await asked(
    `Nimm in die Wissensbasis auf: Ansprechpartnerin ist ${about(ways.approval)}, IBAN ${iban}`,
    "c-approval",
  );
  const [card] = await house.desk.cards({ open: true });
  if (card === undefined) throw new Error("no card");
  const decided = await house.desk.decide({
    proposal: card.proposal.id,
    hash: card.proposal.hash,
    kind: "approve",
    by: UserId.parse("U0JONAS"),
  });
  expect(decided.card?.receipt?.kind).toBe("done");
  provider.play(
    script(
      calls(["read-document", { document: null, source: "no such thing" }]),
      searches,
      concludes([{ kind: "advice", text: "Ende." }]),
    ),
  );
  // A hand that fails and says with what.
  Object.assign(house.open.hands.knowledge, {
    search: () => Promise.reject(new Error(`cannot search for ${about(ways.error)}`)),
  });
  await asked(`Was ist mit ${about(ways.error)}?`, "c-error");
  await new Promise((resolve) => setTimeout(resolve, 300));
}, 60_000);
afterAll(() => open.close());

it("leaves no byte of them in any file of the house, write-ahead logs and Chroma's included", async () => {
  const files = await open.files();
  const names = files.map(([name]) => name).join();
  for (const expected of ["leitstand.db", "ledger.db", "audit.db", "knowledge.db", "graph.db", "chroma"])
    expect(names).toContain(expected);
  // The way of the error was really gone: its words are there, without the person.
  expect(files.some(([, bytes]) => bytes.includes("cannot search for [person], [email]"))).toBe(true);
  // The list of known people is the team's own file.
  const leaks = files
    .filter(([name]) => name !== "known-people.csv")
    .map(([name, bytes]) => [name, foundIn(bytes, canaries)]);
  expect(leaks.filter(([, found]) => (found ?? []).length > 0)).toEqual([]);
});

it("sends none of them to the model or the embedding endpoint", () => {
  expect(open.embeddings.bodies.length).toBeGreaterThan(1);
  expect(foundIn(open.provider.bytes(), canaries)).toEqual([]);
  expect(foundIn(open.embeddings.bodies.join("\n"), canaries)).toEqual([]);
  expect(open.provider.bytes()).toContain("<PERSON_1>");
});

it("logs, traces and audits none of them", async () => {
  const rows = JSON.stringify(await open.house.audit.rows());
  expect(foundIn(`${open.logs.join("\n")}\n${rows}`, canaries)).toEqual([]);
  expect((await open.house.audit.verify()).ok).toBe(true);
});

it("shows them to those who may read them", () => {
  expect(foundIn(shownDirect, canaries)).toEqual([ways.direct.name, ways.direct.email]);
  // What one person wrote in a channel is not repeated to all.
  expect(foundIn(shownChannel, canaries)).toEqual([]);
  expect(shownShell).toContain("findings");
});

it("finds the document again by a name that was never stored", async () => {
  const passages = await open.house.open
    .knowledge()
    .then((knowledge) => knowledge.search(`Was macht ${ways.document.name}?`));
  expect(passages[0]?.source).toContain("canary-source");
});

it("would find every form of them", async () => {
  for (const canary of canaries)
    for (const form of formsOf(canary))
      expect(foundIn(Buffer.concat([Buffer.from("..ab"), form, Buffer.from("cd")]), canaries)).toContain(
        canary,
      );
  await writeFile(
    join(open.home, "planted.txt"),
    Buffer.from(`x${Buffer.from(`?${ways.page.email}!`).toString("base64")}x`),
  );
  const files = await open.files();
  expect(
    files.filter(([, bytes]) => foundIn(bytes, [ways.page.email]).length > 0).map(([name]) => name),
  ).toEqual(["planted.txt"]);
});
