import { Form } from "@remix-run/react";
import { useReader } from "../i18n/reader.ts";
import { Button } from "../ui/button.tsx";

/** Publishes or unpublishes an item, and says first what that does. */
export function PublicationForm({ isPublished, linkedCount }: { isPublished: boolean; linkedCount: number }) {
  const { t } = useReader();
  const now = isPublished ? "published" : "draft";
  return (
    <Form method="post" className="space-y-3" preventScrollReset>
      <p>{t(`roadmap.admin.publication.${now}`)}</p>
      <p>
        {linkedCount > 0
          ? t(`roadmap.admin.publication.${now}Effect`, { count: linkedCount })
          : t(`roadmap.admin.publication.${now}None`)}
      </p>
      {isPublished ? (
        <Button name="intent" value="unpublish">
          {t("roadmap.admin.publication.unpublish")}
        </Button>
      ) : (
        <Button kind="primary" name="intent" value="publish">
          {t("roadmap.admin.publication.publish")}
        </Button>
      )}
    </Form>
  );
}
