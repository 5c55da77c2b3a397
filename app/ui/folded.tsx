import { type DetailsHTMLAttributes, forwardRef, type ReactNode } from "react";

const looks = {
  /** On its own in the flow of a page. */
  link: { details: "", summary: "min-h-9 py-1.5 font-strong text-accent" },
  /** Below what it adds to. */
  quiet: { details: "", summary: "min-h-6 py-0.5 text-ink-soft" },
  /** One of several things to do at the side of a page. */
  box: { details: "rounded border border-line px-4 py-2", summary: "py-1 font-strong" },
  /** A line of a list. */
  line: { details: "", summary: "min-h-11 py-2.5" },
};

/** What is folded away under its summary: the same mark everywhere, and words that never run under it (styles.css). */
export const Folded = forwardRef<
  HTMLDetailsElement,
  { summary: ReactNode; look?: keyof typeof looks } & DetailsHTMLAttributes<HTMLDetailsElement>
>(function Folded({ summary, look = "link", className = "", children, ...details }, ref) {
  return (
    <details ref={ref} className={`folded ${looks[look].details} ${className}`} {...details}>
      <summary className={looks[look].summary}>
        <span>{summary}</span>
      </summary>
      {children}
    </details>
  );
});

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
    <Folded className="folded-on-narrow" summary={summary}>
      <p className="mb-2 hidden font-strong lg:block">{label}</p>
      {children}
    </Folded>
  );
}
