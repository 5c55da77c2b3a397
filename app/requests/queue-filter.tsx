import { Form } from "@remix-run/react";
import { useReader } from "../i18n/reader.ts";
import { adminRequestsPath, adminTagsPath } from "../paths.ts";
import { Button } from "../ui/button.tsx";
import { SelectField } from "../ui/fields.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { type OwnerFilter, ownerFilters } from "./queue.ts";
import type { ShownTag } from "./tag.ts";

/** Narrows the staff's list down to an owner's requests and to those with a tag; a plain form whose choices are the address. */
export function QueueFilter({
  show,
  owner,
  tag,
  tags,
  mayManageTags,
}: {
  show: string;
  owner: OwnerFilter | undefined;
  tag: string | undefined;
  tags: ShownTag[];
  mayManageTags: boolean;
}) {
  const { t } = useReader();
  const words = { mine: t("deciding.list.mine"), nobody: t("deciding.list.without") };
  return (
    <Form
      method="get"
      action={adminRequestsPath()}
      className="flex flex-wrap items-end gap-3"
      key={`${show} ${owner} ${tag}`}
    >
      <input type="hidden" name="show" value={show} />
      <div className="min-w-40 grow sm:grow-0">
        <SelectField name="owner" label={t("deciding.list.owner")} defaultValue={owner ?? ""}>
          <option value="">{t("deciding.list.everybody")}</option>
          {ownerFilters.map((filter) => (
            <option key={filter} value={filter}>
              {words[filter]}
            </option>
          ))}
        </SelectField>
      </div>
      {tags.length > 0 ? (
        <div className="min-w-40 grow sm:grow-0">
          <SelectField name="tag" label={t("deciding.list.tag")} defaultValue={tag ?? ""}>
            <option value="">{t("deciding.list.allTags")}</option>
            {tags.map(({ id, slug, name }) => (
              <option key={id} value={slug}>
                {name}
              </option>
            ))}
          </SelectField>
        </div>
      ) : null}
      <Button>{t("deciding.list.filter")}</Button>
      {mayManageTags ? (
        <TextLink to={adminTagsPath()} className="py-2.5">
          {t("deciding.list.manageTags")}
        </TextLink>
      ) : null}
    </Form>
  );
}
