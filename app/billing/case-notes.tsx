import type { BillingCaseCode, Verdict } from "../articles/article.ts";
import type { Locale } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { newRequestPath } from "../paths.ts";
import { TextLink } from "../ui/text-link.tsx";
import { hasCondition, offersFeatureRequest } from "./billing-case.ts";

/** The verdict in words. Free and charged have the same weight: neither is good news or bad. */
export function VerdictWord({ verdict }: { verdict: Verdict }) {
  const { t } = useReader();
  return (
    <span className="inline-block rounded border border-edge px-2 text-15 font-strong">
      {t(`billing.verdict.${verdict}`)}
    </span>
  );
}

/** B16: the case, the revision and the language that a verdict rests on. */
export function CaseBasis({
  code,
  revisionNumber,
  language,
}: {
  code: BillingCaseCode;
  revisionNumber: number;
  language: Locale;
}) {
  const { t, locale } = useReader();
  const name = t(`common.languages.${language}`);
  return t("billing.basis", {
    code,
    number: revisionNumber,
    language: language === locale ? name : t("help.textIn", { language: name }),
  });
}

/** What belongs to a case beside its text: B7's condition, and the way that costs nothing (B15). */
export function CaseNotes({ code }: { code: BillingCaseCode }) {
  const { t, locale } = useReader();
  if (hasCondition(code)) {
    return (
      <p className="border-l-2 border-edge pl-3 text-ink-soft">
        <span className="font-strong text-ink">{t("billing.condition.title")}</span>{" "}
        {t("billing.condition.text")}
      </p>
    );
  }
  if (offersFeatureRequest(code)) {
    return (
      <p className="border-l-2 border-accent pl-3">
        <span className="font-strong">{t("billing.wish.title")}</span> {t("billing.wish.text")}{" "}
        <TextLink to={newRequestPath(locale)}>{t("billing.wish.link")}</TextLink>
      </p>
    );
  }
  return null;
}
