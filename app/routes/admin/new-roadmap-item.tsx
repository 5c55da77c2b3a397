import { randomUUID } from "node:crypto";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "../../http/access.server.ts";
import { readForm } from "../../http/forms.server.ts";
import { pageTitle } from "../../http/page-title.ts";
import { formErrors } from "../../i18n/form-errors.ts";
import { useReader } from "../../i18n/reader.ts";
import { adminRoadmapItemPath, adminRoadmapPath } from "../../paths.ts";
import { startingStages } from "../../roadmap/item.ts";
import { newItemForm } from "../../roadmap/item-forms.ts";
import { textLabels } from "../../roadmap/item-labels.ts";
import { ItemTextFields } from "../../roadmap/item-text-fields.tsx";
import { createItem } from "../../roadmap/planning.server.ts";
import { StageChoice } from "../../roadmap/stage-choice.tsx";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/fields.tsx";
import { Breadcrumbs } from "../../ui/navigation.tsx";
import { PageHeading } from "../../ui/page.tsx";

export async function loader(args: LoaderFunctionArgs) {
  const { t } = await requireStaff(args, "manager");
  return { title: t("roadmap.admin.new.title"), submissionKey: randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const { db, person, locale, now } = await requireStaff(args, "manager");
  const parsed = await readForm(args.request, newItemForm);
  if (!parsed.ok) return data({ errors: parsed.errors, values: parsed.values }, { status: 422 });
  const outcome = await createItem(db, { ...parsed.value, writerLanguage: locale, actorId: person.id, now });
  if (!outcome.ok) {
    const errors = { [`body-${outcome.language}`]: outcome.because as string };
    return data({ errors, values: parsed.values }, { status: 422 });
  }
  return redirect(adminRoadmapItemPath(outcome.id, { done: "created" }), { status: 303 });
}

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  pageTitle(page?.title, matches),
];

export default function NewRoadmapItem() {
  const { submissionKey } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t, locale } = useReader();
  const { errorOf, summary } = formErrors(t, refused?.errors, textLabels(t));
  const values = refused?.values ?? {};
  return (
    <>
      <Breadcrumbs
        label={t("common.breadcrumbs")}
        steps={[{ label: t("roadmap.admin.title"), to: adminRoadmapPath() }]}
      />
      <PageHeading title={t("roadmap.admin.new.title")} lead={t("roadmap.admin.new.lead")} />
      <Form method="post" noValidate className="max-w-reading space-y-8">
        <ErrorSummary {...summary} />
        <input type="hidden" name="submissionKey" value={values.submissionKey ?? submissionKey} />
        <div className="space-y-3">
          <p className="text-ink-soft">{t("roadmap.admin.texts.lead")}</p>
          <ItemTextFields values={values} errorOf={errorOf} begin={locale} />
        </div>
        <StageChoice
          legend={t("roadmap.admin.new.stage")}
          offered={startingStages}
          chosen={values.stage ?? "exploring"}
          error={errorOf("stage")}
        />
        <Button kind="primary">{t("roadmap.admin.new.save")}</Button>
      </Form>
    </>
  );
}
