import type { Filled } from "./forms.ts";

type RefusedForm = Filled & { as: "visitor" | "partner" | "admin"; address: string };

/**
 * Every form of the portal, filled in such a way that it comes back with its errors; `{l}` is the language. A route with an
 * action that is not here fails `app/routes.test.ts`.
 */
export const refusedForms: Record<string, RefusedForm> = {
  "sign-in": { as: "visitor", address: "/{l}/sign-in", fields: { email: "nobody" } },
  "sign-in-code": { as: "visitor", address: "/{l}/sign-in/code", fields: { code: "12" } },
  "one-time-link": { as: "visitor", address: "/{l}/sign-in/link/none" },
  "ask-visitor": { as: "visitor", address: "/{l}/requests/new", fields: { title: "Only a title" } },
  ask: { as: "partner", address: "/{l}/requests/new", fields: { title: "", body: "Only a text." } },
  account: { as: "partner", address: "/{l}/account", intent: "save", fields: { displayName: "" } },
  "record-request": { as: "admin", address: "/admin/requests/new" },
  decision: { as: "admin", address: "/admin/requests/30", intent: "decide" },
  "decision-without-reason": {
    as: "admin",
    address: "/admin/requests/30",
    intent: "decide",
    fields: { decision: "declined" },
  },
  "decision-without-article": {
    as: "admin",
    address: "/admin/requests/30",
    intent: "decide",
    fields: { decision: "declined", "reason-en": "Another way does it.", article: "offline" },
  },
  "queue-decision": {
    as: "admin",
    address: "/admin/queue?walk=unowned&at=30&doing=decide",
    intent: "decide",
    fields: { "reason-en": "", article: "999999" },
  },
  tag: { as: "admin", address: "/admin/tags", intent: "create" },
  "tag-names": {
    as: "admin",
    address: "/admin/tags?edit=1",
    intent: "rename",
    fields: { "name-en": "", "name-de": "Berichte" },
  },
  "roadmap-new": { as: "admin", address: "/admin/roadmap/new" },
  "roadmap-texts": {
    as: "admin",
    address: "/admin/roadmap/7",
    intent: "save-texts",
    fields: { "title-en": "" },
  },
  "roadmap-move": {
    as: "admin",
    address: "/admin/roadmap/7",
    intent: "move",
    fields: { stage: "postponed" },
  },
  "roadmap-link": {
    as: "admin",
    address: "/admin/roadmap/7",
    intent: "link",
    fields: { request: "the first" },
  },
  invite: { as: "admin", address: "/admin/people/new" },
  person: { as: "admin", address: "/admin/people/27", intent: "save", fields: { name: "", email: "nobody" } },
  "organisation-new": { as: "admin", address: "/admin/organisations/new" },
  organisation: { as: "admin", address: "/admin/organisations/1", intent: "save", fields: { name: "" } },
  "settings-vendor": {
    as: "admin",
    address: "/admin/settings",
    intent: "vendor",
    fields: { portalName: "", supportEmail: "nobody" },
  },
  "settings-level": {
    as: "admin",
    address: "/admin/settings",
    intent: "level",
    fields: { enterprise: "soon" },
  },
};
