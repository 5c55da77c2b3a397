import { Form } from "@remix-run/react";
import { useReader } from "../i18n/reader.ts";
import { Button } from "../ui/button.tsx";

type ListedSession = {
  id: number;
  device: string;
  createdAt: string;
  lastSeenAt: string;
  isThisOne?: boolean;
};

/**
 * A person's running sessions, as the person or an admin sees them, each but the reader's own with the button that ends
 * it; `endAll` names the button that ends them all.
 */
export function SessionList({ sessions, endAll }: { sessions: ListedSession[]; endAll: string | null }) {
  const { t, moment } = useReader();
  if (sessions.length === 0) return <p className="text-ink-soft">{t("admin.person.noSessions")}</p>;
  return (
    <>
      <ul className="divide-y divide-line border-y border-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2.5">
            <div>
              <p className="font-strong">
                {session.device || t("account.unknownDevice")}
                {session.isThisOne ? ` (${t("account.thisSession")})` : null}
              </p>
              <p className="text-ink-soft">
                {t("account.signedInOn", { day: moment(session.createdAt) })} ·{" "}
                {t("account.lastSeen", { day: moment(session.lastSeenAt) })}
              </p>
            </div>
            {session.isThisOne ? null : (
              <Form method="post">
                <input type="hidden" name="session" value={session.id} />
                <Button name="intent" value="end-session">
                  {t("account.endSession")}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {endAll ? (
        <Form method="post">
          <Button name="intent" value="end-sessions">
            {endAll}
          </Button>
        </Form>
      ) : null}
    </>
  );
}
