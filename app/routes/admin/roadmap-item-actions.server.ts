import { data, redirect } from "@remix-run/node";
import type { StaffVisit } from "../../http/access.server.ts";
import { type FormErrors, type FormValues, parseForm } from "../../http/forms.server.ts";
import { adminRoadmapItemPath } from "../../paths.ts";
import { linkForm, moveForm, publicationForm, textsForm, unlinkForm } from "../../roadmap/item-forms.ts";
import { linkRequest, unlinkRequest } from "../../roadmap/linking.server.ts";
import { moveItem } from "../../roadmap/planning.server.ts";
import { publishItem, unpublishItem } from "../../roadmap/publishing.server.ts";
import { changeTexts } from "../../roadmap/writing.server.ts";
import { type Done, type Section, sectionOf } from "./roadmap-item-sections.ts";

/** A form that somebody who may plan sent from an item's page. */
type Attempt = { visit: StaffVisit; itemId: number; fields: FormValues };

type Refusal = { errors: FormErrors; values: FormValues };

function refuse(section: Section, { errors, values }: Refusal, status: 422 | 409 = 422) {
  return data({ section, errors, values }, { status });
}

function say(itemId: number, done: Done) {
  return redirect(adminRoadmapItemPath(itemId, { done, section: sectionOf[done] }), { status: 303 });
}

async function saveTexts({ visit: { db, person, locale, now }, itemId, fields }: Attempt) {
  const parsed = parseForm(fields, textsForm);
  if (!parsed.ok) return refuse("texts", parsed);
  const outcome = await changeTexts(db, {
    itemId,
    ...parsed.value,
    writerLanguage: locale,
    actorId: person.id,
    now,
  });
  if (outcome.ok) return say(itemId, outcome.changed ? "texts-saved" : "texts-unchanged");
  if (outcome.because === "changed-meanwhile") {
    const errors = Object.fromEntries(outcome.languages.map((of) => [`text-${of}`, outcome.because]));
    return refuse("texts", { errors, values: fields }, 409);
  }
  return refuse("texts", { errors: { [`body-${outcome.language}`]: outcome.because }, values: fields });
}

async function move({ visit: { db, person, locale, now }, itemId, fields }: Attempt) {
  const parsed = parseForm(fields, moveForm);
  if (!parsed.ok) return refuse("moving", parsed);
  const { stage: toStage, reason } = parsed.value;
  const outcome = await moveItem(db, {
    itemId,
    toStage,
    reason,
    writerLanguage: locale,
    actorId: person.id,
    now,
  });
  if (outcome.changed) return say(itemId, "moved");
  if (outcome.because === "already-there") {
    return refuse("moving", { errors: { stage: outcome.because }, values: fields }, 409);
  }
  return refuse("moving", { errors: { reason: outcome.because }, values: fields });
}

async function publishOrUnpublish({ visit: { db, person, now }, itemId, fields }: Attempt) {
  const parsed = parseForm(fields, publicationForm);
  if (!parsed.ok) return refuse("publication", parsed);
  const act = { itemId, actorId: person.id, now };
  if (parsed.value.intent === "publish") {
    const outcome = await publishItem(db, act);
    return say(itemId, outcome.changed ? "published" : outcome.because);
  }
  const outcome = await unpublishItem(db, act);
  return say(itemId, outcome.changed ? "unpublished" : outcome.because);
}

async function link({ visit: { db, person, now }, itemId, fields }: Attempt) {
  const parsed = parseForm(fields, linkForm);
  if (!parsed.ok) return refuse("requests", parsed);
  const outcome = await linkRequest(db, { itemId, requestId: parsed.value.request, actorId: person.id, now });
  if (outcome.changed) return say(itemId, "linked");
  return refuse("requests", { errors: { request: outcome.because }, values: fields });
}

async function unlink({ visit: { db, person, now }, itemId, fields }: Attempt) {
  const parsed = parseForm(fields, unlinkForm);
  if (!parsed.ok) return refuse("requests", parsed);
  const outcome = await unlinkRequest(db, {
    itemId,
    requestId: parsed.value.request,
    actorId: person.id,
    now,
  });
  return say(itemId, outcome.changed ? "unlinked" : outcome.because);
}

/** Does what the form's `intent` asks for: a redirect that says what was done, or the form as it was typed, refused. */
export async function planItem(attempt: Attempt) {
  const { intent } = attempt.fields;
  if (intent === "save-texts") return saveTexts(attempt);
  if (intent === "move") return move(attempt);
  if (intent === "link") return link(attempt);
  if (intent === "unlink") return unlink(attempt);
  return publishOrUnpublish(attempt);
}
