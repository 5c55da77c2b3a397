import { useActionData } from "@remix-run/react";
import { useEffect, useRef } from "react";

/** Takes the focus, and so the eyes, each time a form comes back, with the same words too. */
export function useFocusOnAnswer<Target extends HTMLElement>() {
  const element = useRef<Target>(null);
  const answer = useActionData();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer of the same words is news all the same
  useEffect(() => element.current?.focus(), [answer]);
  return element;
}

/** Takes the focus when it comes up in the place of what had it, so that the keyboard goes on from here. */
export function useFocusWhen<Target extends HTMLElement>(changes: unknown) {
  const element = useRef<Target>(null);
  const shown = useRef(changes);
  useEffect(() => {
    if (shown.current === changes) return;
    shown.current = changes;
    if (document.activeElement === document.body) element.current?.focus();
  }, [changes]);
  return element;
}
