import { useReader } from "../i18n/reader.ts";
import { Folded } from "../ui/folded.tsx";
import type { MonthOfGrowth } from "./growth.ts";

// Units of the drawing, which is stretched to the room there is; its lines keep their width.
const width = 300;
const height = 100;
const margin = 2;

/** People at the end of each month as a line above its area, with the numbers below it: no script, and words for who cannot see it. */
export function GrowthPlot({ months }: { months: MonthOfGrowth[] }) {
  const { t, number, month: monthName } = useReader();
  const [first] = months;
  const last = months.at(-1);
  if (!first || !last) return null;
  const before = first.people - first.change;
  const points = [before, ...months.map(({ people }) => people)];
  const most = Math.max(...points, 1);
  const x = (position: number) => (position * width) / months.length;
  const y = (people: number) => height - margin - (people * (height - 2 * margin)) / most;
  const line = points
    .map(
      (people, position) => `${position === 0 ? "M" : "L"}${x(position).toFixed(1)} ${y(people).toFixed(1)}`,
    )
    .join("");
  const counted = (people: number) => t("evidence.people", { count: people, formatted: number(people) });
  return (
    <div className="space-y-3">
      <figure>
        <p aria-hidden className="figures text-13 text-ink-soft">
          {counted(most)}
        </p>
        <svg
          role="img"
          aria-label={t("evidence.growth.picture", {
            from: counted(first.people),
            firstMonth: monthName(first.month),
            to: counted(last.people),
            most: number(most),
          })}
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          className="block h-32 w-full border-b border-edge"
        >
          <path d={`${line}L${width} ${height}L0 ${height}Z`} className="fill-accent-soft" />
          <path
            d={line}
            fill="none"
            strokeWidth="2"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
            className="stroke-accent"
          />
        </svg>
        <p aria-hidden className="mt-1 flex justify-between gap-4 text-13 text-ink-soft">
          <span>{months.length > 1 ? monthName(first.month) : null}</span>
          <span>{monthName(last.month)}</span>
        </p>
      </figure>
      <Folded look="quiet" summary={t("evidence.growth.numbers")}>
        <table className="mt-2">
          <caption className="sr-only">{t("evidence.growth.title")}</caption>
          <thead>
            <tr>
              {[t("evidence.columns.month"), t("evidence.columns.atEnd"), t("evidence.columns.change")].map(
                (column, position) => (
                  <th
                    key={column}
                    scope="col"
                    className={`border-b border-edge py-1.5 font-strong text-ink-soft ${position > 0 ? "pl-4 text-right sm:pl-6" : "text-left"}`}
                  >
                    {column}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {months.toReversed().map(({ month, people, change }) => (
              <tr key={month}>
                <th scope="row" className="border-b border-line py-1.5 text-left font-normal">
                  {month === last.month
                    ? t("evidence.growth.soFar", { month: monthName(month) })
                    : monthName(month)}
                </th>
                <td className="figures border-b border-line py-1.5 pl-4 text-right sm:pl-6">
                  {number(people)}
                </td>
                <td className="figures border-b border-line py-1.5 pl-4 text-right sm:pl-6">
                  {change > 0 ? `+${number(change)}` : number(change)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Folded>
    </div>
  );
}
