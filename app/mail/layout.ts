/** A mail's parts in reading order; texts are plain and become escaped HTML. `lang` where it is not the mail's own language. */
export type MailPart =
  | { kind: "paragraph"; text: string }
  | { kind: "title"; text: string; url: string; lang?: string | undefined }
  | { kind: "code"; text: string }
  | { kind: "button"; label: string; url: string }
  | { kind: "link"; before: string; label: string; url: string; lang?: string | undefined }
  /** One thing that changed, from what to what, and what that means. */
  | { kind: "change"; from: string; to: string; meaning: string }
  /** Somebody's own words; `html` is safe already: it was rendered and sanitised when it was stored. */
  | { kind: "quote"; label: string; text: string; html: string; lang?: string | undefined }
  | { kind: "small"; text: string };

/** Why a mail came and what can be done about it, below everything else. */
export type MailFooter = { text: string; links: { label: string; url: string }[] };

const htmlEscapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => htmlEscapes[character] ?? character);
}

function textOf(part: MailPart): string {
  switch (part.kind) {
    case "title":
      return `${part.text}\n${part.url}`;
    case "code":
      return `    ${part.text}`;
    case "button":
      return `${part.label}\n${part.url}`;
    case "link":
      return `${part.before} ${part.label}\n${part.url}`;
    case "change":
      return `${part.from} → ${part.to}\n${part.meaning}`;
    case "quote":
      return `${part.label}\n\n${part.text.replace(/^/gm, "> ").replace(/> $/gm, ">")}`;
    default:
      return part.text;
  }
}

// Mail programs know few styles and often none but those on the element itself, so that light is written there. Where a
// style sheet is read, it gives each role its colour in the dark; !important wins over the element.
const light = {
  paper: "#faf8f4",
  surface: "#ffffff",
  ink: "#24211c",
  soft: "#5f594f",
  line: "#e4dfd5",
  accent: "#175a4c",
  onAccent: "#ffffff",
  accentSoft: "#e4efeb",
};
const darkStyles = `
@media (prefers-color-scheme: dark) {
  .paper { background: #1a1815 !important }
  .surface { background: #24211d !important; border-color: #3b372f !important }
  .ink { color: #f0ece4 !important }
  .soft, .soft a { color: #b8b0a3 !important }
  .accent, .quote a { color: #7fcbb6 !important }
  .button { background: #7fcbb6 !important; border-color: #7fcbb6 !important; color: #10241f !important }
  .change { background: #22352f !important }
  .quote { border-color: #7fcbb6 !important }
}`;
const sharedStyles = `
:root { color-scheme: light dark; supported-color-schemes: light dark }
.quote p, .quote ul, .quote ol, .quote blockquote, .quote pre { margin: 0 0 12px }
.quote > :last-child { margin-bottom: 0 }
.quote a { color: ${light.accent} }
.quote ul, .quote ol { padding-left: 24px }
.quote pre { white-space: pre-wrap }
@media (max-width: 480px) { .card { padding: 24px 20px !important } }`;

const langOf = ({ lang }: { lang?: string | undefined }) => (lang ? ` lang="${lang}"` : "");

