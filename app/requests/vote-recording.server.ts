import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction } from "../../db/client.ts";
import { findPartnerMeant, type PartnerMeant } from "../accounts/partner-meant.server.ts";
import { announceRecordedVote } from "./announcing.server.ts";
import type { VoteRecordingForm } from "./request-form.ts";
import { castVote, type VotingOutcome, withdrawVote } from "./voting.server.ts";

export type VoteRecordingOutcome =
  | { changed: true; partnerName: string }
  | { changed: false; because: "partner"; refused: Extract<PartnerMeant, { ok: false }> }
  | Extract<VotingOutcome, { changed: false }>;

/**
 * Support writes down that a partner votes, or takes the vote back (A2): it is the partner's vote, for the partner's
 * organisation, with who recorded it. Refuses somebody like `findPartnerMeant` (`partner`), else like
 * `castVote` and `withdrawVote`.
 */
export async function recordVote(
  db: Db,
  {
    requestId,
    form,
    recordedById,
    now,
  }: { requestId: number; form: VoteRecordingForm; recordedById: number; now: Temporal.Instant },
): Promise<VoteRecordingOutcome> {
  return inTransaction(db, async (tx) => {
    const found = await findPartnerMeant(tx, form.partner);
    if (!found.ok) return { changed: false, because: "partner", refused: found };
    const { id: personId, organisationId, name } = found.partner;
    const outcome =
      form.intent === "cast-vote"
        ? await castVote(tx, { requestId, voter: { personId, organisationId }, castById: recordedById, now })
        : await withdrawVote(tx, { requestId, personId, withdrawnById: recordedById, now });
    if (!outcome.changed) return outcome;
    const what = form.intent === "cast-vote" ? "cast" : "withdrawn";
    await announceRecordedVote(tx, { requestId, personId, what, recordedById, now });
    return { changed: true, partnerName: name };
  });
}

/** Votes and withdrawals of one request by others than the voter, as rows of one shape. */
const selectRecordedActs = (db: Db, requestId: number) =>
  db
    .selectFrom("votes")
    .where("requestId", "=", requestId)
    .whereRef("castById", "<>", "personId")
    .select((eb) => [
      eb.val<"cast" | "withdrawn">("cast").as("what"),
      "personId",
      "organisationId",
      "castById as recordedById",
      "castAt as recordedAt",
    ])
    .unionAll(
      db
        .selectFrom("voteWithdrawals")
        .where("requestId", "=", requestId)
        .whereRef("castById", "<>", "personId")
        .select((eb) => [
          eb.val<"cast" | "withdrawn">("cast").as("what"),
          "personId",
          "organisationId",
          "castById as recordedById",
          "castAt as recordedAt",
        ]),
    )
    .unionAll(
      db
        .selectFrom("voteWithdrawals")
        .where("requestId", "=", requestId)
        .whereRef("withdrawnById", "<>", "personId")
        .select((eb) => [
          eb.val<"cast" | "withdrawn">("withdrawn").as("what"),
          "personId",
          "organisationId",
          "withdrawnById as recordedById",
          "withdrawnAt as recordedAt",
        ]),
    );

/**
 * What staff recorded for partners on a request, the last first: votes, whether they stand or were withdrawn later, and
 * withdrawals. For the staff alone (A2, A3); names are null once erased.
 */
export async function listRecordedVotes(db: Db, requestId: number) {
  return db
    .selectFrom(selectRecordedActs(db, requestId).as("act"))
    .innerJoin("people as partner", "partner.id", "act.personId")
    .innerJoin("people as recorder", "recorder.id", "act.recordedById")
    .innerJoin("organisations", "organisations.id", "act.organisationId")
    .select([
      "act.what",
      "act.personId",
      "partner.name as partnerName",
      "organisations.name as organisationName",
      "recorder.name as recordedBy",
      "act.recordedAt",
    ])
    .orderBy("act.recordedAt", "desc")
    .orderBy("act.personId", "desc")
    .orderBy("act.what", "desc")
    .limit(50)
    .execute();
}
