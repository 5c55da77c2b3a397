import { useReader } from "../i18n/reader.ts";
import { adminRequestPath } from "../paths.ts";
import { TextLink } from "../ui/text-link.tsx";

/**
 * Leads staff to where the partner's vote for a request is recorded, instead of one more that says the same. Beside a form
 * that is being written, the script takes the partner from the field that `data-partner-from` names.
 */
export function VoteInstead({
  request,
  partner,
}: {
  request: { id: number; title: string };
  partner: string | undefined;
}) {
  const { t } = useReader();
  return (
    <p className="mt-1">
      <TextLink
        to={adminRequestPath(request.id, { partner, section: "record-vote" })}
        data-partner-from="author"
      >
        {t("recording.similar.instead")}
        <span className="sr-only">: {request.title}</span>
      </TextLink>
    </p>
  );
}
