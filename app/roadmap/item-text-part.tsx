import type { Locale } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { TextArea, TextField } from "../ui/fields.tsx";
import { Notice } from "../ui/page.tsx";
import { type ItemText, longest } from "./item.ts";

/** An item's text as it is stored now: which one of its language, who wrote it (null once erased) and when. */
export type StoredText = ItemText & {
  language: Locale;
  number: number;
  writtenAt: string;
  writtenBy: string | null;
};

const rows = { title: 1, summary: 3, body: 12 } as const;

/** One field of a text; under it what a colleague saved there meanwhile, where that is something else. */
export function TextPart({
  part,
  locale,
  value = "",
  error,
  theirs,
}: {
  part: keyof ItemText;
  locale: Locale;
  value: string | undefined;
  error: string | undefined;
  theirs: StoredText | undefined;
}) {
  const { t } = useReader();
  const field = {
    name: `${part}-${locale}`,
    lang: locale,
    maxLength: longest[part],
    label: t(`roadmap.admin.texts.parts.${part}`),
    defaultValue: value,
    error,
  };
  const isOther = theirs !== undefined && theirs[part] !== value.trim();
  return (
    <div className="space-y-2">
      {part === "title" ? (
        <TextField {...field} />
      ) : (
        <TextArea {...field} rows={rows[part]} hint={t(`roadmap.admin.texts.hints.${part}`)} />
      )}
      {isOther ? (
        <div className="border-l-2 border-warn pl-3">
          <p className="text-13 text-ink-soft">{t("roadmap.admin.texts.savedMeanwhile")}</p>
          <p lang={locale} className="whitespace-pre-wrap break-words">
            {theirs[part]}
          </p>
        </div>
      ) : null}
    </div>
  );
}

/** Says that a colleague changed or removed a text while it was written, and what saving again does. */
export function ChangedMeanwhile({
  locale,
  error,
  theirs,
}: {
  locale: Locale;
  error: string;
  theirs: StoredText | undefined;
}) {
  const { t, moment } = useReader();
  return (
    <div id={`text-${locale}`} tabIndex={-1}>
      <Notice tone="warn" title={error}>
        <p>
          {theirs
            ? t("roadmap.admin.texts.changedBy", {
                name: theirs.writtenBy ?? t("roadmap.admin.history.formerColleague"),
                moment: moment(theirs.writtenAt),
              })
            : t("roadmap.admin.texts.removedMeanwhile")}
        </p>
      </Notice>
    </div>
  );
}
