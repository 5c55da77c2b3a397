import { Link } from "@remix-run/react";
import { ChevronRight } from "lucide-react";
import { Fragment } from "react";

/** The way here, from the top; the page itself is part of it only where it stands for a step of its own. */
export function Breadcrumbs({
  label,
  steps,
}: {
  label: string;
  steps: { label: string; to: string; lang?: string; isCurrent?: boolean }[];
}) {
  return (
    <nav aria-label={label} className="mb-4">
      <ol className="flex flex-wrap items-center gap-x-1 text-ink-soft">
        {steps.map((step, position) => (
          <Fragment key={step.to}>
            <li className="flex items-center gap-1">
              {position > 0 ? <ChevronRight aria-hidden className="size-4 shrink-0" /> : null}
              <Link
                to={step.to}
                lang={step.lang}
                aria-current={step.isCurrent ? "page" : undefined}
                className="inline-block py-1 underline hover:text-ink aria-[current]:text-ink aria-[current]:no-underline"
              >
                {step.label}
              </Link>
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}

/** Choices that change what a list shows; each is a page of its own. */
export function Choices({
  label,
  choices,
}: {
  label: string;
  choices: { label: string; to: string; isCurrent: boolean }[];
}) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-2">
        {choices.map((choice) => (
          <li key={choice.to}>
            <Link
              to={choice.to}
              aria-current={choice.isCurrent ? "page" : undefined}
              preventScrollReset
              className="inline-flex min-h-9 items-center rounded border border-line px-3 no-underline hover:border-edge aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-strong"
            >
              {choice.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
