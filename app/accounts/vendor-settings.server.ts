import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction, type Tx } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { recordAccountEvent } from "./account-events.server.ts";
import { type Vendor, vendorDefaults } from "./vendor.ts";

/** The vendor's settings, or the defaults while nobody has saved any. */
export async function readVendor(db: Db): Promise<Vendor> {
  const row = await db.selectFrom("vendorSettings").selectAll().where("id", "=", 1).executeTakeFirst();
  if (!row) return vendorDefaults;
  const { portalName, vendorName, supportEmail, supportPhone, timeZone, bestPracticesArticle } = row;
  return {
    portalName,
    vendorName,
    supportEmail,
    supportPhone,
    timeZone,
    bestPracticesArticle,
    isSignedInOnly: row.signedInOnly === 1,
  };
}

/** Who saved the settings last, and when; undefined while nobody has. */
export async function findVendorChangeIfAny(db: Db) {
  return db
    .selectFrom("vendorSettings")
    .where("id", "=", 1)
    .select(["changedById", "changedAt"])
    .executeTakeFirst();
}

export async function saveVendor(
  db: Db | Tx,
  { vendor, actorId, now }: { vendor: Vendor; actorId: number | null; now: Temporal.Instant },
): Promise<void> {
  const { isSignedInOnly, ...columns } = vendor;
  const values = {
    ...columns,
    signedInOnly: isSignedInOnly ? (1 as const) : (0 as const),
    changedById: actorId,
    changedAt: instantText(now),
  };
  await inTransaction(db, async (tx) => {
    await tx
      .insertInto("vendorSettings")
      .values({ id: 1, ...values })
      .onConflict((conflict) => conflict.column("id").doUpdateSet(values))
      .execute();
    await recordAccountEvent(tx, { kind: "settings-changed", actorId, now });
  });
}
