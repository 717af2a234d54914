// The app's modals: a stack of forms of which the top one shows, kept filled in while the app pushes, updates and answers.
import { useEffect, useRef, useState, type FormEvent, type ReactNode, type RefObject } from "react";
import type { View } from "../page/contract.ts";
import { useSurroundings } from "../page/surroundings.ts";
import type { BlockAction, FieldValue } from "../page-blocks/block.ts";
import { Blocks } from "../page-blocks/blocks.tsx";
import { Dialog, Icon } from "../page-blocks/dialog.tsx";
import { withEmoji } from "../page-blocks/mrkdwn.ts";
import { FormContext } from "../page-fields/form.ts";
import { faultsIn, type FormValues } from "../page-fields/value.ts";

interface Entered {
  readonly values: FormValues;
  readonly errors: Readonly<Record<string, string>>;
  /** About the whole form: the app did not answer, or the window is gone. */
  readonly trouble: string | null;
}

const untouched: Entered = { values: {}, errors: {}, trouble: null };

export function Modals({ views }: { readonly views: readonly View[] }): ReactNode {
  const root = views[0];
  // A new stack begins with nothing filled in.
  return root !== undefined && <Stack key={root.root_view_id} views={views} />;
}

/** What was entered in each view of the stack, and who may change it. */
function useEntered(view: View) {
  const [entered, setEntered] = useState<Readonly<Record<string, Entered>>>({});
  const change = (id: string, part: (before: Entered) => Partial<Entered>): void =>
    setEntered((all) => {
      const before = all[id] ?? untouched;
      return { ...all, [id]: { ...before, ...part(before) } };
    });
  const onValue = (block: string, action: string, value: FieldValue): void =>
    change(view.id, ({ values, errors }) => {
      const { [block]: _settled, ...rest } = errors;
      return { values: { ...values, [block]: { ...values[block], [action]: value } }, errors: rest };
    });
  return { top: entered[view.id] ?? untouched, change, onValue };
}

/** Everything that a person does in the view on top. */
function useTop(view: View) {
  const { acts, words } = useSurroundings();
  const [busy, setBusy] = useState(false);
  const [leaving, setLeaving] = useState<{ readonly all: boolean } | null>(null);
  const { top, change, onValue } = useEntered(view);
  const close = (all: boolean): void => {
    setLeaving(null);
    void acts.closeView(view.id, all);
  };
  const leave = (all: boolean): void => {
    if (Object.keys(top.values).length > 0) setLeaving({ all });
    else close(all);
  };
  const submit = async (): Promise<void> => {
    if (busy || view.submit === null) return;
    const faults = faultsIn(view.blocks, top.values, words);
    change(view.id, () => ({ errors: faults, trouble: null }));
    if (Object.keys(faults).length > 0) return;
    setBusy(true);
    const { errors, trouble } = await acts.submit(view.id, top.values);
    setBusy(false);
    change(view.id, () => ({ errors, trouble }));
  };
  const act = async (action: BlockAction): Promise<boolean> => {
    const trouble = await acts.clickInView(view.id, action, top.values);
    change(view.id, () => ({ trouble }));
    return trouble === null;
  };
  return { top, busy, leaving, stay: () => setLeaving(null), close, leave, submit, act, onValue };
}

function Stack({ views }: { readonly views: readonly View[] }): ReactNode {
  const { words } = useSurroundings();
  // Modals renders the stack only while there is one on top.
  const view = views.at(-1) as View;
  const { top, busy, leaving, stay, close, leave, submit, act, onValue } = useTop(view);
  const body = useRef<HTMLDivElement>(null);
  useFocusIn(body, view.id, top.errors);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void submit();
  };
  return (
    <Dialog label={view.title?.text ?? words.choose} className="view" persistent onClose={() => leave(false)}>
      <form noValidate aria-busy={busy} onSubmit={onSubmit}>
        <Head
          view={view}
          isStacked={views.length > 1}
          onBack={() => leave(false)}
          onClose={() => leave(true)}
        />
        <div className="view-body" ref={body}>
          <FormContext value={{ values: top.values, errors: top.errors, onValue }}>
            <Blocks key={view.id} blocks={view.blocks} act={act} />
          </FormContext>
          <Trouble entered={top} view={view} />
        </div>
        <Foot view={view} busy={busy} onClose={() => close(false)} />
      </form>
      {leaving !== null && <Leave onStay={stay} onLeave={() => close(leaving.all)} />}
    </Dialog>
  );
}

