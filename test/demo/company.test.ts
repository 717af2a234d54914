// People, groups, customers and channel names of the demo company.
import { expect, test } from "vitest";
import { paidChannels } from "#src/core/channel.ts";
import { Person } from "#src/core/person.ts";
import { campaigns, channelOf, channels, touchOf } from "#src/demo/channels.ts";
import { people, workspaceChannels } from "#src/demo/company.ts";
import { consentStates, customers } from "#src/demo/customers.ts";
import { random } from "#src/demo/random.ts";

test("people are persons with the reading groups of their roles", () => {
  for (const person of people) expect(Person.parse(person)).toEqual(person);
  const groups = new Map(people.map(({ id, groups: own }) => [String(id), own]));
  expect(groups.get("U0HANNE")).toEqual(["everyone", "legal"]);
  expect(groups.get("U0JONAS")).toEqual(["everyone", "marketing", "finance"]);
  expect(groups.get("U0GAST")).toEqual(["everyone"]);
});

test("the private channel has four members and the guest sits in #marketing only", () => {
  const members = new Map(workspaceChannels.map(({ id, members: own }) => [id, own]));
  expect(members.get("C0LAUNCH")).toEqual(["U0MARA", "U0JONAS", "U0HANNE", "U0SVEN"]);
  expect([...members].filter(([, own]) => own.includes("U0GAST")).map(([id]) => id)).toEqual(["C0MARKETING"]);
});

test("customers are pseudonymous, the same for a seed, with every consent state", () => {
  const all = customers("test");
  expect(all.length).toBeGreaterThanOrEqual(400);
  expect(customers("test")).toEqual(all);
  expect(customers("other")).not.toEqual(all);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(new Set(all.map(({ emailHash }) => emailHash)).size).toBe(all.length);
  expect(JSON.stringify(all)).not.toContain("@");
  expect(new Set(all.map(({ consent }) => consent.newsletter))).toEqual(new Set(consentStates));
});

test("every click is labelled so that its channel is found again", () => {
  const stream = random("labels");
  for (const channel of channels) {
    if (channel === "tv") continue;
    for (let index = 0; index < 50; index++) expect(channelOf(touchOf(channel, stream))).toBe(channel);
  }
  expect(paidChannels.every((channel) => campaigns[channel].length > 0)).toBe(true);
});

test("a label outside the naming rules is no known channel", () => {
  expect(channelOf({ source: "bing", medium: "cpc", campaign: "brand-x" })).toBe("other");
  expect(channelOf({ source: "meta", medium: "social", campaign: null })).toBe("other");
});
