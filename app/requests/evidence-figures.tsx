import type { Plan } from "../accounts/organisation.ts";
import { useReader } from "../i18n/reader.ts";
import type { Importance } from "./importance.ts";

export type EvidenceFigures = {
  people: number;
  organisations: number;
  byPlan: { plan: Plan; people: number; organisations: number }[];
  byImportance: { importance: Importance | null; people: number }[];
};

const head = "border-b border-edge py-1.5 pr-4 text-left font-strong text-ink-soft last:pr-0";
const cell = "border-b border-line py-1.5 pr-4 align-top last:pr-0";

/** A table of few words and figures, narrow enough to stay one on every screen. */
function FigureTable({
  caption,
  columns,
  rows,
}: {
  caption: string;
  columns: string[];
  rows: { key: string; label: string; figures: number[] }[];
}) {
  const { number } = useReader();
  return (
    <table className="w-full">
      <caption className="pb-1 text-left font-strong">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column, position) => (
            <th key={column} scope="col" className={`${head} ${position > 0 ? "text-right" : ""}`}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, figures }) => (
          <tr key={key}>
            <th scope="row" className={`${cell} text-left font-normal`}>
              {label}
            </th>
            {figures.map((figure, position) => (
              <td key={columns[position + 1]} className={`${cell} figures text-right`}>
                {number(figure)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The figures of some evidence by plan, whichever of them is chosen, and by importance. */
export function EvidenceByPlanAndImportance({
  figures,
  plan,
}: {
  figures: EvidenceFigures;
  plan?: Plan | undefined;
}) {
  const { t } = useReader();
  const isTwice = !plan && figures.byPlan.reduce((sum, { people }) => sum + people, 0) > figures.people;
  return (
    <div className="@container">
      <div className="grid gap-x-12 gap-y-6 @min-[34rem]:grid-cols-2">
        <div>
          <FigureTable
            caption={t("evidence.byPlan")}
            columns={[
              t("evidence.columns.plan"),
              t("evidence.columns.people"),
              t("evidence.columns.organisations"),
            ]}
            rows={figures.byPlan.map(({ plan, people, organisations }) => ({
              key: plan,
              label: t(`common.plans.${plan}`),
              figures: [people, organisations],
            }))}
          />
          {isTwice ? <p className="mt-2 text-13 text-ink-soft">{t("evidence.byPlanTwice")}</p> : null}
        </div>
        <div>
          <FigureTable
            caption={t("evidence.byImportance")}
            columns={[t("evidence.columns.importance"), t("evidence.columns.people")]}
            rows={figures.byImportance.map(({ importance, people }) => ({
              key: importance ?? "none",
              label: importance ? t(`importance.values.${importance}`) : t("importance.none"),
              figures: [people],
            }))}
          />
          <p className="mt-2 text-13 text-ink-soft">{t("evidence.byImportanceHint")}</p>
        </div>
      </div>
    </div>
  );
}
