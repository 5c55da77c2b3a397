import { Form } from "@remix-run/react";
import { useReader } from "../i18n/reader.ts";
import { Button } from "../ui/button.tsx";
import { SelectField } from "../ui/fields.tsx";
import { Folded } from "../ui/folded.tsx";

export type Owner = { id: number; name: string | null; isActive: boolean } | null;

type OwnerChange = {
  id: number;
  ownerId: number | null;
  owner: string | null;
  setBy: string | null;
  setAt: string;
};

/** Who looks after a request, in words: nobody, a colleague, or somebody who has left. */
export function useOwnerWords() {
  const { t } = useReader();
  return (owner: Owner): string => {
    if (!owner) return t("deciding.owner.nobody");
    const name = owner.name ?? t("admin.erasedStaff");
    return owner.isActive ? name : t("deciding.owner.left", { name });
  };
}

/** Who looks after a request; managers take it, give it to a colleague or to nobody. */
export function OwnerForm({
  owner,
  colleagues,
  changes,
  personId,
  mayGive,
  error,
}: {
  owner: Owner;
  colleagues: { id: number; name: string }[];
  changes: OwnerChange[];
  personId: number;
  mayGive: boolean;
  error: string | undefined;
}) {
  const { t, day } = useReader();
  const wordsOf = useOwnerWords();
  const nameOf = (change: OwnerChange) =>
    change.ownerId === null ? t("deciding.owner.nobody") : (change.owner ?? t("admin.erasedStaff"));
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>
          <span className="font-strong">
            {owner?.id === personId ? t("deciding.owner.yours") : wordsOf(owner)}
          </span>
          {owner && !owner.isActive ? (
            <span className="block text-warn">{t("deciding.owner.without")}</span>
          ) : null}
        </p>
        {mayGive && owner?.id !== personId ? (
          <Form method="post" preventScrollReset>
            <input type="hidden" name="seenOwner" value={owner?.id ?? ""} />
            <Button name="intent" value="take">
              {t("deciding.owner.take")}
            </Button>
          </Form>
        ) : null}
      </div>
      {mayGive ? (
        <Form
          method="post"
          preventScrollReset
          className="flex flex-wrap items-end gap-3"
          key={owner?.id ?? 0}
        >
          <input type="hidden" name="seenOwner" value={owner?.id ?? ""} />
          <div className="min-w-0 grow basis-40">
            <SelectField
              name="owner"
              label={t("deciding.owner.give")}
              defaultValue={owner?.id ?? ""}
              error={error}
            >
              <option value="">{t("deciding.owner.nobody")}</option>
              {colleagues.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectField>
          </div>
          <Button name="intent" value="give">
            {t("deciding.owner.save")}
          </Button>
        </Form>
      ) : null}
      {changes.length > 0 ? (
        <Folded look="quiet" summary={t("deciding.owner.changes")}>
          <ul className="mt-2 space-y-1 text-ink-soft">
            {changes.map((change) => (
              <li key={change.id}>
                {t("deciding.owner.given", {
                  owner: nameOf(change),
                  name: change.setBy ?? t("admin.erasedStaff"),
                  day: day(change.setAt),
                })}
              </li>
            ))}
          </ul>
        </Folded>
      ) : null}
    </div>
  );
}
