import { useReader } from "../i18n/reader.ts";
import { Notice } from "../ui/page.tsx";

export const doneToPerson = ["invited", "saved", "deactivated", "reactivated"] as const;
export type DoneToPerson = (typeof doneToPerson)[number];

/** Says what was just done to a person; an invitation that no mail carries also says what to do next. */
export function PersonDone({
  done,
  person,
  sendsMail,
}: {
  done: DoneToPerson | undefined;
  person: { name: string; email: string };
  sendsMail: boolean;
}) {
  const { t } = useReader();
  if (done === undefined) return null;
  if (done === "invited" && !sendsMail) {
    return (
      <Notice tone="warn" announce title={t("admin.person.invitedNoMail.title", { name: person.name })}>
        {t("admin.person.invitedNoMail.text")}
      </Notice>
    );
  }
  return (
    <Notice tone="good" announce>
      {done === "saved"
        ? t("common.saved")
        : t(`admin.person.${done}`, { name: person.name, email: person.email })}
    </Notice>
  );
}
