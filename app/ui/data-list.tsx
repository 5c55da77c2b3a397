import type { ReactNode } from "react";

/** A column by its name: `figures` stand right-aligned, and neither they nor what is `short` breaks into lines. */
type Column = string | { name: string; holds: "figures" | "short" };

const nameOf = (column: Column | undefined) => (typeof column === "object" ? column.name : column);
function lookOf(column: Column | undefined): string {
  if (typeof column !== "object") return "sm:pr-4";
  return column.holds === "figures"
    ? "figures sm:pr-6 sm:text-right sm:whitespace-nowrap"
    : "sm:pr-4 sm:whitespace-nowrap";
}

/** A table on wide screens, a list of labelled lines on narrow ones; one markup for both. */
export function DataTable({
  caption,
  columns,
  rows,
}: {
  caption: string;
  columns: Column[];
  rows: { key: string | number; cells: ReactNode[] }[];
}) {
  return (
    <table className="block w-full sm:table">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only sm:not-sr-only sm:table-header-group">
        <tr>
          {columns.map((column) => (
            <th
              key={nameOf(column)}
              scope="col"
              className={`border-b border-edge py-2 text-left font-strong text-ink-soft ${lookOf(column)}`}
            >
              {nameOf(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block sm:table-row-group">
        {rows.map((row) => (
          <tr key={row.key} className="block border-b border-line py-3 sm:table-row sm:py-0">
            {row.cells.map((cell, position) => (
              <td
                key={nameOf(columns[position])}
                className={`flex gap-3 py-0.5 sm:table-cell sm:py-2.5 sm:align-top ${lookOf(columns[position])}`}
              >
                <span aria-hidden className="w-28 shrink-0 text-ink-soft sm:hidden">
                  {nameOf(columns[position])}
                </span>
                <div className="min-w-0">{cell}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Facts about one thing: name and value. */
export function Facts({ facts }: { facts: { name: string; value: ReactNode }[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[minmax(8rem,auto)_1fr]">
      {facts.map(({ name, value }) => (
        <div key={name} className="contents">
          <dt className="text-ink-soft">{name}</dt>
          <dd className="mb-2 min-w-0 sm:mb-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
