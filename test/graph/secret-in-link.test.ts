// A model that puts a credential of the house into an address of the house: the answer does not show it.
import { afterAll, beforeAll, expect, it } from "vitest";
import { calls, concludes, plans } from "#test/fakes/staged-provider.ts";
import { openProviderHouse, type ProviderHouse } from "./provider-house.ts";

/** It looks like words: nothing but knowing it tells that it is one. */
const secret = ["wald", "geheim", "laterne"].join("-");
let opened: ProviderHouse;
beforeAll(
  async () =>
    void (opened = await openProviderHouse({
      settings: { OPENAI_API_KEY: secret, OPENAI_MODEL: "planted" },
    })),
);
afterAll(() => opened.close());

async function answerWith(address: string): Promise<string> {
  const segments: Parameters<typeof concludes>[0] = [
    { kind: "figure", text: "Mängel auf der Seite: {figure:f1}." },
    { kind: "advice", text: `Mehr dazu steht unter ${address}` },
  ];
  opened.provider.play({
    plan: [plans({ specialist: "seo", tools: ["audit-page"], entities: ["/sommeraktion"] })],
    seo: [calls(["audit-page", { page: "/sommeraktion" }]), concludes(segments)],
  });
  return (await opened.ask("Prüf die Seite /sommeraktion")).answer?.text ?? "";
}

it("shows an address of the house without the credential, and none with it", async () => {
  const { origin } = opened.site;
  expect(await answerWith(`${origin}/magazin/laterne`)).toContain(`${origin}/magazin/laterne`);
  for (const hidden of [secret, Array.from(secret).reverse().join("")])
    expect(await answerWith(`${origin}/magazin/${hidden}`)).not.toContain(hidden);
});
