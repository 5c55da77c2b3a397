import { ChevronRight } from "lucide-react";
import { useReader } from "../i18n/reader.ts";
import { type PublicStatus, publicStatuses } from "./status.ts";
import { StatusWord } from "./status-mark.tsx";

/** What the public statuses mean, folded beside a list that shows them; it needs no script and no hovering. */
export function StatusLegend({ statuses = publicStatuses }: { statuses?: readonly PublicStatus[] }) {
  const { t } = useReader();
  return (
    <details className="group">
      <summary className="inline-flex min-h-9 list-none items-center gap-1.5 font-strong text-accent">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 transition-transform duration-150 group-open:rotate-90"
          strokeWidth={2.25}
        />
        {t("deciding.legend")}
      </summary>
      <dl className="mt-2 max-w-reading space-y-3 border-l-2 border-line pl-4">
        {statuses.map((status) => (
          <div key={status}>
            <dt className="font-strong">
              <StatusWord status={status} />
            </dt>
            <dd className="text-ink-soft">{t(`requests.meaning.${status}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
