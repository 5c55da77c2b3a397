import type { Locale } from "../i18n/locales.ts";
import { translatorFor } from "../i18n/translator.server.ts";
import { layOutMail } from "../mail/layout.ts";
import { signInCodePath, signInPath } from "../paths.ts";

type MailFacts = { language: Locale; name: string; portalName: string; baseUrl: string };

/** The mail with a one-time code and a link that fills it in; opening the link uses nothing up. */
export function signInMail({
  code,
  minutes,
  to,
  ...facts
}: MailFacts & { code: string; minutes: number; to?: string }) {
  const t = translatorFor(facts.language);
  const { portalName } = facts;
  return {
    subject: t("mail:signIn.subject", { code, portalName }),
    ...layOutMail({
      ...facts,
      parts: [
        { kind: "paragraph", text: t("mail:greeting", { name: facts.name }) },
        { kind: "paragraph", text: t("mail:signIn.code", { portalName }) },
        { kind: "code", text: code },
        {
          kind: "button",
          label: t("mail:signIn.button"),
          url: facts.baseUrl + signInCodePath(facts.language, { to, code }),
        },
        { kind: "small", text: t("mail:signIn.limits", { count: minutes }) },
        { kind: "small", text: t("mail:signIn.notYou") },
      ],
    }),
  };
}

/** The mail that tells somebody of the portal; it holds no secret, so that it may lie in a mailbox for weeks. */
export function invitationMail({
  inviterName,
  organisationName,
  ...facts
}: MailFacts & { inviterName: string; organisationName: string | null }) {
  const t = translatorFor(facts.language);
  const { portalName } = facts;
  return {
    subject: t("mail:invitation.subject", { portalName }),
    ...layOutMail({
      ...facts,
      parts: [
        { kind: "paragraph", text: t("mail:greeting", { name: facts.name }) },
        {
          kind: "paragraph",
          text: organisationName
            ? t("mail:invitation.partner", { portalName, inviterName, organisationName })
            : t("mail:invitation.staff", { portalName, inviterName }),
        },
        { kind: "paragraph", text: t("mail:invitation.how") },
        {
          kind: "button",
          label: t("mail:invitation.button"),
          url: facts.baseUrl + signInPath(facts.language),
        },
      ],
    }),
  };
}
