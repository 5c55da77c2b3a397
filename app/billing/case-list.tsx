import { Link } from "@remix-run/react";
import { useReader } from "../i18n/reader.ts";
import { billingCasePath } from "../paths.ts";
import { Folded } from "../ui/folded.tsx";
import { SectionHeading } from "../ui/page.tsx";
import { Prose } from "../ui/prose.tsx";
import { TextLink } from "../ui/text-link.tsx";
import type { BillingCase } from "./billing-case.ts";
import { CaseBasis, CaseNotes } from "./case-notes.tsx";

/** One of the two columns, free or charged: each case a sentence, with explanation and examples folded under it. */
export function CaseList({
  id,
  title,
  lead,
  cases,
}: {
  id: string;
  title: string;
  lead: string;
  cases: BillingCase[];
}) {
  return (
    <section aria-labelledby={id}>
      <SectionHeading id={id}>{title}</SectionHeading>
      <p className="mt-1 text-ink-soft">{lead}</p>
      <ul className="mt-4 divide-y divide-line border-y border-line">
        {cases.map((billingCase) => (
          <CaseEntry key={billingCase.id} billingCase={billingCase} />
        ))}
      </ul>
    </section>
  );
}

function CaseEntry({ billingCase }: { billingCase: BillingCase }) {
  const { t, locale } = useReader();
  const { code, title, summary, html, language } = billingCase;
  const lang = language === locale ? undefined : language;
  return (
    <li className="space-y-2 py-4">
      <h3 className="text-17 font-strong" lang={lang}>
        <Link to={billingCasePath(locale, billingCase)} className="no-underline hover:underline">
          {title}
        </Link>
      </h3>
      <p lang={lang}>{summary}</p>
      <p className={`text-13 ${lang ? "font-strong" : "text-ink-soft"}`}>
        <CaseBasis {...billingCase} />
      </p>
      <MachineNote billingCase={billingCase} />
      <CaseNotes code={code} />
      <Folded summary={t("billing.examples")}>
        <Prose html={html} lang={lang} className="mt-2 pl-4 text-15" />
      </Folded>
    </li>
  );
}

/** K2 in one calm line, as a list may hold thirteen of them. */
function MachineNote({
  billingCase: { id, code, originalLanguage, machineTranslationOf: original },
}: {
  billingCase: BillingCase;
}) {
  const { t, day } = useReader();
  if (!original) return null;
  return (
    <p className="text-13 text-ink-soft">
      {t("billing.machine.from", { day: day(original.writtenAt) })}{" "}
      <TextLink
        to={billingCasePath(originalLanguage, { id, slug: original.slug })}
        hrefLang={originalLanguage}
        reloadDocument
      >
        {t("billing.machine.original", { code, language: t(`common.languages.${originalLanguage}`) })}
      </TextLink>
    </p>
  );
}
