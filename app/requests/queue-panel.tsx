import { type ReactNode, useEffect, useRef } from "react";
import { useReader } from "../i18n/reader.ts";
import { SectionHeading } from "../ui/page.tsx";
import { TextLink } from "../ui/text-link.tsx";

/** A form beside the request at hand. Its first field takes the focus: elsewhere what is typed would be taken for shortcuts. */
export function QueuePanel({
  id,
  heading,
  close,
  takesFocus,
  children,
}: {
  id: string;
  heading: string;
  close: string;
  /** Not where something else is to be read first, such as why the form was refused. */
  takesFocus: boolean;
  children: ReactNode;
}) {
  const { t } = useReader();
  const element = useRef<HTMLElement>(null);
  const takesFocusFirst = useRef(takesFocus);
  useEffect(() => {
    if (!takesFocusFirst.current) return;
    const field = element.current?.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea");
    (field ?? element.current)?.focus();
  }, []);
  return (
    <section
      ref={element}
      id={id}
      tabIndex={-1}
      aria-labelledby={`${id}-heading`}
      className="max-w-reading scroll-mt-32 space-y-4 rounded border border-accent bg-surface p-5 focus:outline-none"
    >
      <div className="flex flex-wrap items-center justify-between gap-4">
        <SectionHeading id={`${id}-heading`}>{heading}</SectionHeading>
        <TextLink to={close} preventScrollReset className="py-1">
          {t("deciding.queue.close")}
        </TextLink>
      </div>
      {children}
    </section>
  );
}
