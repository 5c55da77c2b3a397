import { useReader } from "../i18n/reader.ts";
import { addToRequestPath, editRequestPath } from "../paths.ts";
import { ButtonLink } from "../ui/button.tsx";

/** What the author can do with the words of a request: change them while nobody else has voted, add to them later (R9). */
export function AuthorPart({ requestId, may }: { requestId: number; may: "edit" | "add" }) {
  const { t, locale } = useReader();
  const to = may === "edit" ? editRequestPath(locale, requestId) : addToRequestPath(locale, requestId);
  return (
    <div className="mt-4 space-y-2">
      <ButtonLink className="w-full" to={to}>
        {t(`asking.${may}.open`)}
      </ButtonLink>
      <p className="text-13 text-ink-soft">{t(`asking.${may}.openLead`)}</p>
    </div>
  );
}
