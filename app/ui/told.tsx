import type { ComponentProps } from "react";
import { useFocusOnAnswer } from "./focus.ts";
import { Notice } from "./page.tsx";

/**
 * What a form did, told where the form stands: read out, and focused each time the form answers, so that it is in sight
 * wherever the button was. `autoFocus` is for pages without a script.
 */
export function Told(notice: Pick<ComponentProps<typeof Notice>, "tone" | "title" | "children">) {
  const box = useFocusOnAnswer<HTMLDivElement>();
  return (
    <div
      ref={box}
      role="status"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: what was just done is what the reader looks for
      autoFocus
    >
      <Notice {...notice} />
    </div>
  );
}
