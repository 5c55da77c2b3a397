import { Check } from "lucide-react";
import { type FormEvent, useState } from "react";
import { atStart } from "../i18n/formatting.ts";
import type { Locale } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { adminArticlePath } from "../paths.ts";
import { Notice } from "../ui/page.tsx";

export type LanguageLink = { language: Locale; url: string };

/**
 * One button for each language of an article. With JavaScript it copies the link; without, or where the browser refuses
 * the clipboard, it leads to the article's page, where the link is laid out for copying by hand.
 */
export function CopyLinks({
  articleId,
  title,
  links,
}: {
  articleId: number;
  title: string;
  links: LanguageLink[];
}) {
  const { t, locale } = useReader();
  const [copied, setCopied] = useState<Locale | null>(null);

  function copy(event: FormEvent<HTMLFormElement>) {
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    const link = links.find(({ language }) => language === button?.value);
    if (!link || !navigator.clipboard) return;
    event.preventDefault();
    navigator.clipboard.writeText(link.url).then(
      () => setCopied(link.language),
      () => window.location.assign(adminArticlePath(articleId, { copy: link.language })),
    );
  }

  return (
    <form
      method="get"
      action={adminArticlePath(articleId)}
      onSubmit={copy}
      className="flex flex-wrap items-center gap-2 xl:flex-nowrap"
    >
      {links.map(({ language }) => {
        const isCopied = copied === language;
        return (
          <button
            key={language}
            type="submit"
            name="copy"
            value={language}
            aria-label={t("help.admin.copyFor", { language: t(`common.languages.${language}`), title })}
            title={isCopied ? t("help.admin.copied") : undefined}
            className={`relative min-h-8 rounded border px-2.5 font-strong hover:bg-accent-soft ${isCopied ? "border-good text-good" : "border-edge"}`}
          >
            {atStart(t(`common.languages.${language}`), locale)}
            {/* Takes no room: nothing may move below a pointer that is about to copy the next one. */}
            {isCopied ? (
              <Check
                aria-hidden
                className="absolute -top-2 -right-2 size-5 rounded-full bg-good p-0.5 text-paper"
              />
            ) : null}
          </button>
        );
      })}
      <span role="status" className="sr-only">
        {copied ? `${t("help.admin.copied")} (${t(`common.languages.${copied}`)})` : null}
      </span>
    </form>
  );
}

/**
 * A link for copying without a script: one click selects it whole. For the keyboard it stands in its field, too, which has
 * the focus (`LinkFields`).
 */
export function LinkByHand({ link: { language, url } }: { link: LanguageLink }) {
  const { t } = useReader();
  return (
    <Notice title={t("help.admin.byHand.title", { language: t(`common.languages.${language}`) })}>
      <p className="select-all break-all rounded border border-edge bg-surface px-3 py-2">{url}</p>
      <p className="text-ink-soft">{t("help.admin.byHand.text")}</p>
    </Notice>
  );
}

/** The links in fields, for reading and for selecting by hand; the one in `focused` gets the focus. */
export function LinkFields({ links, focused }: { links: LanguageLink[]; focused: Locale | undefined }) {
  const { t } = useReader();
  return (
    <ul className="space-y-3">
      {links.map(({ language, url }) => (
        <li key={language}>
          <label htmlFor={`link-${language}`} className="mb-1 block font-strong">
            {t("help.admin.linkIn", { language: t(`common.languages.${language}`) })}
          </label>
          <input
            id={`link-${language}`}
            readOnly
            value={url}
            // biome-ignore lint/a11y/noAutofocus: whoever chose a language without JavaScript came for this field
            autoFocus={language === focused}
            onFocus={(event) => event.currentTarget.select()}
            className="block w-full rounded border border-edge bg-surface px-3 py-2 text-15"
          />
        </li>
      ))}
    </ul>
  );
}
