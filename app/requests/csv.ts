/**
 * What a spreadsheet takes for the beginning of a formula, in the full-width and small shapes that some of them read alike.
 */
const formulaSigns = "=+\\-@\\u2212\\uFE62\\uFE63\\uFE66\\uFE6B\\uFF0B\\uFF0D\\uFF1D\\uFF20";
/** What may stand before such a sign without taking its effect: space of any kind, invisible characters, quotes. */
const unseen = "\\s\\p{Cc}\\p{Cf}\\p{Quotation_Mark}`´";
/**
 * Where a cell begins, or would begin for a spreadsheet that takes another separator for the one of this file: in Germany
 * and France Excel splits at semicolons.
 */
const beginnings = ",;|\\t\\v\\f\\r\\n\\u0085\\u2028\\u2029";
const formula = new RegExp(`(?<=^|[${beginnings}])(?=[${unseen}]*[${formulaSigns}])`, "gu");
const control = /^[\t\r\n]/;

/**
 * A text that no spreadsheet executes: wherever a formula could begin in it, an apostrophe goes before it; all else stays
 * as it was written.
 */
export function neutralised(text: string): string {
  const harmless = text.replace(formula, "'");
  return control.test(harmless) ? `'${harmless}` : harmless;
}

/** One line of a CSV file (RFC 4180): texts neutralised and in quotes, so that their line ends stay inside the cell. */
export function csvLine(cells: readonly (string | number)[]): string {
  const written = cells.map((cell) =>
    typeof cell === "number" ? String(cell) : `"${neutralised(cell).replaceAll('"', '""')}"`,
  );
  return `${written.join(",")}\r\n`;
}

/** Says to spreadsheets that what follows is UTF-8. */
export const byteOrderMark = "\uFEFF";