/** The wished-for or first field has the focus when a view comes up, the first wrong one after a refusal. */
function useFocusIn(
  body: RefObject<HTMLElement | null>,
  view: string,
  errors: Readonly<Record<string, string>>,
): void {
  const first = ":is(input, select, textarea):not(:disabled)";
  useEffect(() => {
    const field =
      body.current?.querySelector<HTMLElement>("[data-focus]") ??
      body.current?.querySelector<HTMLElement>(first) ??
      body.current?.closest("dialog")?.querySelector<HTMLElement>(".view-foot .primary, .view-foot .button");
    field?.focus();
    body.current?.scrollTo({ top: 0 });
  }, [view]);
  const wrong = Object.keys(errors).length;
  useEffect(() => {
    if (wrong > 0) body.current?.querySelector<HTMLElement>(`.field.wrong ${first}`)?.focus();
  }, [wrong, errors]);
}

interface Heading {
  readonly view: View;
  readonly isStacked: boolean;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

function Head({ view, isStacked, onBack, onClose }: Heading): ReactNode {
  const { words } = useSurroundings();
  return (
    <header className="view-head">
      {isStacked && (
        <button type="button" className="quiet" aria-label={words.back} onClick={onBack}>
          <Icon name="left" />
        </button>
      )}
      <span className="avatar app small" aria-hidden="true" />
      <h2>{withEmoji(view.title?.text ?? "")}</h2>
      <button type="button" className="quiet" aria-label={words.close} onClick={onClose}>
        <Icon name="close" />
      </button>
    </header>
  );
}

/** What no field stands for: trouble with the app, and errors for blocks that have no place of their own. */
function Trouble({ entered, view }: { readonly entered: Entered; readonly view: View }): ReactNode {
  const shown = new Set(view.blocks.flatMap(({ type, block_id }) => (type === "input" ? [block_id] : [])));
  const homeless = Object.entries(entered.errors).flatMap(([block, text]) =>
    shown.has(block) ? [] : [text],
  );
  const sentences = [...(entered.trouble === null ? [] : [entered.trouble]), ...homeless];
  return (
    <div role="alert" className="view-trouble">
      {sentences.map((sentence) => (
        <p key={sentence} className="field-error">
          <Icon name="warning" />
          {sentence}
        </p>
      ))}
    </div>
  );
}

interface Ending {
  readonly view: View;
  readonly busy: boolean;
  readonly onClose: () => void;
}

function Foot({ view, busy, onClose }: Ending): ReactNode {
  const { words } = useSurroundings();
  return (
    <footer className="view-foot">
      <button type="button" className="button" onClick={onClose}>
        {view.close?.text ?? (view.submit === null ? words.close : words.cancel)}
      </button>
      {view.submit !== null && (
        <button type="submit" className="button primary" aria-busy={busy} aria-disabled={busy}>
          {busy && <span className="spinner" aria-hidden="true" />}
          {view.submit.text}
          {busy && <span className="unseen">{words.submitting}</span>}
        </button>
      )}
    </footer>
  );
}

function Leave({
  onStay,
  onLeave,
}: {
  readonly onStay: () => void;
  readonly onLeave: () => void;
}): ReactNode {
  const { words } = useSurroundings();
  return (
    <Dialog label={words.leaveTitle} className="confirm" onClose={onStay}>
      <h2>{words.leaveTitle}</h2>
      <p>{words.leaveText}</p>
      <div className="choices">
        <button type="button" className="button" onClick={onStay}>
          {words.leaveNo}
        </button>
        <button type="button" className="button danger" onClick={onLeave}>
          {words.leaveYes}
        </button>
      </div>
    </Dialog>
  );
}
