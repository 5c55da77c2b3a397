const markupAtLineStart = /^(?:#{1,6}\s|\||>|```|~~~|[-*+]\s|\d+[.)]\s|-{3,}\s*$)/;

/** Markdown without its marks, on one line. */
function withoutMarks(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/<(https?:[^>\s]+)>/g, "$1")
    .replace(/(\*{1,3}|~~|`+)(\S(?:.*?\S)?)\1/gs, "$2")
    .replace(/(?<![\p{L}\p{N}])(_{1,3})(\S(?:.*?\S)?)\1(?![\p{L}\p{N}])/gsu, "$2")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * The first paragraph of a Markdown text as plain words, cut after a whole word to `longest` characters at most; a text
 * without a paragraph gives its first block.
 */
export function firstParagraphOf(markdown: string, { longest }: { longest: number }): string {
  const blocks = markdown.split(/\n\s*\n/).map((block) => block.trim());
  const paragraph = blocks.find((block) => block !== "" && !markupAtLineStart.test(block));
  const words = withoutMarks(paragraph ?? (blocks[0] ?? "").replace(markupAtLineStart, ""));
  if (words.length <= longest) return words;
  const cut = words.slice(0, longest - 1);
  const end = cut.lastIndexOf(" ");
  return `${(end > 0 ? cut.slice(0, end) : cut).replace(/[\s,;:–-]+$/, "")}…`;
}
