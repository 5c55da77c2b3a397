import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction, type Tx } from "../../db/client.ts";
import { erasePerson, type LeavingOutcome } from "../accounts/leaving.server.ts";

/**
 * Erases a person (A1) together with what they wrote for the staff or for nobody yet: the reasons of their votes, of
 * withdrawn ones too, and what they began to write. How badly a vote's giver needed it stays with the vote; requests, and
 * what was added to them, stay as they were written (R3). Refuses `last-admin`. Cannot be undone.
 */
export async function erasePersonAndWords(
  db: Db,
  { id, actorId, now }: { id: number; actorId: number; now: Temporal.Instant },
): Promise<LeavingOutcome> {
  return inTransaction(db, async (tx) => {
    const outcome = await erasePerson(tx, { id, actorId, now });
    if (outcome.ok) await forgetWords(tx, id);
    return outcome;
  });
}

async function forgetWords(tx: Tx, personId: number): Promise<void> {
  for (const table of ["votes", "voteWithdrawals"] as const) {
    await tx
      .updateTable(table)
      .set({ why: null })
      .where("personId", "=", personId)
      .where("why", "is not", null)
      .execute();
  }
  await tx.deleteFrom("requestDrafts").where("personId", "=", personId).execute();
}
