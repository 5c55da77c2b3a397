/** Reads a CSV file as RFC 4180 has it, or as a spreadsheet does that takes another separator for the one of the file. */
export function parseCsv(file: string, separator = ","): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let at = 0; at < file.length; at += 1) {
    const letter = file[at] ?? "";
    if (isQuoted && letter === '"' && file[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"' && (isQuoted || cell === "")) {
      isQuoted = !isQuoted;
    } else if (!isQuoted && letter === separator) {
      row.push(cell);
      cell = "";
    } else if (!isQuoted && (letter === "\n" || letter === "\r")) {
      if (letter === "\r" && file[at + 1] === "\n") at += 1;
      rows.push([...row, cell]);
      row = [];
      cell = "";
    } else {
      cell += letter;
    }
  }
  return row.length > 0 || cell ? [...rows, [...row, cell]] : rows;
}
