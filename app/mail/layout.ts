/** A mail's parts in reading order; texts are plain and become escaped HTML. */
export type MailPart =
  | { kind: "paragraph"; text: string }
  | { kind: "code"; text: string }
  | { kind: "button"; label: string; url: string }
  | { kind: "small"; text: string };

const htmlEscapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => htmlEscapes[character] ?? character);
}

function textOf(part: MailPart): string {
  return part.kind === "button"
    ? `${part.label}:\n${part.url}`
    : part.kind === "code"
      ? `    ${part.text}`
      : part.text;
}

function htmlOf(part: MailPart): string {
  switch (part.kind) {
    case "paragraph":
      return `<p style="margin:0 0 16px">${escapeHtml(part.text)}</p>`;
    case "code":
      return `<p style="margin:0 0 16px;font-size:28px;font-weight:700;letter-spacing:4px;font-variant-numeric:tabular-nums">${escapeHtml(part.text)}</p>`;
    case "button":
      return `<p style="margin:0 0 24px"><a href="${escapeHtml(part.url)}" style="display:inline-block;background:#175a4c;color:#ffffff;text-decoration:none;font-weight:700;padding:12px 20px;border-radius:6px">${escapeHtml(part.label)}</a></p>`;
    case "small":
      return `<p style="margin:0 0 12px;font-size:13px;color:#5c574e">${escapeHtml(part.text)}</p>`;
  }
}

/** The text and the HTML of one mail; both say the same, and the HTML fits a column of 320 px. */
export function layOutMail({
  language,
  portalName,
  parts,
}: {
  language: string;
  portalName: string;
  parts: MailPart[];
}): { text: string; html: string } {
  return {
    text: `${parts.map(textOf).join("\n\n")}\n`,
    html: `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head><body style="margin:0;background:#faf8f4"><div style="max-width:520px;margin:0 auto;padding:24px 16px;font:16px/1.5 system-ui,sans-serif;color:#24211c"><p style="margin:0 0 24px;font-weight:700">${escapeHtml(portalName)}</p>${parts.map(htmlOf).join("")}</div></body></html>`,
  };
}
