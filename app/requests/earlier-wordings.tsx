import { erasedNameOf } from "../accounts/erased.ts";
import type { Locale } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { Folded } from "../ui/folded.tsx";
import { SectionHeading } from "../ui/page.tsx";
import { Prose } from "../ui/prose.tsx";

/** What a request said before its author changed it, for the staff alone (R9). */
export function EarlierWordings({
  wordings,
}: {
  wordings: {
    number: number;
    title: string;
    bodyHtml: string;
    language: Locale;
    replacedAt: string;
    replacedBy: string | null;
  }[];
}) {
  const { t, day } = useReader();
  if (wordings.length === 0) return null;
  return (
    <section aria-labelledby="earlier" className="space-y-3">
      <SectionHeading id="earlier">{t("asking.earlier.title")}</SectionHeading>
      <p className="text-ink-soft">{t("asking.earlier.lead")}</p>
      <ul className="divide-y divide-line border-y border-line">
        {wordings.map(({ number, title, bodyHtml, language, replacedAt, replacedBy }) => (
          <li key={number} className="py-2">
            <Folded
              look="quiet"
              summary={t("asking.earlier.line", {
                day: day(replacedAt),
                name: replacedBy ?? erasedNameOf(t, "partner"),
              })}
            >
              <div lang={language} className="mt-2 border-l-2 border-edge pl-4">
                <p className="font-strong">{title}</p>
                <Prose html={bodyHtml} className="mt-1" />
              </div>
            </Folded>
          </li>
        ))}
      </ul>
    </section>
  );
}
