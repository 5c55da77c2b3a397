import { Form } from "@remix-run/react";
import { useReader } from "../i18n/reader.ts";
import { adminRequestPath, mergeRequestPath, type QueuePlace, queuePath } from "../paths.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Key, ShortcutHelp } from "../ui/shortcuts.tsx";

/** One key each; help and buttons print what stands here, and nothing else is listened to. */
const keys = {
  next: "n",
  previous: "p",
  take: "t",
  link: "l",
  merge: "m",
  decline: "d",
  details: "o",
} as const;
type Step = keyof typeof keys;

/** What can be done with the request in the queue that the manager looks at. */
export type QueueSteps = { hasPrevious: boolean; mayTake: boolean; maySettle: boolean };

/** The steps through the queue and what to do with the request at hand: links and buttons, each with its key. */
export function QueueToolbar({
  place,
  seenOwner,
  steps: { hasPrevious, mayTake, maySettle },
}: {
  place: QueuePlace;
  /** The owner who was shown; null for nobody. */
  seenOwner: number | null;
  steps: QueueSteps;
}) {
  const { t } = useReader();
  const { walk, at } = place;
  const link = (step: Exclude<Step, "take">, to: string) => (
    <li>
      <ButtonLink
        to={to}
        aria-keyshortcuts={keys[step]}
        preventScrollReset={step === "link" || step === "decline"}
      >
        {t(`deciding.queue.${step}`)} <Key>{keys[step]}</Key>
      </ButtonLink>
    </li>
  );
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-3 border-y border-line py-3">
      <nav aria-label={t("deciding.queue.steps")}>
        <ul className="flex flex-wrap gap-2">
          {hasPrevious ? link("previous", queuePath({ walk, before: at })) : null}
          {link("next", queuePath({ walk, after: at }))}
        </ul>
      </nav>
      <ul aria-label={t("deciding.queue.actions")} className="flex flex-wrap gap-2">
        {mayTake ? (
          <li>
            <Form method="post" action={queuePath(place)}>
              <input type="hidden" name="seenOwner" value={seenOwner ?? ""} />
              <Button name="intent" value="take" aria-keyshortcuts={keys.take}>
                {t("deciding.queue.take")} <Key>{keys.take}</Key>
              </Button>
            </Form>
          </li>
        ) : null}
        {maySettle ? (
          <>
            {link("link", queuePath({ ...place, doing: "link" }))}
            {link("merge", mergeRequestPath(at, place))}
            {link("decline", queuePath({ ...place, doing: "decide" }))}
          </>
        ) : null}
        {link("details", adminRequestPath(at))}
      </ul>
    </div>
  );
}

/** Says which keys there are and switches them off. */
export function QueueShortcuts() {
  const { t } = useReader();
  return (
    <ShortcutHelp
      title={t("deciding.queue.keys.title")}
      lead={t("deciding.queue.keys.lead")}
      label={t("deciding.queue.keys.on")}
      columns={{ key: t("deciding.queue.keys.key"), does: t("deciding.queue.keys.does") }}
      keys={(Object.keys(keys) as Step[]).map((step) => ({
        key: keys[step],
        does: t(`deciding.queue.${step}`),
      }))}
    />
  );
}
