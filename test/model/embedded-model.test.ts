// The embedded model keeps the contract that every chat model keeps.
import { describeChatModel } from "#test/contract/chat-model.ts";
import { fakeAgents, fakeLibraryPlay } from "#test/fakes/fake-agents.ts";
import { createEmbeddedModel } from "#src/model/embedded/create-embedded-model.ts";

describeChatModel("The embedded model", {
  model: () =>
    createEmbeddedModel({ agents: fakeAgents, libraryPlay: fakeLibraryPlay, purpose: "specialist" }),
});
