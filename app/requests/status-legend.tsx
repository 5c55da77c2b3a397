import { useReader } from "../i18n/reader.ts";
import { Folded } from "../ui/folded.tsx";
import { type PublicStatus, publicStatuses } from "./status.ts";
import { StatusWord } from "./status-mark.tsx";

/** What the public statuses mean, folded beside a list that shows them; it needs no script and no hovering. */
export function StatusLegend({ statuses = publicStatuses }: { statuses?: readonly PublicStatus[] }) {
  const { t } = useReader();
  return (
    <Folded summary={t("deciding.legend")}>
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
    </Folded>
  );
}
