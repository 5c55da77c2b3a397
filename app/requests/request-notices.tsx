import { useReader } from "../i18n/reader.ts";
import { Notice } from "../ui/page.tsx";

/** What a form of a request's page on the admin side did. */
type Outcome = {
  form: string;
  decided?: "decided" | "alreadyDecided" | "notDecidable" | "changedMeanwhile" | undefined;
  said?: "castDone" | "withdrawDone" | "closedNow";
  name?: string;
  owner?: "saved" | "alreadyTheirs" | "changedMeanwhile";
  tags?: "added" | "removed" | "alreadyTagged" | "notTagged";
};

/** Says above the page what was just done, here or on the page of a merge. */
export function RequestNotices({
  done,
  outcome,
}: {
  done: "merged" | "undone" | undefined;
  outcome: Outcome | undefined;
}) {
  const { t } = useReader();
  const { decided, said, name = "", owner, tags } = outcome ?? {};
  const told: [isGood: boolean, words: string][] = [];
  if (decided) {
    const words =
      decided === "changedMeanwhile" ? t("deciding.changedMeanwhile") : t(`requests.admin.${decided}`);
    told.push([decided === "decided", words]);
  }
  if (said) {
    told.push([said !== "closedNow", t(`requests.admin.votes.${said}`, { name })]);
  }
  if (owner) told.push([owner === "saved", t(`deciding.owner.${owner}`)]);
  if (tags) told.push([tags === "added" || tags === "removed", t(`tags.${tags}`)]);
  if (told.length === 0 && done) told.push([true, t(`merging.${done}`)]);
  return told.map(([isGood, words]) => (
    <div key={words} className="mb-6">
      <Notice tone={isGood ? "good" : "warn"} announce>
        {words}
      </Notice>
    </div>
  ));
}
