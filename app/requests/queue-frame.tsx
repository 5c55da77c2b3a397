import type { ReactNode, Ref } from "react";
import { useReader } from "../i18n/reader.ts";
import { adminRequestsPath, queuePath } from "../paths.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Choices } from "../ui/navigation.tsx";
import { EmptyState, PageHeading } from "../ui/page.tsx";
import { mostCounted, type Walk, walks } from "./queue.ts";

/** Which walk it is, how much waits in it and in which order; `said` is read out whenever it changes. */
export function QueueFrame({
  walk,
  waiting,
  said,
  children,
}: {
  walk: Walk;
  waiting: number;
  said: string;
  children: ReactNode;
}) {
  const { t, number } = useReader();
  const count =
    waiting > mostCounted
      ? t("deciding.queue.waitingMany", { formatted: number(mostCounted) })
      : t("deciding.queue.waiting", { count: waiting, formatted: number(waiting) });
  return (
    <div className="max-w-page space-y-6">
      <p role="status" className="sr-only">
        {said}
      </p>
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
        <Choices
          label={t("deciding.queue.walk")}
          choices={walks.map((offered) => ({
            label: t(`deciding.queue.walks.${offered}`),
            to: queuePath({ walk: offered }),
            isCurrent: offered === walk,
          }))}
        />
        <p className="text-ink-soft">
          {waiting > 0 ? `${count}. ${t(`deciding.queue.order.${walk}`)}` : null}
        </p>
      </div>
      {children}
    </div>
  );
}

/** Where nothing is at hand: nothing waits, or the walk came to its end and some still wait. */
export function QueueWithoutRequest({
  walk,
  waiting,
  headingRef,
}: {
  walk: Walk;
  waiting: number;
  headingRef: Ref<HTMLHeadingElement>;
}) {
  const { t } = useReader();
  const toList = <ButtonLink to={adminRequestsPath()}>{t("deciding.queue.toList")}</ButtonLink>;
  return (
    <>
      <PageHeading title={t("deciding.queue.title")} lead={t("deciding.queue.lead")} focusRef={headingRef} />
      {waiting > 0 ? (
        <EmptyState
          title={t("deciding.queue.end.title")}
          action={
            <ButtonLink kind="primary" to={queuePath({ walk })}>
              {t("deciding.queue.end.again")}
            </ButtonLink>
          }
        >
          {t("deciding.queue.end.text")}
        </EmptyState>
      ) : (
        <EmptyState title={t(`deciding.queue.empty.${walk}.title`)} action={toList}>
          {t(`deciding.queue.empty.${walk}.text`)}
        </EmptyState>
      )}
    </>
  );
}
