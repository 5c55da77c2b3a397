import type { Locale } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { adminRequestPath, requestPath } from "../paths.ts";
import { Folded } from "../ui/folded.tsx";
import { Notice } from "../ui/page.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { isOpenForVotes, type PublicStatus } from "./status.ts";
import { StatusWord } from "./status-mark.tsx";
import { supportWords } from "./support-words.ts";
import { WrittenIn } from "./written-in.tsx";

type Side = { id: number; slug: string; title: string; language: Locale; publicStatus: PublicStatus };

function SideLink({ request, to }: { request: Side; to?: string }) {
  const { locale } = useReader();
  return (
    <TextLink
      to={to ?? requestPath(locale, request)}
      lang={request.language === locale ? undefined : request.language}
    >
      {request.title}
    </TextLink>
  );
}

/** Above the text of a merged request: where it leads to, and that votes count there (R6). */
export function MergedBanner({
  root,
  forStaff = false,
}: {
  root: Side & { voteCount: number; organisationCount: number };
  /** On the admin side, which also shows the evidence of the whole tree. */
  forStaff?: boolean;
}) {
  const { t, number } = useReader();
  const votes = isOpenForVotes(root.publicStatus) ? "votes" : "votesClosed";
  return (
    <Notice title={t("merging.banner.title")}>
      <p>
        {t("merging.banner.lead")}{" "}
        <SideLink request={root} {...(forStaff ? { to: adminRequestPath(root.id) } : {})} />
      </p>
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-ink-soft">
        <StatusWord status={root.publicStatus} />
        <span className="figures">{supportWords(t, number, root).both}</span>
        <WrittenIn language={root.language} />
      </p>
      <p>{t(`merging.banner.${forStaff ? "forStaff" : votes}`)}</p>
    </Notice>
  );
}

/** Below a request: those that say the same and are counted here. */
export function MergedHere({ merged: { requests, count } }: { merged: { requests: Side[]; count: number } }) {
  const { t, number } = useReader();
  if (count === 0) return null;
  return (
    <Folded
      className="border-y border-line py-2"
      summary={t("merging.also.title", { count, formatted: number(count) })}
    >
      <p className="mt-2 text-ink-soft">{t("merging.also.lead")}</p>
      <ul className="mt-2 space-y-1">
        {requests.map((request) => (
          <li key={request.id} className="flex flex-wrap gap-x-4">
            <SideLink request={request} />
            <WrittenIn language={request.language} />
          </li>
        ))}
      </ul>
    </Folded>
  );
}
