import type { TFunction } from "i18next";
import { atStart } from "../i18n/formatting.ts";
import { type Locale, pickLanguage } from "../i18n/locales.ts";
import { translatorFor } from "../i18n/translator.server.ts";
import { layOutMail, type MailFooter, type MailPart } from "../mail/layout.ts";
import { plainTextOf } from "../markdown/plain-text.ts";
import { accountPath, articlePath, requestPath } from "../paths.ts";
import {
  type Announcement,
  type AnnouncementFacts,
  type HearingChoice,
  isInOwnName,
  type NamedArticle,
  type NamedRequest,
  type PublicReason,
} from "./hearing.ts";

type Addressee = {
  language: Locale;
  name: string;
  /** Why the mail came: everything was asked for when it happened, or the usual. */
  choice: HearingChoice;
};
type Portal = { portalName: string; vendorName: string; baseUrl: string };
type Words = { t: TFunction<["portal", "mail"]>; language: Locale; baseUrl: string };

/** The mail that tells one person what happened to a request (P6), in their language, with the way to hear no more. */
export function notificationMail({
  announcement,
  requestId,
  unsubscribeUrl,
  addressee: { language, name, choice },
  portal: { portalName, vendorName, baseUrl },
}: {
  announcement: Announcement;
  requestId: number;
  unsubscribeUrl: string;
  addressee: Addressee;
  portal: Portal;
}): { subject: string; text: string; html: string } {
  const t = translatorFor(language);
  const words = { t, language, baseUrl };
  const { request } = announcement.facts;
  const url = baseUrl + requestPath(language, { id: requestId, slug: request.slug });
  const { subject, lead, parts } = wordsOf(announcement, { ...words, url });
  const why = isInOwnName(announcement.kind)
    ? "inYourName"
    : choice === "everything"
      ? "everything"
      : "support";
  const footer: MailFooter = {
    text: [
      t(`mail:requests.why.${why}`),
      t("mail:requests.ends"),
      `${t("mail:requests.sender", { portalName, vendorName })}.`,
    ].join(" "),
    links: [
      { label: t("mail:requests.unsubscribe"), url: unsubscribeUrl },
      { label: t("mail:requests.choose"), url: `${baseUrl}${accountPath(language)}#mail` },
    ],
  };
  const laidOut = layOutMail({
    language,
    portalName,
    preview: atStart(lead, language),
    parts: [
      { kind: "paragraph", text: t("mail:greeting", { name }) },
      { kind: "paragraph", text: lead },
      { kind: "title", text: request.title, url, lang: langOf(request, language) },
      ...parts,
    ],
    footer,
  });
  return { subject, ...laidOut };
}

type MailWords = { subject: string; lead: string; parts: MailPart[] };

function wordsOf({ kind, facts }: Announcement, { url, ...words }: Words & { url: string }): MailWords {
  const { t } = words;
  const { title } = facts.request;
  switch (kind) {
    case "status-changed":
      return {
        subject: t("mail:requests.statusSubject", { status: t(`requests.status.${facts.to}`), title }),
        lead: t("mail:requests.statusChanged"),
        parts: statusParts(facts, { url, ...words }),
      };
    case "addition":
      return {
        subject: t("mail:requests.additionSubject", { title }),
        lead: t("mail:requests.added"),
        parts: [{ kind: "button", label: t("mail:requests.toAddition"), url }],
      };
    case "vote-recorded": {
      const isCast = facts.what === "cast";
      const undo = isCast
        ? t("mail:requests.takeVoteBack", { button: t("requests.vote.withdraw") })
        : t("mail:requests.voteAgain", { button: t("requests.vote.cast") });
      return {
        subject: t(isCast ? "mail:requests.voteSubject" : "mail:requests.voteWithdrawnSubject", { title }),
        lead: t(isCast ? "mail:requests.voteCast" : "mail:requests.voteWithdrawn"),
        parts: [
          { kind: "paragraph", text: undo },
          { kind: "button", label: t("mail:requests.toRequest"), url },
        ],
      };
    }
    case "request-recorded":
      return {
        subject: t("mail:requests.recordedSubject", { title }),
        lead: t("mail:requests.recorded"),
        parts: [
          quoteFrom(facts.request, { label: t("mail:requests.recordedText"), ...words }),
          { kind: "paragraph", text: t("mail:requests.recordedMeans") },
          {
            kind: "paragraph",
            text: t("mail:requests.takeRequestBack", { button: t("requests.page.withdraw") }),
          },
          { kind: "button", label: t("mail:requests.toRequest"), url },
        ],
      };
  }
}

