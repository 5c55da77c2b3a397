import { useReader } from "../i18n/reader.ts";
import { supportPath } from "../paths.ts";
import { Notice } from "../ui/page.tsx";
import { TextLink } from "../ui/text-link.tsx";

/** R2 and R3 in plain words, before a request is sent; and where to go when production stands still. */
export function BoundaryPanel({ sentences, title }: { sentences: string[]; title?: string }) {
  const { t, locale } = useReader();
  return (
    <Notice title={title}>
      <ul className="list-disc space-y-1.5 pl-5">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="pt-1">
        {t("requests.ask.whenBroken")}{" "}
        <TextLink to={supportPath(locale)}>{t("requests.ask.whenBrokenLink")}</TextLink>
      </p>
    </Notice>
  );
}