function htmlOf(part: MailPart): string {
  switch (part.kind) {
    case "paragraph":
      return `<p style="margin:0 0 16px">${escapeHtml(part.text)}</p>`;
    case "title":
      return `<h1${langOf(part)} style="margin:0 0 20px;font-size:21px;line-height:1.3;font-weight:700"><a class="ink" href="${escapeHtml(part.url)}" style="color:${light.ink};text-decoration:none">${escapeHtml(part.text)}</a></h1>`;
    case "code":
      return `<p style="margin:0 0 16px;font-size:28px;font-weight:700;letter-spacing:4px;font-variant-numeric:tabular-nums">${escapeHtml(part.text)}</p>`;
    case "button":
      return `<p style="margin:24px 0 16px"><a class="button" href="${escapeHtml(part.url)}" style="display:inline-block;background:${light.accent};border:solid ${light.accent};border-width:11px 20px;color:${light.onAccent};text-decoration:none;font-weight:700;line-height:20px;border-radius:6px">${escapeHtml(part.label)}</a></p>`;
    case "link":
      return `<p style="margin:0 0 16px">${escapeHtml(part.before)} <a class="accent" href="${escapeHtml(part.url)}"${langOf(part)} style="color:${light.accent}">${escapeHtml(part.label)}</a></p>`;
    case "change":
      return `<div class="change" style="margin:0 0 20px;padding:14px 16px;background:${light.accentSoft};border-radius:6px"><p style="margin:0"><span class="soft" style="color:${light.soft}">${escapeHtml(part.from)} →</span> <strong>${escapeHtml(part.to)}</strong></p><p style="margin:4px 0 0">${escapeHtml(part.meaning)}</p></div>`;
    case "quote":
      return `<p style="margin:0 0 8px;font-weight:700">${escapeHtml(part.label)}</p><div class="quote"${langOf(part)} style="margin:0 0 20px;padding:2px 0 2px 16px;border-left:4px solid ${light.accent}">${part.html}</div>`;
    case "small":
      return `<p class="soft" style="margin:0 0 12px;font-size:13px;color:${light.soft}">${escapeHtml(part.text)}</p>`;
  }
}

/** Outlook knows no greatest width, only that of a table; for every other program this is a comment. */
const outlookOnly = {
  before:
    '<!--[if mso]><table role="presentation" align="center" width="560" cellpadding="0" cellspacing="0"><tr><td><![endif]-->',
  after: "<!--[if mso]></td></tr></table><![endif]-->",
};

function footerHtml({ text, links }: MailFooter): string {
  const list = links.map(
    ({ label, url }) =>
      `<a href="${escapeHtml(url)}" style="display:inline-block;padding:4px 0;color:${light.soft}">${escapeHtml(label)}</a>`,
  );
  return `<div class="soft" style="padding:20px 4px 0;font-size:13px;color:${light.soft}"><p style="margin:0 0 8px">${escapeHtml(text)}</p>${list.map((link) => `<p style="margin:0">${link}</p>`).join("")}</div>`;
}

const footerText = ({ text, links }: MailFooter) =>
  ["-- ", text, ...links.map(({ label, url }) => `${label}\n${url}`)].join("\n");

/**
 * The text and the HTML of one mail; both say the same. The HTML is one column that fits 320 px and reads in the dark.
 * `preview` is what a list of mails shows after the subject.
 */
export function layOutMail({
  language,
  portalName,
  preview,
  parts,
  footer,
}: {
  language: string;
  portalName: string;
  preview?: string;
  parts: MailPart[];
  footer?: MailFooter;
}): { text: string; html: string } {
  const text = [...parts.map(textOf), ...(footer ? [footerText(footer)] : [])];
  const hidden = preview
    ? `<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(preview)}</div>`
    : "";
  return {
    text: `${text.join("\n\n")}\n`,
    html: `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escapeHtml(portalName)}</title><style>${sharedStyles}${darkStyles}</style></head><body class="paper" style="margin:0;padding:0;background:${light.paper}">${hidden}<div class="paper" style="background:${light.paper}">${outlookOnly.before}<table role="presentation" align="center" width="100%" cellpadding="0" cellspacing="0" style="width:100%;max-width:560px;margin:0 auto;border-collapse:separate"><tr><td class="ink" style="padding:24px 12px 32px;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Helvetica,Arial,sans-serif;color:${light.ink};overflow-wrap:anywhere"><p style="margin:0 0 16px;padding:0 4px;font-weight:700">${escapeHtml(portalName)}</p><div class="surface card" style="padding:28px 32px 12px;background:${light.surface};border:1px solid ${light.line};border-radius:6px">${parts.map(htmlOf).join("")}</div>${footer ? footerHtml(footer) : ""}</td></tr></table>${outlookOnly.after}</div></body></html>`,
  };
}
