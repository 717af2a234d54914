import { expect, it } from "vitest";
import { calls, concludes, plans } from "#test/fakes/staged-provider.ts";
import { openProviderHouse } from "./provider-house.ts";
it("x", async () => {
  const opened = await openProviderHouse();
  opened.provider.play({ plan: [plans({ specialist: "seo", tools: ["audit-page"] })], seo: [calls(["audit-page", { page: "/agentur-hinweise" }]), calls(["audit-page", { page: "/preise" }]), concludes([{ kind: "figure", text: "x {figure:f1}" }])] });
  const turn = await opened.ask("Prüf die Seite /agentur-hinweise: was bremst uns bei Google?");
  console.log(opened.logs.join("\n"), turn.contributions[0]?.model, opened.provider.requests.map((r) => [r.stage, r.body.messages.map((m) => [m.role, String(m.content).slice(0, 300)])].flat(5).join(" | ")));
  await opened.close();
  expect(1).toBe(1);
});
