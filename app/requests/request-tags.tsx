import { Form } from "@remix-run/react";
import { useReader } from "../i18n/reader.ts";
import { adminTagsPath } from "../paths.ts";
import { Button } from "../ui/button.tsx";
import { SelectField } from "../ui/fields.tsx";
import { TextLink } from "../ui/text-link.tsx";
import type { ShownTag } from "./tag.ts";

type SetTag = ShownTag & {
  isPublic: boolean;
  isRetired: boolean;
  addedAt: string;
  addedBy: string | null;
};

/** A request's tags with who set them; managers set and remove them. */
export function RequestTags({
  tags,
  offered,
  mayTag,
  error,
}: {
  tags: SetTag[];
  /** Those that are not set yet. */
  offered: ShownTag[];
  mayTag: boolean;
  error: string | undefined;
}) {
  const { t, day, locale } = useReader();
  return (
    <div className="space-y-4">
      {tags.length > 0 ? (
        <ul className="divide-y divide-line border-y border-line">
          {tags.map((tag) => (
            <li key={tag.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2">
              <div className="min-w-0">
                <p
                  className={tag.isRetired ? "font-strong text-ink-soft line-through" : "font-strong"}
                  lang={tag.language === locale ? undefined : tag.language}
                >
                  {tag.name}
                </p>
                <p className="text-13 text-ink-soft">
                  {t("tags.setBy", {
                    kind: t(`tags.kindOf.${tag.isPublic ? "public" : "internal"}`),
                    name: tag.addedBy ?? t("admin.erasedStaff"),
                    day: day(tag.addedAt),
                  })}
                  {tag.isRetired ? ` · ${t("tags.retired")}` : null}
                </p>
              </div>
              {mayTag ? (
                <Form method="post" preventScrollReset className="-my-2.5">
                  <input type="hidden" name="tag" value={tag.id} />
                  <Button
                    kind="plain"
                    name="intent"
                    value="remove-tag"
                    aria-label={t("tags.removeOf", { name: tag.name })}
                  >
                    {t("tags.remove")}
                  </Button>
                </Form>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-ink-soft">{t("tags.none")}</p>
      )}
      {mayTag && offered.length > 0 ? (
        <Form
          method="post"
          preventScrollReset
          noValidate
          key={tags.length}
          className="flex flex-wrap items-end gap-3"
        >
          <div className="min-w-0 grow basis-40">
            <SelectField id="tag" name="tag" label={t("tags.add")} required error={error}>
              <option value="">{t("requests.admin.choose")}</option>
              {offered.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectField>
          </div>
          <Button name="intent" value="add-tag">
            {t("tags.addButton")}
          </Button>
        </Form>
      ) : null}
      {mayTag && offered.length === 0 ? (
        <p className="text-ink-soft">
          {t("tags.noneOffered")} <TextLink to={adminTagsPath()}>{t("deciding.list.manageTags")}</TextLink>
        </p>
      ) : null}
    </div>
  );
}
