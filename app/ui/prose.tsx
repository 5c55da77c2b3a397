/** HTML that `markdown/` rendered and sanitised when the text was saved; nothing else may be handed in. */
export function Prose({ html, lang, className = "" }: { html: string; lang?: string; className?: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: stored HTML comes from markdown/ alone, which sanitises it
  return <div className={`prose ${className}`} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
