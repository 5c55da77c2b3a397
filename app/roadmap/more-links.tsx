import { useReader } from "../i18n/reader.ts";
import { ButtonLink } from "../ui/button.tsx";

/** The ways on from one page of a list: to the next, and from a later one back to the beginning. */
export function MoreLinks({ more, start }: { more: string | undefined; start: string | undefined }) {
  const { t } = useReader();
  if (more === undefined && start === undefined) return null;
  return (
    <p className="flex flex-wrap gap-4">
      {more === undefined ? null : <ButtonLink to={more}>{t("common.more")}</ButtonLink>}
      {start === undefined ? null : (
        <ButtonLink kind="plain" to={start}>
          {t("common.backToStart")}
        </ButtonLink>
      )}
    </p>
  );
}
