import type { ReactNode } from "react";

/** A column by its name: `figures` stand right-aligned, and neither they nor what is `short` breaks into lines. */
type Column = string | { name: string; holds: "figures" | "short" };

const nameOf = (column: Column | undefined) => (typeof column === "object" ? column.name : column);

const mostColumnsSideBySide = 5;

/** By the room that the table itself has, beside a rail or not: many columns need more of it to stand side by side. */
const looks = {
  few: {
    table: "@min-[36rem]:table",
    head: "@min-[36rem]:not-sr-only @min-[36rem]:table-header-group",
    body: "@min-[36rem]:table-row-group",
    row: "@min-[36rem]:table-row @min-[36rem]:py-0",
    cell: "@min-[36rem]:table-cell @min-[36rem]:py-2.5 @min-[36rem]:align-top",
    label: "@min-[36rem]:hidden",
    words: "@min-[36rem]:pr-4",
    short: "@min-[36rem]:pr-4 @min-[36rem]:whitespace-nowrap",
    figures: "figures @min-[36rem]:pr-6 @min-[36rem]:text-right @min-[36rem]:whitespace-nowrap",
  },
  many: {
    table: "@min-[48rem]:table",
    head: "@min-[48rem]:not-sr-only @min-[48rem]:table-header-group",
    body: "@min-[48rem]:table-row-group",
    row: "@min-[48rem]:table-row @min-[48rem]:py-0",
    cell: "@min-[48rem]:table-cell @min-[48rem]:py-2.5 @min-[48rem]:align-top",
    label: "@min-[48rem]:hidden",
    words: "@min-[48rem]:pr-4",
    short: "@min-[48rem]:pr-4 @min-[48rem]:whitespace-nowrap",
    figures: "figures @min-[48rem]:pr-6 @min-[48rem]:text-right @min-[48rem]:whitespace-nowrap",
  },
};

/** A table where there is room, a list of labelled lines where there is little; one markup for both. */
export function DataTable({
  caption,
  columns,
  rows,
}: {
  caption: string;
  columns: Column[];
  rows: { key: string | number; cells: ReactNode[] }[];
}) {
  const look = columns.length > mostColumnsSideBySide ? looks.many : looks.few;
  const lookOf = (column: Column | undefined) =>
    typeof column === "object" ? look[column.holds] : look.words;
  return (
    <div className="@container">
      <table className={`block w-full ${look.table}`}>
        <caption className="sr-only">{caption}</caption>
        <thead className={`sr-only ${look.head}`}>
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
        <tbody className={`block ${look.body}`}>
          {rows.map((row) => (
            <tr key={row.key} className={`block border-b border-line py-3 ${look.row}`}>
              {row.cells.map((cell, position) => (
                <td
                  key={nameOf(columns[position])}
                  className={`flex gap-3 py-0.5 ${look.cell} ${lookOf(columns[position])}`}
                >
                  <span aria-hidden className={`w-28 shrink-0 text-ink-soft ${look.label}`}>
                    {nameOf(columns[position])}
                  </span>
                  <div className="min-w-0">{cell}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
