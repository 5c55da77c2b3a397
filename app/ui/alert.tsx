import { useActionData } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";

/**
 * Stands above a form that was not taken: what to do next, read out and focused each time the form comes back. `autoFocus`
 * is for pages without a script.
 */
export function Alert({ title, children }: { title: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const answer = useActionData();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer of the same words is news all the same
  useEffect(() => box.current?.focus(), [answer]);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: after a refused form the reader's next step is here (GOV.UK's error summary)
      autoFocus
      className="rounded border-2 border-bad bg-bad-soft p-4"
    >
      <p className="font-bold">{title}</p>
      {children}
    </div>
  );
}
