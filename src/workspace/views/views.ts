// The views that people have open: a stack of modals each, and the app's Home.
import type { Hub } from "../hub.ts";
import { newId, newShortId } from "../secrets.ts";
import type { View, ViewContent } from "./view.ts";

export interface Found {
  readonly person: string;
  readonly view: View;
}

export interface Views {
  /** The person's modals, the one on top last. */
  stack(person: string): readonly View[];
  home(person: string): View | null;
  find(by: { readonly id?: string | undefined; readonly externalId?: string | undefined }): Found | null;
  /** Takes the place of whatever is open. */
  open(person: string, content: ViewContent): View;
  /** Null when three lie there already. */
  push(person: string, content: ViewContent, most: number): View | null;
  replace(found: Found, content: ViewContent): View;
  publish(person: string, content: ViewContent): View;
  /** Takes away the view and what lies on it; all of the stack with `clear`. Returns what was taken, the top first. */
  close(found: Found, clear: boolean): readonly View[];
}

export function createViews({ hub, now }: { hub: Hub; now: () => number }): Views {
  const stacks = new Map<string, readonly View[]>();
  const homes = new Map<string, View>();
  const hash = () => `${Math.floor(now() / 1_000)}.${newShortId()}`;
  const stack = (person: string) => stacks.get(person) ?? [];
  const lay = (person: string, views: readonly View[]): void => {
    stacks.set(person, views);
    hub.publish({ type: "views", views }, (each) => each === person);
  };
  const make = (content: ViewContent, below: readonly View[]): View => {
    const id = newId("V");
    return {
      ...content,
      id,
      hash: hash(),
      root_view_id: below[0]?.id ?? id,
      previous_view_id: below.at(-1)?.id ?? null,
    };
  };
  const keepHome = (person: string, view: View): View => {
    homes.set(person, view);
    hub.publish({ type: "home", view }, (each) => each === person);
    return view;
  };
  return {
    stack,
    home: (person) => homes.get(person) ?? null,
    find({ id, externalId }) {
      const matches = (view: View) =>
        id === undefined
          ? externalId !== undefined && externalId !== "" && view.external_id === externalId
          : view.id === id;
      for (const [person, views] of [
        ...stacks,
        ...[...homes].map(([person, home]) => [person, [home]] as const),
      ]) {
        const view = views.find(matches);
        if (view !== undefined) return { person, view };
      }
      return null;
    },
    open(person, content) {
      const view = make(content, []);
      lay(person, [view]);
      return view;
    },
    push(person, content, most) {
      const below = stack(person);
      if (below.length >= most) return null;
      const view = make(content, below);
      lay(person, [...below, view]);
      return view;
    },
    replace({ person, view }, content) {
      const changed = { ...view, ...content, hash: hash() };
      if (view.type === "home") return keepHome(person, changed);
      lay(
        person,
        stack(person).map((each) => (each.id === view.id ? changed : each)),
      );
      return changed;
    },
    publish(person, content) {
      const before = homes.get(person);
      return keepHome(
        person,
        before === undefined ? make(content, []) : { ...before, ...content, hash: hash() },
      );
    },
    close({ person, view }, clear) {
      const views = stack(person);
      const at = clear ? 0 : views.findIndex((each) => each.id === view.id);
      if (at < 0) return [];
      lay(person, views.slice(0, at));
      return views.slice(at).toReversed();
    },
  };
}
