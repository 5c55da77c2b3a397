import type { Tx } from "../../db/client.ts";

/**
 * Removes what was not sent yet to an address about these feature requests, or about any without `requestIds`, also what
 * failed and could be tried again: its reader asked to get none of it. One that is just being sent leaves only if its last
 * word is already on its way (`recordHandingOver`). What was sent stays on record.
 */
export async function forgetUnsentMailsAboutRequests(
  tx: Tx,
  { recipient, requestIds }: { recipient: string; requestIds?: readonly number[] },
): Promise<void> {
  let unsent = tx
    .deleteFrom("outboxMails")
    .where("recipient", "=", recipient)
    .where("requestId", "is not", null)
    .where("state", "<>", "sent");
  if (requestIds) unsent = unsent.where("requestId", "in", requestIds);
  await unsent.execute();
}