function statusParts(
  { from, to, closesVote, opensVote, reason, article, mergedInto }: AnnouncementFacts["status-changed"],
  { url, ...words }: Words & { url: string },
): MailPart[] {
  const { t, language, baseUrl } = words;
  const paragraph = (text: string): MailPart => ({ kind: "paragraph", text });
  return [
    {
      kind: "change",
      from: t(`requests.status.${from}`),
      to: t(`requests.status.${to}`),
      meaning: t(`requests.meaning.${to}`),
    },
    ...(mergedInto ? whereItCounts(mergedInto, words) : []),
    ...(reason ? quoteOf(reason, words) : []),
    ...(article ? linkTo(article, words) : []),
    ...(from === "merged" ? [paragraph(t("mail:requests.onItsOwn"))] : []),
    ...(mergedInto
      ? [paragraph(t(`mail:requests.${mergedInto.takesVotes ? "votesThere" : "closedThere"}`))]
      : []),
    ...(closesVote && !mergedInto ? [paragraph(t("mail:requests.closed"))] : []),
    ...(opensVote && !mergedInto ? [paragraph(t("mail:requests.opened"))] : []),
    {
      kind: "button",
      label: t("mail:requests.toRequest"),
      url: mergedInto ? baseUrl + requestPath(language, mergedInto) : url,
    },
  ];
}

type Into = NonNullable<AnnouncementFacts["status-changed"]["mergedInto"]>;

/** The request at which a merged one is counted, and how that one stands (R6). */
function whereItCounts({ status, ...into }: Into, { t, language, baseUrl }: Words): MailPart[] {
  const words = { status: t(`requests.status.${status}`), meaning: t(`requests.meaning.${status}`) };
  return [
    {
      kind: "link",
      before: t("mail:requests.mergedInto"),
      label: into.title,
      url: baseUrl + requestPath(language, into),
      lang: langOf(into, language),
    },
    { kind: "paragraph", text: t("mail:requests.statusThere", words) },
  ];
}

const langOf = (text: Pick<NamedRequest, "language">, language: Locale) =>
  text.language === language ? undefined : text.language;

/** Staff's reason in the reader's language, else in the one that K5 falls back to, which is then named. */
function quoteOf({ originalLanguage, texts }: PublicReason, { t, language, baseUrl }: Words): MailPart[] {
  const written = pickLanguage(Object.keys(texts) as Locale[], {
    wanted: language,
    original: originalLanguage,
  });
  const text = written && texts[written];
  if (!text) return [];
  const label =
    written === language
      ? t("mail:requests.answer")
      : t("mail:requests.answerIn", { language: t(`common.languages.${written}`) });
  return [quoteFrom({ ...text, language: written }, { label, language, baseUrl })];
}

/** Words as the portal stores them; a link in them may begin at its root, of which a mail has none. */
function quoteFrom(
  written: { html: string; language: Locale },
  { label, language, baseUrl }: { label: string; language: Locale; baseUrl: string },
): MailPart {
  const html = written.html.replace(/(<a [^>]*?href=")\//g, `$1${baseUrl}/`);
  return { kind: "quote", label, text: plainTextOf(html), html, lang: langOf(written, language) };
}

function linkTo({ id, originalLanguage, texts }: NamedArticle, { t, language, baseUrl }: Words): MailPart[] {
  const written = pickLanguage(Object.keys(texts) as Locale[], {
    wanted: language,
    original: originalLanguage,
  });
  const text = written && texts[written];
  if (!text) return [];
  return [
    {
      kind: "link",
      before: t("mail:requests.article"),
      label: text.title,
      url: baseUrl + articlePath(language, { id, slug: text.slug }),
      lang: langOf({ language: written }, language),
    },
  ];
}
