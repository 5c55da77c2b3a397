/** What happened to a person or an organisation, kept with who did it and when. */
export const accountEventKinds = [
  "organisation-created",
  "organisation-changed",
  "organisation-closed",
  "organisation-reopened",
  "person-invited",
  "person-changed",
  "person-moved",
  "role-changed",
  "person-deactivated",
  "person-reactivated",
  "person-erased",
  "link-issued",
  "sessions-ended",
  "settings-changed",
] as const;
export type AccountEventKind = (typeof accountEventKinds)[number];
