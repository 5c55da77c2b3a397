import { useReader } from "../i18n/reader.ts";
import { evidencePath } from "../paths.ts";
import { SectionHeading } from "../ui/page.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { EvidenceByPlanAndImportance, type EvidenceFigures } from "./evidence-figures.tsx";

/** What stands behind a request and all it is merged with, in figures, and the way to the whole: for the staff alone (A3). */
export function EvidenceSummary({
  requestId,
  figures,
}: {
  requestId: number;
  figures: EvidenceFigures & { isTogether: boolean };
}) {
  const { t, number } = useReader();
  const people = t("evidence.people", { count: figures.people, formatted: number(figures.people) });
  return (
    <section aria-labelledby="evidence" className="space-y-4">
      <SectionHeading id="evidence">{t("evidence.open")}</SectionHeading>
      {figures.isTogether ? <p>{t("evidence.together", { people })}</p> : null}
      {figures.people > 0 ? (
        <EvidenceByPlanAndImportance figures={figures} />
      ) : (
        <p className="text-ink-soft">{t("evidence.none.text")}</p>
      )}
      <p>
        <TextLink to={evidencePath({ requests: [requestId] })}>{t("evidence.openAll")}</TextLink>
      </p>
    </section>
  );
}
