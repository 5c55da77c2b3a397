import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";

/**
 * Folded under its summary on narrow screens, open below its label on wide ones; styles.css opens it, so that no script is
 * needed. A browser that knows no `::details-content` keeps the summary everywhere.
 */
export function FoldedOnNarrow({
  label,
  summary,
  children,
}: {
  label: string;
  summary: string;
  children: ReactNode;
}) {
  return (
    <details className="folded-on-narrow">
      <summary className="inline-flex min-h-9 list-none items-center gap-2 font-strong">
        {summary}
        <ChevronDown aria-hidden className="size-4" />
      </summary>
      <p className="mb-2 hidden font-strong lg:block">{label}</p>
      {children}
    </details>
  );
}
