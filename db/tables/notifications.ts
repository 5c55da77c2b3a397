import type { Generated, GeneratedAlways } from "kysely";
import type { AnnouncementKind, HearingChoice, MailWish } from "../../app/notifications/hearing.ts";

export interface NotificationTables {
  /** Something that happened to a request, once, whoever hears of it. */
  announcements: {
    id: Generated<number>;
    kind: AnnouncementKind;
    requestId: number;
    /** JSON, by kind: see `AnnouncementFacts`. */
    facts: string;
    causedById: number;
    happenedAt: string;
  };
  /** One person hears of one announcement, once. */
  notifications: {
    announcementId: number;
    personId: number;
    /** What the person had chosen to hear of it when it happened (R6: of a tree, what held for the request). */
    choice: HearingChoice;
    mail: MailWish;
    isDue: GeneratedAlways<0 | 1>;
  };
  hearingChoices: {
    personId: number;
    requestId: number;
    choice: HearingChoice;
    chosenAt: string;
  };
  mailChoices: {
    personId: number;
    wantsMail: 0 | 1;
    chosenAt: string;
  };
  unsubscribeTokens: {
    tokenHash: string;
    personId: number;
    requestId: number;
    issuedAt: string;
  };
  newsVisits: {
    personId: number;
    beganAt: string;
    /** Until when the person had seen what happened before this visit; null on the first one. */
    seenUntil: string | null;
  };
}
