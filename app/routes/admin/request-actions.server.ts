import { data } from "@remix-run/node";
import type { StaffVisit } from "../../http/access.server.ts";
import { type FormValues, parseForm } from "../../http/forms.server.ts";
import { forbidden, notFound } from "../../http/refusals.server.ts";
import { ownerForm, taggingForm } from "../../requests/deciding-forms.ts";
import { giveRequest } from "../../requests/owning.server.ts";
import { mayDecide } from "../../requests/policy.ts";
import { voteRecordingForm } from "../../requests/request-form.ts";
import { tagRequest, untagRequest } from "../../requests/tagging.server.ts";
import { recordVote } from "../../requests/vote-recording.server.ts";
import { attemptDecision } from "./deciding.server.ts";

type Sent = { requestId: number; values: FormValues };

/** What a partner told support about the own vote (A2). */
async function recordVoteHere({ db, person, now }: StaffVisit, { requestId, values }: Sent) {
  const form = "vote" as const;
  const parsed = parseForm(values, voteRecordingForm);
  if (!parsed.ok) return data({ form, errors: parsed.errors, values }, { status: 422 });
  const outcome = await recordVote(db, { requestId, form: parsed.value, recordedById: person.id, now });
  if (outcome.changed) {
    const said = parsed.value.intent === "cast-vote" ? ("castDone" as const) : ("withdrawDone" as const);
    return data({ form, said, name: outcome.partnerName });
  }
  if (outcome.because === "not-found") throw notFound();
  if (outcome.because === "voting-closed") {
    return data({ form, said: "closedNow" as const, name: "" }, { status: 409 });
  }
  if (outcome.because !== "partner")
    return data({ form, errors: { partner: outcome.because }, values }, { status: 422 });
  const { because, similar, isCut } = outcome.refused;
  const field = because === "choose-partner" ? "chosen" : "partner";
  return data({ form, errors: { [field]: because }, values, offered: { similar, isCut } }, { status: 422 });
}

async function decideHere(visit: StaffVisit, sent: Sent) {
  const form = "decision" as const;
  const attempt = await attemptDecision(visit, sent);
  if (attempt.decided === "decided") return data({ form, decided: attempt.decided });
  const { status, decided, ...refused } = attempt;
  return data({ form, ...(decided ? { decided } : {}), ...refused }, { status });
}

/** Takes the request, or gives it to a colleague or to nobody. */
async function giveHere({ db, person, now }: StaffVisit, { requestId, values }: Sent) {
  if (!mayDecide(person)) throw forbidden();
  const form = "owner" as const;
  const parsed = parseForm(values, ownerForm);
  if (!parsed.ok) return data({ form, errors: parsed.errors, values }, { status: 422 });
  const outcome = await giveRequest(db, {
    requestId,
    ownerId: parsed.value.intent === "take" ? person.id : parsed.value.owner,
    seen: parsed.value.seenOwner,
    actorId: person.id,
    now,
  });
  if (outcome.changed) return data({ form, owner: "saved" as const });
  if (outcome.because === "not-found") throw notFound();
  if (outcome.because === "not-a-colleague")
    return data({ form, errors: { owner: "not-a-choice" }, values }, { status: 422 });
  return outcome.because === "already-theirs"
    ? data({ form, owner: "alreadyTheirs" as const })
    : data({ form, owner: "changedMeanwhile" as const }, { status: 409 });
}

/** Sets a tag, or removes one. */
async function tagHere({ db, person, now }: StaffVisit, { requestId, values }: Sent) {
  if (!mayDecide(person)) throw forbidden();
  const form = "tags" as const;
  const parsed = parseForm(values, taggingForm);
  if (!parsed.ok) return data({ form, errors: parsed.errors, values }, { status: 422 });
  const act = { requestId, tagId: parsed.value.tag, actorId: person.id, now };
  if (parsed.value.intent === "remove-tag") {
    const outcome = await untagRequest(db, act);
    return data({ form, tags: outcome.changed ? ("removed" as const) : ("notTagged" as const) });
  }
  const outcome = await tagRequest(db, act);
  if (outcome.changed) return data({ form, tags: "added" as const });
  if (outcome.because === "not-found") throw notFound();
  return outcome.because === "already-tagged"
    ? data({ form, tags: "alreadyTagged" as const })
    : data({ form, errors: { tag: "not-a-choice" }, values }, { status: 422 });
}

/** Does what the form's `intent` asks for on a request's page. */
export async function settleRequest(visit: StaffVisit, sent: Sent) {
  switch (sent.values.intent) {
    case "cast-vote":
    case "withdraw-vote":
      return recordVoteHere(visit, sent);
    case "take":
    case "give":
      return giveHere(visit, sent);
    case "add-tag":
    case "remove-tag":
      return tagHere(visit, sent);
    default:
      return decideHere(visit, sent);
  }
}
