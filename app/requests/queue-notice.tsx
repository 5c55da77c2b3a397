import { Form } from "@remix-run/react";
import type { Locale } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { adminRequestPath, adminRoadmapItemPath, queuePath } from "../paths.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/page.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { Told } from "../ui/told.tsx";
import type { QueueDeed } from "./queue.ts";

export type QueueNews = {
  done: QueueDeed;
  request: { id: number; title: string; language: Locale };
  /** The decision that can be taken back from here; null when there is none of the reader's. */
  undo: number | null;
  /** The item of the roadmap that it was linked to, as long as it is. */
  item: { id: number; title: string; language: Locale; isDraft: boolean } | null;
};

/** What was done, in words alone: for whoever hears the page. */
export function useQueueNewsWords() {
  const { t } = useReader();
  return ({ done, request, item }: QueueNews): string => {
    const words = `${t(`deciding.queue.done.${done}`)} ${request.title}.`;
    return item ? `${words} ${t("deciding.queue.item")} ${item.title}.` : words;
  };
}

/** Above the next request: what was done with the one before, the way back to it, and, for a decision or a link, the way to undo it. */
export function QueueNotice({ news, walk }: { news: QueueNews; walk: string }) {
  const { t, locale } = useReader();
  const { done, request, undo, item } = news;
  const back = done === "merge" ? adminRequestPath(request.id) : queuePath({ walk, at: request.id });
  return (
    <Notice tone="good">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <p>
            {t(`deciding.queue.done.${done}`)}{" "}
            <TextLink to={back} lang={request.language === locale ? undefined : request.language}>
              {request.title}
            </TextLink>
          </p>
          {item ? (
            <p>
              {t("deciding.queue.item")}{" "}
              <TextLink
                to={adminRoadmapItemPath(item.id)}
                lang={item.language === locale ? undefined : item.language}
              >
                {item.title}
              </TextLink>
              {item.isDraft ? ` (${t("deciding.queue.items.draft")})` : null}
            </p>
          ) : null}
        </div>
        {item ? (
          <Form method="post" action={queuePath({ walk, at: request.id })}>
            <input type="hidden" name="request" value={request.id} />
            <input type="hidden" name="item" value={item.id} />
            <Button name="intent" value="unlink">
              {t("deciding.queue.undoLink")}
            </Button>
          </Form>
        ) : null}
        {undo === null ? null : (
          <Form method="post" action={queuePath({ walk, at: request.id })}>
            <input type="hidden" name="request" value={request.id} />
            <input type="hidden" name="seen" value={undo} />
            <Button name="intent" value="reopen">
              {t("deciding.queue.undo")}
            </Button>
          </Form>
        )}
      </div>
    </Notice>
  );
}

/** Says why nothing was done with the request at hand. */
export function QueueWarning({
  outcome: { told, decided },
}: {
  outcome: {
    values?: unknown;
    told?: "alreadyYours" | "takenMeanwhile" | "undoRefused" | "unlinkedMeanwhile";
    decided?: "alreadyDecided" | "notDecidable" | "changedMeanwhile";
  };
}) {
  const { t } = useReader();
  if (!told && !decided) return null;
  return (
    <Told tone="warn">
      {told ? t(`deciding.queue.${told}`) : null}
      {decided === "changedMeanwhile" ? t("deciding.changedMeanwhile") : null}
      {decided && decided !== "changedMeanwhile" ? t(`requests.admin.${decided}`) : null}
    </Told>
  );
}
