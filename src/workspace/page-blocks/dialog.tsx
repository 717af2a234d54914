// The small parts that everything clickable is made of: signs, modal dialogs, arrow keys.
import { useEffect, useRef, type KeyboardEvent, type ReactNode, type RefObject } from "react";

/** Drawn by icons.css; always beside or inside something that has a name. */
export function Icon({ name }: { readonly name: string }): ReactNode {
  return <span className={`icon icon-${name}`} aria-hidden="true" />;
}

/** Up, Down, Home and End (and Left and Right where things stand beside each other) move the focus among the elements that `selector` finds in `within`. */
export function moveFocus(
  event: KeyboardEvent,
  within: RefObject<HTMLElement | null>,
  selector: string,
  sideways = false,
): void {
  const items = [...(within.current?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const at = items.findIndex((each) => each === document.activeElement);
  if (at < 0) return;
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    ...(sideways ? { ArrowRight: at + 1, ArrowLeft: at - 1 } : {}),
    Home: 0,
    End: items.length - 1,
  };
  const next = items[targets[event.key] ?? -1];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** The browser's own modal: focus stays inside, Escape closes, focus returns. */
export function Dialog({
  label,
  className = "",
  persistent = false,
  onClose,
  children,
}: {
  readonly label: string;
  readonly className?: string;
  /** A click beside it does not close it. */
  readonly persistent?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  // A browser may close it on a second Escape whatever we say: what is still rendered is still open.
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  });
  return (
    <dialog
      ref={dialog}
      className={className}
      aria-label={label}
      onCancel={(event) => {
        // A file chooser inside is cancelled too, and its event bubbles.
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        if (event.target === dialog.current && !persistent) onClose();
      }}
    >
      {children}
    </dialog>
  );
}
