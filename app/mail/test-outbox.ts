import { Temporal } from "temporal-polyfill";
import { type Db, inTransaction } from "../../db/client.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { deliverDueMails } from "./delivering.server.ts";
import { layOutMail } from "./layout.ts";
import { enqueueMail } from "./outbox.server.ts";
import { type Pausing, startPausing } from "./pausing.ts";
import { connectionTo } from "./test-mail-server.ts";

// For tests of the delivery: mails that wait, and sending them at a time of the test's own.

export const start = Temporal.Instant.from("2020-05-04T08:00:00Z");
/** An outbox with so many mails to different people, due at `start`. */
export async function anOutboxWith({
  db: given,
  count = 1,
  isSecret = false,
  name = "Anna",
}: {
  db?: Db;
  count?: number;
  isSecret?: boolean;
  name?: string;
} = {}) {
  const db = given ?? (await openTestDatabase());
  for (let i = 0; i < count; i += 1) {
    await inTransaction(db, (tx) =>
      enqueueMail(tx, {
        kind: isSecret ? "sign-in-code" : "invitation",
        recipient: `anna${i}@example.com`,
        language: "fr",
        subject: isSecret ? "123456 est votre code" : "Vous êtes invité",
        ...layOutMail({
          language: "fr",
          portalName: "Portail",
          parts: [{ kind: "paragraph", text: `Bonjour ${name},` }],
        }),
        isSecret,
        expiresAt: isSecret ? start.add({ minutes: 10 }) : undefined,
        baseUrl: "https://portal.example.com",
        now: start,
      }),
    );
  }
  return db;
}

/** Delivers what is due at `at`, over connections of its own. */
export const deliver = (
  db: Db,
  { url, at = start, pausing = startPausing() }: { url: string; at?: Temporal.Instant; pausing?: Pausing },
) =>
  deliverDueMails(db, {
    mailServer: connectionTo(url),
    from: "Portal <portal@example.com>",
    now: () => at,
    pausing,
  });
/** How many tries there were of all mails. */
export const countTries = async (db: Db) => (await rows(db)).reduce((sum, { attempts }) => sum + attempts, 0);
export const rows = (db: Db) => db.selectFrom("outboxMails").selectAll().orderBy("id").execute();
