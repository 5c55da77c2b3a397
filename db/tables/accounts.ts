import type { Generated, GeneratedAlways } from "kysely";
import type { AccountEventKind } from "../../app/accounts/account-event.ts";
import type { Plan } from "../../app/accounts/organisation.ts";
import type { Role } from "../../app/accounts/roles.ts";
import type { Locale } from "../../app/i18n/locales.ts";

export interface AccountTables {
  organisations: {
    id: Generated<number>;
    name: string;
    /** The name as it is compared, sorted and searched (`foldText`): no two organisations share one. */
    foldedName: string;
    plan: Plan;
    createdAt: string;
    closedAt: string | null;
    isClosed: GeneratedAlways<0 | 1>;
  };
  people: {
    id: Generated<number>;
    /** The names and the e-mail are null together, once the person is erased. */
    name: string | null;
    foldedName: string | null;
    displayName: string | null;
    email: string | null;
    role: Role;
    organisationId: number | null;
    language: Locale;
    createdAt: string;
    invitedById: number | null;
    deactivatedAt: string | null;
    erasedAt: string | null;
  };
  accountEvents: {
    id: Generated<number>;
    kind: AccountEventKind;
    personId: number | null;
    organisationId: number | null;
    /** Null for the administrator's command line. */
    actorId: number | null;
    /** Set together, for a change of role alone. */
    fromRole: Role | null;
    toRole: Role | null;
    happenedAt: string;
  };
  sessions: {
    id: Generated<number>;
    tokenHash: string;
    personId: number;
    signedInBy: "code" | "link" | "demo";
    device: string;
    createdAt: string;
    lastSeenAt: string;
  };
  /** Full-text; the key is the person's. Folded name, organisation and address of each partner, by their letters. */
  partnerSearch: {
    rowid: number;
    words: string;
  };
  signInCodes: {
    id: Generated<number>;
    personId: number;
    browserHash: string;
    codeHash: string;
    triesLeft: number;
    createdAt: string;
    expiresAt: string;
    usedAt: string | null;
  };
  oneTimeLinks: {
    tokenHash: string;
    personId: number;
    issuedById: number | null;
    issuedAt: string;
    expiresAt: string;
    usedAt: string | null;
  };
  vendorSettings: {
    id: number;
    portalName: string;
    vendorName: string;
    supportEmail: string;
    supportPhone: string;
    timeZone: string;
    signedInOnly: 0 | 1;
    bestPracticesArticle: number | null;
    changedById: number | null;
    changedAt: string;
  };
}
