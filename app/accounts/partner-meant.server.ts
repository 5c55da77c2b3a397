import type { Db, Tx } from "../../db/client.ts";
import { type FoundPartner, listPartnersLike } from "./partner-searching.server.ts";
import { findPartnerByAddress, type PartnerLookup } from "./people.server.ts";

export type PartnerMeant =
  | Extract<PartnerLookup, { ok: true }>
  | {
      ok: false;
      because: Extract<PartnerLookup, { ok: false }>["because"] | "nobody-found" | "choose-partner";
      /** Whom it may mean. */
      similar: FoundPartner[];
      isCut: boolean;
    };

/**
 * The partner whom support means by an address, or by a part of name, organisation or address (A2). Only a whole address
 * means somebody for certain; part of a name could mean the wrong partner, so it is refused with those who are similar, even
 * when it is one (`choose-partner`, `nobody-found`). Refuses an address like `findPartnerByAddress`.
 */
export async function findPartnerMeant(db: Db | Tx, typed: string): Promise<PartnerMeant> {
  const found = await findPartnerByAddress(db, typed.toLowerCase());
  if (found.ok) return found;
  const isKnown = found.because !== "nobody-has-address";
  if (isKnown) return { ...found, similar: [], isCut: false };
  const { partners: similar, isCut } = await listPartnersLike(db, typed);
  if (similar.length > 0) return { ok: false, because: "choose-partner", similar, isCut };
  return { ok: false, because: typed.includes("@") ? found.because : "nobody-found", similar, isCut };
}
