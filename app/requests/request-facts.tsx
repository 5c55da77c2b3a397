import type { Locale } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { adminPersonPath } from "../paths.ts";
import { Facts } from "../ui/data-list.tsx";
import { Folded } from "../ui/folded.tsx";
import { TextLink } from "../ui/text-link.tsx";
import type { Origin } from "./request.ts";

/** Who asked, for whom, by which way and under which wording of the boundary (R2): for the staff alone (A3). */
export function RequestFacts({
  request,
  linksPeople,
}: {
  request: {
    language: Locale;
    authorId: number;
    authorName: string | null;
    organisationName: string | null;
    origin: Origin;
    createdAt: string;
    recorderName: string | null;
    boundaryWording: string | null;
    boundaryLanguage: Locale | null;
  };
  /** Admins may open the author's page. */
  linksPeople: boolean;
}) {
  const { t, day } = useReader();
  const { authorName, boundaryWording } = request;
  const boundaryLanguage = request.boundaryLanguage ?? request.language;
  return (
    <Facts
      facts={[
        {
          name: t("requests.admin.author"),
          value:
            linksPeople && authorName ? (
              <TextLink to={adminPersonPath(request.authorId)}>{authorName}</TextLink>
            ) : (
              (authorName ?? t("common.erasedPerson"))
            ),
        },
        { name: t("account.organisation"), value: request.organisationName },
        {
          name: t("requests.admin.origin"),
          value: `${t(`requests.admin.origins.${request.origin}`)}, ${day(request.createdAt)}`,
        },
        ...(request.recorderName
          ? [{ name: t("requests.admin.recordedBy"), value: request.recorderName }]
          : []),
        {
          name: t("requests.admin.boundaryShown"),
          value: boundaryWording ? (
            <Folded look="quiet" summary={t(`common.languages.${boundaryLanguage}`)}>
              <p lang={boundaryLanguage} className="mt-2 whitespace-pre-line">
                {boundaryWording}
              </p>
            </Folded>
          ) : (
            t("requests.admin.noBoundary")
          ),
        },
      ]}
    />
  );
}
