// The app's Home: what it published for this person, with buttons and fields that work, beside the messages.
import { useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import type { View } from "../page/contract.ts";
import { useSurroundings } from "../page/surroundings.ts";
import type { BlockAction, FieldValue } from "../page-blocks/block.ts";
import { Blocks } from "../page-blocks/blocks.tsx";
import { Icon } from "../page-blocks/dialog.tsx";
import { FormContext } from "../page-fields/form.ts";
import type { FormValues } from "../page-fields/value.ts";

const tabs = ["home", "messages"] as const;
export type Tab = (typeof tabs)[number];

interface Tabs {
  readonly name: string;
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
}

/** One stop for Tab; left and right change the tab. */
export function AppTabs({ name, tab, onTab }: Tabs): ReactNode {
  const { words } = useSurroundings();
  const list = useRef<HTMLDivElement>(null);
  const labels = { home: words.home, messages: words.messagesTab };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const other: Tab = tab === "home" ? "messages" : "home";
    onTab(other);
    list.current?.querySelector<HTMLElement>(`#tab-${other}`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={words.tabsOf(name)} ref={list} onKeyDown={onKeyDown}>
      {tabs.map((each) => (
        <button
          type="button"
          role="tab"
          key={each}
          id={`tab-${each}`}
          aria-selected={each === tab}
          aria-controls={each === tab && each === "home" ? "tab-panel" : undefined}
          tabIndex={each === tab ? 0 : -1}
          onClick={() => onTab(each)}
        >
          {labels[each]}
        </button>
      ))}
    </div>
  );
}

export function HomePanel({ view }: { readonly view: View | null }): ReactNode {
  const { words, directory } = useSurroundings();
  return (
    <div className="home" id="tab-panel" role="tabpanel" aria-labelledby="tab-home" tabIndex={0}>
      {view === null ? (
        <div className="home-empty" role="status">
          <span className="avatar app large" aria-hidden="true" />
          <p>{words.homeEmpty(directory.app.name)}</p>
        </div>
      ) : (
        <Published key={view.id} view={view} />
      )}
    </div>
  );
}

function Published({ view }: { readonly view: View }): ReactNode {
  const { acts } = useSurroundings();
  const [values, setValues] = useState<FormValues>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  const onValue = (block: string, action: string, value: FieldValue): void =>
    setValues((all) => ({ ...all, [block]: { ...all[block], [action]: value } }));
  const act = async (action: BlockAction): Promise<boolean> => {
    const answer = await acts.clickInView(view.id, action, values);
    setTrouble(answer);
    return answer === null;
  };
  return (
    <div className="home-inner">
      <div role="alert">
        {trouble !== null && (
          <p className="field-error">
            <Icon name="warning" />
            {trouble}
          </p>
        )}
      </div>
      <FormContext value={{ values, errors: {}, onValue }}>
        <Blocks blocks={view.blocks} act={act} />
      </FormContext>
    </div>
  );
}
