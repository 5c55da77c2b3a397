import { Form } from "@remix-run/react";
import { formErrors } from "../i18n/form-errors.ts";
import { locales } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { adminRequestsPath, adminTagsPath } from "../paths.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/fields.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { namesByField, namesFrom, type ShownTag, type TagKind, type TagNames } from "./tag.ts";
import { TagNameFields } from "./tag-fields.tsx";

type Tag = {
  id: number;
  kind: TagKind;
  names: TagNames;
  shown: ShownTag;
  createdBy: string | null;
  createdAt: string;
  retiredAt: string | null;
};

/** One tag with what can be done with it: rename, retire or bring back. */
export function TagEntry({
  tag,
  isEdited,
  refused,
}: {
  tag: Tag;
  isEdited: boolean;
  refused: { errors: Record<string, string>; values: Record<string, string> } | undefined;
}) {
  const { t, day, locale } = useReader();
  const { name } = tag.shown;
  const { errorOf, summary } = formErrors(t, refused?.errors, namesByField);
  const others = locales.flatMap((language) =>
    language === tag.shown.language || !tag.names[language] ? [] : [{ language, name: tag.names[language] }],
  );
  const intent = tag.retiredAt === null ? "retire" : "bring-back";
  return (
    <li className="space-y-3 py-3">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <p className="font-strong" lang={tag.shown.language === locale ? undefined : tag.shown.language}>
            {name}
          </p>
          <p className="flex flex-wrap gap-x-3 text-ink-soft">
            {others.map((other) => (
              <span key={other.language} lang={other.language}>
                {other.name}
              </span>
            ))}
          </p>
          <p className="text-13 text-ink-soft">
            {t("tags.madeBy", {
              kind: t(`tags.kindOf.${tag.kind}`),
              name: tag.createdBy ?? t("admin.erasedStaff"),
              day: day(tag.createdAt),
            })}
          </p>
        </div>
        <div className="-my-2.5 flex flex-wrap items-center gap-x-4">
          <TextLink to={adminRequestsPath({ tag: tag.shown.slug })} className="py-2">
            {t("tags.seeRequests")}
          </TextLink>
          {isEdited || tag.retiredAt !== null ? null : (
            <TextLink to={adminTagsPath({ edit: tag.id })} className="py-2" preventScrollReset>
              {t("tags.rename")}
              <span className="sr-only">: {name}</span>
            </TextLink>
          )}
          <Form method="post" action={adminTagsPath()} preventScrollReset>
            <input type="hidden" name="tag" value={tag.id} />
            <Button
              kind="plain"
              name="intent"
              value={intent}
              aria-label={t(intent === "retire" ? "tags.retireOf" : "tags.bringBackOf", { name })}
            >
              {t(intent === "retire" ? "tags.retire" : "tags.bringBack")}
            </Button>
          </Form>
        </div>
      </div>
      {isEdited ? (
        <Form method="post" noValidate className="space-y-4 border-l-2 border-accent pl-4">
          <ErrorSummary {...summary} />
          <input type="hidden" name="tag" value={tag.id} />
          <TagNameFields names={refused ? namesFrom(refused.values) : tag.names} errorOf={errorOf} />
          <div className="flex flex-wrap gap-3">
            <Button kind="primary" name="intent" value="rename">
              {t("tags.save")}
            </Button>
            <ButtonLink kind="plain" to={adminTagsPath()} preventScrollReset>
              {t("common.cancel")}
            </ButtonLink>
          </div>
        </Form>
      ) : null}
    </li>
  );
}
