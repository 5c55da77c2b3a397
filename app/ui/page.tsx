import type { ReactNode, Ref } from "react";

/** The frame of a page's content: `wide` for lists and boards, `reading` for texts and forms. */
export function Page({ width = "wide", children }: { width?: "wide" | "reading"; children: ReactNode }) {
  return (
    <div
      className={`mx-auto px-4 py-8 sm:px-6 sm:py-12 ${width === "wide" ? "max-w-page" : "max-w-reading"}`}
    >
      {children}
    </div>
  );
}

/** The page's one `h1`, a sentence below it, and at its side the one thing to do here. By `focusRef` the `h1` takes the focus. */
export function PageHeading({
  title,
  lead,
  action,
  lang,
  focusRef,
}: {
  title: string;
  lead?: ReactNode;
  action?: ReactNode;
  lang?: string;
  focusRef?: Ref<HTMLHeadingElement>;
}) {
  return (
    <div className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="min-w-0 max-w-reading">
        <h1
          ref={focusRef}
          tabIndex={focusRef ? -1 : undefined}
          className="text-28 font-bold outline-none sm:text-36"
          lang={lang}
        >
          {title}
        </h1>
        {lead ? <div className="mt-3 text-17 text-ink-soft">{lead}</div> : null}
      </div>
      {action}
    </div>
  );
}

export function SectionHeading({ children, id }: { children: ReactNode; id?: string }) {
  return (
    <h2 id={id} className="text-21 font-bold">
      {children}
    </h2>
  );
}

type Tone = "calm" | "good" | "warn" | "bad";
const tones: Record<Tone, string> = {
  calm: "border-accent bg-accent-soft",
  good: "border-good bg-accent-soft",
  warn: "border-warn bg-warn-soft",
  bad: "border-bad bg-bad-soft",
};

/** A panel in the flow of the page: a boundary, a banner, what just happened. `announce` reads it out when it appears. */
export function Notice({
  tone = "calm",
  title,
  announce = false,
  children,
}: {
  tone?: Tone;
  title?: ReactNode;
  announce?: boolean;
  children?: ReactNode;
}) {
  return (
    <div role={announce ? "status" : undefined} className={`rounded border-l-4 p-4 ${tones[tone]}`}>
      {title ? <p className="font-bold">{title}</p> : null}
      {children ? <div className={title ? "mt-1 space-y-2" : "space-y-2"}>{children}</div> : null}
    </div>
  );
}

/** An empty list invites: what belongs here and what to do next. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="rounded border border-dashed border-edge px-6 py-10 text-center">
      <p className="text-17 font-strong">{title}</p>
      {children ? <div className="mx-auto mt-2 max-w-reading text-ink-soft">{children}</div> : null}
      {action ? <div className="mt-5">{action}</div> : null}
    </div>
  );
}
