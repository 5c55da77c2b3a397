import { useReader } from "../i18n/reader.ts";
import { Told } from "../ui/told.tsx";

/** The forms of a request's page on the admin side; each stands in a section of its own. */
export type RequestForm = "decision" | "owner" | "tags" | "vote";

/** What one of them did. */
type Outcome = {
  form: RequestForm;
  decided?: "decided" | "alreadyDecided" | "notDecidable" | "changedMeanwhile" | undefined;
  said?: "castDone" | "withdrawDone" | "closedNow";
  name?: string;
  owner?: "saved" | "alreadyTheirs" | "changedMeanwhile";
  tags?: "added" | "removed" | "alreadyTagged" | "notTagged";
};

/** Says at the head of a form's section what the form just did, or why it did nothing. */
export function RequestNotice({ of, outcome }: { of: RequestForm; outcome: Outcome | undefined }) {
  const { t } = useReader();
  if (outcome?.form !== of) return null;
  const { decided, said, name = "", owner, tags } = outcome;
  if (decided) {
    const words =
      decided === "changedMeanwhile" ? t("deciding.changedMeanwhile") : t(`requests.admin.${decided}`);
    return <Told tone={decided === "decided" ? "good" : "warn"}>{words}</Told>;
  }
  if (said) {
    const words = t(`requests.admin.votes.${said}`, { name });
    return <Told tone={said === "closedNow" ? "warn" : "good"}>{words}</Told>;
  }
  if (owner) return <Told tone={owner === "saved" ? "good" : "warn"}>{t(`deciding.owner.${owner}`)}</Told>;
  if (tags) {
    const isDone = tags === "added" || tags === "removed";
    return <Told tone={isDone ? "good" : "warn"}>{t(`tags.${tags}`)}</Told>;
  }
  return null;
}

/** Says above a request's page what was just done on the page of a merge. */
export function MergeNotice({ done }: { done: "merged" | "undone" }) {
  const { t } = useReader();
  return (
    <div className="mb-6">
      <Told tone="good">{t(`merging.${done}`)}</Told>
    </div>
  );
}
