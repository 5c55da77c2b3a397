import type { AccountTables } from "./tables/accounts.ts";
import type { ArticleTables } from "./tables/articles.ts";
import type { MailTables } from "./tables/mail.ts";
import type { NotificationTables } from "./tables/notifications.ts";
import type { RequestTables } from "./tables/requests.ts";
import type { RoadmapTables } from "./tables/roadmap.ts";
import type { SlaTables } from "./tables/sla.ts";
import type { WordingTables } from "./tables/wording.ts";

/** Every table under its camelCase name; instants are ISO-8601 text in UTC, booleans are 0 and 1. */
export type Schema = AccountTables &
  ArticleTables &
  MailTables &
  NotificationTables &
  RequestTables &
  RoadmapTables &
  SlaTables &
  WordingTables;
