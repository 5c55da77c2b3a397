import { useReader } from "../i18n/reader.ts";
import { Told } from "../ui/told.tsx";
import { type Offered, SimilarList } from "./similar-list.tsx";

export type RecordingStep = { partner: { name: string; email: string }; offered: Offered };

/** Before support records a request: what says the same already, each with the way to record the partner's vote for it (R9). */
export function RecordingStepNotice({ step: { partner, offered } }: { step: RecordingStep }) {
  const { t } = useReader();
  return (
    <div className="mb-8 space-y-6">
      <Told tone="warn" title={t("recording.similar.title")}>
        <p>{t("recording.similar.lead", { name: partner.name })}</p>
      </Told>
      <SimilarList offered={offered} voter="staff" partner={partner.email} />
    </div>
  );
}

/** Says above a request's page that it was just recorded, and what the portal did with it (R1). */
export function RecordedNotice({ name }: { name: string }) {
  const { t } = useReader();
  return (
    <div className="mb-6">
      <Told tone="good" title={t("recording.done.title")}>
        <p>{t("recording.done.text", { name })}</p>
      </Told>
    </div>
  );
}
