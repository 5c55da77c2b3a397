import { Form } from "@remix-run/react";
import type { Locale } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { adminRoadmapItemPath } from "../paths.ts";
import type { Stage } from "../requests/status.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/fields.tsx";
import { useFocusWhen } from "../ui/focus.ts";
import { TextLink } from "../ui/text-link.tsx";
import { StageWord } from "./stage-word.tsx";

type Found = {
  id: number;
  stage: Stage;
  title: string;
  language: Locale;
  isDraft: boolean;
  isLinked: boolean;
};

/** Looks for an item by words or number, and links the request at hand to one of those found; plain forms. */
export function ItemSearch({
  q,
  kept,
  items,
  error,
}: {
  q: string;
  /** The rest of the page's address, which the search keeps. */
  kept: Record<string, string>;
  items: Found[];
  error: string | undefined;
}) {
  const { t, locale, number } = useReader();
  // The form begins anew with what was looked for, and so loses the focus to what came of it.
  const found = useFocusWhen<HTMLHeadingElement>(q);
  const none = useFocusWhen<HTMLParagraphElement>(q);
  return (
    <div className="space-y-4">
      <Form method="get" role="search" className="flex flex-wrap items-end gap-3" key={q} preventScrollReset>
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="min-w-0 grow basis-48">
          <TextField
            id="item-q"
            name="q"
            type="search"
            maxLength={200}
            label={t("deciding.queue.items.search")}
            defaultValue={q}
            autoComplete="off"
          />
        </div>
        <Button>{t("deciding.queue.items.find")}</Button>
      </Form>
      {error ? (
        <p role="alert" className="border-l-2 border-bad pl-2 font-strong text-bad">
          {error}
        </p>
      ) : null}
      {items.length > 0 ? (
        <>
          <h3 ref={found} tabIndex={-1} className="font-bold outline-none">
            {q
              ? t("deciding.queue.items.found", { formatted: number(items.length) })
              : t("deciding.queue.items.latest")}
          </h3>
          <ul className="divide-y divide-line border-y border-line">
            {items.map((item) => {
              const lang = item.language === locale ? undefined : item.language;
              return (
                <li
                  key={item.id}
                  className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2.5"
                >
                  <div className="min-w-0 flex-1 basis-48">
                    <TextLink to={adminRoadmapItemPath(item.id)} lang={lang} className="font-strong">
                      {item.title}
                    </TextLink>
                    <p className="flex flex-wrap gap-x-3 text-13 text-ink-soft">
                      <StageWord stage={item.stage} />
                      {item.isDraft ? <span>{t("deciding.queue.items.draft")}</span> : null}
                    </p>
                  </div>
                  {item.isLinked ? (
                    <p className="text-ink-soft">{t("deciding.queue.items.linked")}</p>
                  ) : (
                    <Form method="post">
                      <input type="hidden" name="item" value={item.id} />
                      <Button
                        name="intent"
                        value="link"
                        aria-label={t("deciding.queue.items.linkTo", { title: item.title })}
                      >
                        {t("deciding.queue.items.link")}
                      </Button>
                    </Form>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      ) : (
        <p ref={none} tabIndex={-1} className="text-ink-soft outline-none">
          {q ? t("deciding.queue.items.none") : t("deciding.queue.items.noneYet")}
        </p>
      )}
    </div>
  );
}
