import type { ReactNode } from "react";

/** A table on wide screens, a list of labelled lines on narrow ones; one markup for both. */
export function DataTable({
  caption,
  columns,
  rows,
}: {
  caption: string;
  columns: string[];
  rows: { key: string | number; cells: ReactNode[] }[];
}) {
  return (
    <table className="block w-full sm:table">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only sm:not-sr-only sm:table-header-group">
        <tr>
          {columns.map((column) => (
            <th
              key={column}
              scope="col"
              className="border-b border-edge py-2 pr-4 text-left font-strong text-ink-soft"
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block sm:table-row-group">
        {rows.map((row) => (
          <tr key={row.key} className="block border-b border-line py-3 sm:table-row sm:py-0">
            {row.cells.map((cell, position) => (
              <td
                key={columns[position]}
                className="flex gap-3 py-0.5 sm:table-cell sm:py-2.5 sm:pr-4 sm:align-top"
              >
                <span aria-hidden className="w-28 shrink-0 text-ink-soft sm:hidden">
                  {columns[position]}
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
