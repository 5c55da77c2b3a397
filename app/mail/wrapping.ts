/** Where mail programs have always broken the lines of a text (RFC 3676 asks for no more than 78). */
export const longestLine = 72;

/**
 * A text in lines of usual length. Breaks at plain spaces only, goes on quoting within a quote, and leaves whole what is
 * one word, such as an address.
 */
export function wrapLines(text: string): string {
  return text.split("\n").map(wrapLine).join("\n");
}

function wrapLine(line: string): string {
  if (line.length <= longestLine) return line;
  const [mark = ""] = /^(> )*/.exec(line) ?? [];
  const lines: string[] = [];
  let current = "";
  for (const word of line.slice(mark.length).split(" ")) {
    const longer = current === "" ? mark + word : `${current} ${word}`;
    if (current !== "" && longer.length > longestLine) {
      lines.push(current);
      current = mark + word;
    } else current = longer;
  }
  return [...lines, current].join("\n");
}
