import { type ReactNode, useEffect, useId, useSyncExternalStore } from "react";
import { Folded } from "./folded.tsx";

// Single keys that press what stands on the page anyway. Whoever speaks to their computer, or rests a hand on the keyboard,
// can switch them off (WCAG 2.1.4); they never work while a field has the focus.

const storageKey = "shortcuts-off";
const changed = "shortcuts-changed";

function subscribe(tell: () => void) {
  window.addEventListener("storage", tell);
  window.addEventListener(changed, tell);
  return () => {
    window.removeEventListener("storage", tell);
    window.removeEventListener(changed, tell);
  };
}

function areOn(): boolean {
  try {
    return localStorage.getItem(storageKey) === null;
  } catch {
    return true;
  }
}

function switchTo(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, "");
  } catch {
    // A browser that keeps nothing forgets the choice.
  }
  window.dispatchEvent(new Event(changed));
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isButton = target instanceof HTMLInputElement && ["checkbox", "radio"].includes(target.type);
  return target.isContentEditable || (!isButton && target.matches("input, textarea, select"));
}

/** A key that is pressed alone presses the link or button of this page that says so in `aria-keyshortcuts`. */
function pressByKey(event: KeyboardEvent): void {
  if (
    event.repeat ||
    event.defaultPrevented ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    isField(event.target)
  )
    return;
  const wanted = document.querySelectorAll<HTMLElement>("[aria-keyshortcuts]");
  const element = [...wanted].find(
    (candidate) => candidate.getAttribute("aria-keyshortcuts") === event.key.toLowerCase(),
  );
  if (!element) return;
  event.preventDefault();
  element.focus({ preventScroll: true });
  element.click();
}

/** Undefined until the browser has taken over the page: nothing listens before. */
const useShortcutsAreOn = () => useSyncExternalStore<boolean | undefined>(subscribe, areOn, () => undefined);

/** A key as it is printed on what it presses, as long as it does; its place is kept until it will. Not where fingers press. */
export function Key({ children }: { children: string }) {
  const isOn = useShortcutsAreOn();
  if (isOn === false) return null;
  return (
    <kbd
      aria-hidden
      className={`noscript:hidden [@media(hover:none)]:hidden inline-flex min-w-5 justify-center rounded border border-edge px-1 font-sans font-normal text-13 leading-5 ${isOn ? "" : "invisible"}`}
    >
      {children}
    </kbd>
  );
}

/** What each key does, folded, and the switch that turns all of them off in this browser. */
export function ShortcutHelp({
  title,
  lead,
  label,
  columns,
  keys,
}: {
  title: string;
  lead: ReactNode;
  /** Of the switch. */
  label: string;
  columns: { key: string; does: string };
  keys: { key: string; does: string }[];
}) {
  const id = useId();
  const isOn = useShortcutsAreOn();
  useEffect(() => {
    if (!isOn) return;
    document.addEventListener("keydown", pressByKey);
    return () => document.removeEventListener("keydown", pressByKey);
  }, [isOn]);
  return (
    <Folded className="border-t border-line pt-3" summary={title}>
      <div className="mt-3 max-w-reading space-y-4">
        <p className="text-ink-soft">{lead}</p>
        <div className="flex items-center gap-3">
          <input
            type="checkbox"
            id={id}
            checked={isOn !== false}
            onChange={(event) => switchTo(event.currentTarget.checked)}
            className="size-6 shrink-0 accent-accent"
          />
          <label htmlFor={id} className="py-1">
            {label}
          </label>
        </div>
        <table>
          <thead className="text-left text-ink-soft">
            <tr>
              <th scope="col" className="py-1 pr-6 font-strong">
                {columns.key}
              </th>
              <th scope="col" className="py-1 font-strong">
                {columns.does}
              </th>
            </tr>
          </thead>
          <tbody>
            {keys.map(({ key, does }) => (
              <tr key={key}>
                <td className="py-1 pr-6 font-strong">{key}</td>
                <td className="py-1">{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Folded>
  );
}
