import { data, redirect } from "@remix-run/node";
import type { StaffVisit } from "../../http/access.server.ts";
import { type FormValues, parseForm } from "../../http/forms.server.ts";
import { notFound } from "../../http/refusals.server.ts";
import { type QueuePlace, queuePath } from "../../paths.ts";
import { ownerForm, queueLinkForm, queueUnlinkForm, reopeningForm } from "../../requests/deciding-forms.ts";
import { giveRequest } from "../../requests/owning.server.ts";
import type { QueueDeed } from "../../requests/queue.ts";
import { decideRequest } from "../../requests/settling.server.ts";
import { linkRequest, unlinkRequest } from "../../roadmap/linking.server.ts";
import { findItemForStaffIfAny } from "../../roadmap/overseeing.server.ts";
import { attemptDecision } from "./deciding.server.ts";

type Sent = { visit: StaffVisit; place: QueuePlace; values: FormValues };

/** What was done is told above the next request. */
function goOn({ walk, at }: QueuePlace, done: QueueDeed, item?: number) {
  return redirect(queuePath({ walk, after: at, done, did: at, item }), { status: 303 });
}

/** What was taken back brings its request back. */
function goBack({ walk }: QueuePlace, { requestId, done }: { requestId: number; done: QueueDeed }) {
  return redirect(queuePath({ walk, at: requestId, done, did: requestId }), { status: 303 });
}

async function take({ visit: { db, person, now }, place, values }: Sent) {
  const parsed = parseForm(values, ownerForm);
  if (!parsed.ok) return data({ errors: parsed.errors, values }, { status: 422 });
  const outcome = await giveRequest(db, {
    requestId: place.at,
    ownerId: person.id,
    seen: parsed.value.seenOwner,
    actorId: person.id,
    now,
  });
  if (outcome.changed) return goOn(place, "take");
  if (outcome.because === "not-found") throw notFound();
  return outcome.because === "already-theirs"
    ? data({ told: "alreadyYours" as const })
    : data({ told: "takenMeanwhile" as const }, { status: 409 });
}

async function link({ visit: { db, person, locale, now }, place, values }: Sent) {
  const parsed = parseForm(values, queueLinkForm);
  if (!parsed.ok) return data({ errors: parsed.errors, values }, { status: 422 });
  const itemId = parsed.value.item;
  const refuse = (because: string) => data({ errors: { item: because }, values }, { status: 422 });
  if (!(await findItemForStaffIfAny(db, { id: itemId, locale }))) return refuse("not-a-choice");
  const outcome = await linkRequest(db, { itemId, requestId: place.at, actorId: person.id, now });
  return outcome.changed ? goOn(place, "link", itemId) : refuse(outcome.because);
}

/** Takes a link back, unless a colleague did. */
async function unlink({ visit: { db, person, now }, place, values }: Sent) {
  const parsed = parseForm(values, queueUnlinkForm);
  if (!parsed.ok) return data({ errors: parsed.errors, values }, { status: 422 });
  const { request: requestId, item: itemId } = parsed.value;
  const outcome = await unlinkRequest(db, { itemId, requestId, actorId: person.id, now });
  return outcome.changed
    ? goBack(place, { requestId, done: "unlink" })
    : data({ told: "unlinkedMeanwhile" as const }, { status: 409 });
}

async function decide({ visit, place, values }: Sent) {
  const attempt = await attemptDecision(visit, { requestId: place.at, values });
  if (attempt.decided === "decided") return goOn(place, "decide");
  const { status, decided, ...refused } = attempt;
  return data({ ...(decided ? { decided } : {}), ...refused }, { status });
}

/** Opens again what was just decided, unless a colleague decided since. */
async function reopen({ visit: { db, person, now }, place, values }: Sent) {
  const parsed = parseForm(values, reopeningForm);
  if (!parsed.ok) return data({ errors: parsed.errors, values }, { status: 422 });
  const { request: requestId, seen } = parsed.value;
  const outcome = await decideRequest(db, {
    requestId,
    decision: "open",
    reason: undefined,
    seen,
    actorId: person.id,
    now,
  });
  if (outcome.changed) return goBack(place, { requestId, done: "reopen" });
  if (outcome.because === "not-found") throw notFound();
  return data({ told: "undoRefused" as const }, { status: 409 });
}

/** Does what the form's `intent` asks for with the request that the manager looks at. */
export async function settleInQueue(sent: Sent) {
  switch (sent.values.intent) {
    case "take":
      return take(sent);
    case "link":
      return link(sent);
    case "unlink":
      return unlink(sent);
    case "reopen":
      return reopen(sent);
    default:
      return decide(sent);
  }
}
