import type { ReactNode } from "react";
import { useFocusOnAnswer } from "./focus.ts";

/**
 * Stands above a form that was not taken: what to do next, read out and focused each time the form comes back. `autoFocus`
 * is for pages without a script.
 */
export function Alert({ title, children }: { title: string; children: ReactNode }) {
  const box = useFocusOnAnswer<HTMLDivElement>();
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
