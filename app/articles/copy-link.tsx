import { type FormEvent, useState } from "react";
import type { Locale } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { adminArticlePath } from "../paths.ts";

export type LanguageLink = { language: Locale; url: string };

/**
 * One button for each language of an article. With JavaScript it copies the link; without, or where the browser refuses
 * the clipboard, it leads to the article's page, where the link stands in a field.
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
  const { t } = useReader();
  const [copied, setCopied] = useState<Locale | null>(null);

  function copy(event: FormEvent<HTMLFormElement>) {
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    const link = links.find(({ language }) => language === button?.value);
    if (!link || !navigator.clipboard) return;
    event.preventDefault();
    navigator.clipboard.writeText(link.url).then(
      () => setCopied(link.language),
      () => window.location.assign(adminArticlePath(articleId, link)),
    );
  }

  return (
    <form
      method="get"
      action={adminArticlePath(articleId)}
      onSubmit={copy}
      className="flex flex-wrap items-center gap-2 xl:flex-nowrap"
    >
      {links.map(({ language }) => (
        <button
          key={language}
          type="submit"
          name="language"
          value={language}
          aria-label={t("help.admin.copyFor", { language: t(`common.languages.${language}`), title })}
          className="min-h-8 rounded border border-edge px-2.5 font-strong hover:bg-accent-soft"
        >
          {t(`common.languages.${language}`)}
        </button>
      ))}
      <span role="status" className="text-13 text-good">
        {copied ? `${t("help.admin.copied")} (${t(`common.languages.${copied}`)})` : null}
      </span>
    </form>
  );
}

/** The links in fields, for reading and for selecting by hand; `chosen` is the one that gets the focus. */
export function LinkFields({ links, chosen }: { links: LanguageLink[]; chosen: Locale | null }) {
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
            autoFocus={language === chosen}
            onFocus={(event) => event.currentTarget.select()}
            className="block w-full select-all rounded border border-edge bg-surface px-3 py-2 text-15"
          />
        </li>
      ))}
    </ul>
  );
}
