// A button that opens a menu: it lies above everything, fits into the window, and is gone with Escape, Tab or a click elsewhere.
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import { Icon, moveFocus } from "./dialog.tsx";

interface Item {
  readonly key: string;
  readonly name: string;
  /** Where the name is a sign. */
  readonly label?: string;
  readonly icon?: string;
  readonly danger?: boolean;
  /** A line above it. */
  readonly begins?: boolean;
  readonly onChoose: () => void;
}

interface MenuButton {
  readonly label: string;
  readonly className: string;
  readonly items: readonly Item[];
  readonly disabled?: boolean;
  readonly tabIndex?: number;
  /** Signs beside each other instead of lines beneath each other. */
  readonly grid?: boolean;
  /** What stands on the button. */
  readonly children: ReactNode;
}

const gap = 4;
const edge = 8;

/** Beneath its button where there is room, otherwise above; never beyond the window's edge. */
function placeBeside(button: DOMRect, menu: DOMRect): CSSProperties {
  const left = Math.max(edge, Math.min(button.left, innerWidth - menu.width - edge));
  const below = button.bottom + gap;
  const top =
    below + menu.height + edge <= innerHeight ? below : Math.max(edge, button.top - gap - menu.height);
  return { left, top };
}

function usePlacing(open: boolean, whole: { readonly current: HTMLElement | null }, close: () => void) {
  const [style, setStyle] = useState<CSSProperties>({});
  useLayoutEffect(() => {
    const [button, menu] = [...(whole.current?.children ?? [])];
    if (!open || button === undefined || menu === undefined) return;
    setStyle(placeBeside(button.getBoundingClientRect(), menu.getBoundingClientRect()));
    whole.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus({ preventScroll: true });
  }, [open]);
  useEffect(() => {
    if (!open) return;
    addEventListener("scroll", close, { capture: true, passive: true });
    addEventListener("resize", close);
    return () => {
      removeEventListener("scroll", close, { capture: true });
      removeEventListener("resize", close);
    };
  }, [open]);
  return style;
}

export function Menu(menu: MenuButton): ReactNode {
  const { label, className, items, disabled, tabIndex, grid = false, children } = menu;
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const style = usePlacing(open, whole, () => setOpen(false));
  const choose = (item: Item): void => {
    setOpen(false);
    opener.current?.focus();
    item.onChoose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!open) return;
    moveFocus(event, whole, "[role=menuitem]", grid);
    if (event.key.startsWith("Arrow")) event.stopPropagation();
    if (event.key !== "Escape") return;
    event.stopPropagation();
    event.preventDefault();
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <div
      className="overflow"
      ref={whole}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        type="button"
        className={className}
        ref={opener}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        disabled={disabled}
        tabIndex={tabIndex}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && (
        <div className={grid ? "menu grid" : "menu"} role="menu" aria-label={label} style={style}>
          {items.map((item) => (
            <button
              type="button"
              role="menuitem"
              aria-label={item.label}
              title={item.label}
              key={item.key}
              tabIndex={-1}
              className={[item.danger === true && "danger", item.begins === true && "begins"]
                .filter(Boolean)
                .join(" ")}
              onClick={() => choose(item)}
            >
              {item.icon !== undefined && <Icon name={item.icon} />}
              {item.name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
