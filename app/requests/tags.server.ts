import type { Temporal } from "temporal-polyfill";
import { type Db, inTransaction, type Tx } from "../../db/client.ts";
import { instantText } from "../../db/instants.ts";
import { type Locale, locales } from "../i18n/locales.ts";
import { foldText, slugOf } from "../i18n/slug.ts";
import { inLanguageOf, mostTags, type ShownTag, type TagKind, type TagNames } from "./tag.ts";

type Act = { actorId: number; now: Temporal.Instant };

const written = (names: TagNames) =>
  locales.flatMap((language) => (names[language] ? [{ language, name: names[language] }] : []));

export type NamingOutcome =
  | { ok: true; id: number }
  | { ok: false; because: "name-needed" | "tag-name-taken"; languages: Locale[] }
  | { ok: false; because: "no-such-tag" }
  | { ok: false; because: "too-many-tags" };

/**
 * Creates a tag. A public one needs a name in every language of the portal, an internal one in any (`name-needed`); no two
 * tags share a name in one language, however it is written (`tag-name-taken`), retired ones included, and there are
 * `mostTags` at most (`too-many-tags`).
 */
export async function createTag(
  db: Db,
  { kind, names, actorId, now }: Act & { kind: TagKind; names: TagNames },
): Promise<NamingOutcome> {
  return inTransaction(db, async (tx) => {
    const objection = await findObjection(tx, { kind, names });
    if (objection) return objection;
    const { count } = await tx
      .selectFrom("tags")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    if (count >= mostTags) return { ok: false, because: "too-many-tags" };
    const { id } = await tx
      .insertInto("tags")
      .values({ isPublic: kind === "public" ? 1 : 0, createdById: actorId, createdAt: instantText(now) })
      .returning("id")
      .executeTakeFirstOrThrow();
    await storeNames(tx, { id, names });
    return { ok: true, id };
  });
}

/** Renames a tag in all its languages; refuses names like `createTag`, and `no-such-tag` for a number that no tag has. */
export async function renameTag(
  db: Db,
  { id, names }: { id: number; names: TagNames },
): Promise<NamingOutcome> {
  return inTransaction(db, async (tx) => {
    const tag = await tx.selectFrom("tags").where("id", "=", id).select("isPublic").executeTakeFirst();
    if (!tag) return { ok: false, because: "no-such-tag" };
    const objection = await findObjection(tx, { kind: tag.isPublic ? "public" : "internal", names, id });
    if (objection) return objection;
    await tx.deleteFrom("tagNames").where("tagId", "=", id).execute();
    await storeNames(tx, { id, names });
    return { ok: true, id };
  });
}

async function findObjection(
  tx: Tx,
  { kind, names, id = 0 }: { kind: TagKind; names: TagNames; id?: number },
): Promise<NamingOutcome | undefined> {
  const missing = locales.filter((language) => !names[language]);
  const isEnough = kind === "public" ? missing.length === 0 : missing.length < locales.length;
  if (!isEnough) {
    return {
      ok: false,
      because: "name-needed",
      languages: kind === "public" ? missing : missing.slice(0, 1),
    };
  }
  const taken: Locale[] = [];
  for (const { language, name } of written(names)) {
    const other = await tx
      .selectFrom("tagNames")
      .where("language", "=", language)
      .where("foldedName", "=", foldText(name))
      .where("tagId", "<>", id)
      .select("tagId")
      .executeTakeFirst();
    if (other) taken.push(language);
  }
  return taken.length > 0 ? { ok: false, because: "tag-name-taken", languages: taken } : undefined;
}

/** "C" and "C++" are two names and one word in an address: the second one's address ends in its number. */
async function storeNames(tx: Tx, { id, names }: { id: number; names: TagNames }): Promise<void> {
  for (const { language, name } of written(names)) {
    const word = slugOf(name);
    const isTaken = await tx
      .selectFrom("tagNames")
      .where("language", "=", language)
      .where("slug", "=", word)
      .select("tagId")
      .executeTakeFirst();
    const slug = word && !isTaken ? word : [word, "tag", id].filter(Boolean).join("-");
    await tx
      .insertInto("tagNames")
      .values({ tagId: id, language, name, foldedName: foldText(name), slug })
      .execute();
  }
}

/**
 * Retires a tag, or brings it back: a retired one is offered nowhere and shown to no partner, and stays on its requests.
 * Doing it twice changes nothing; false for a number that no tag has.
 */
export async function retireTag(
  db: Db,
  { id, isRetired, actorId, now }: Act & { id: number; isRetired: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("tags")
    .set((eb) => ({
      retiredAt: isRetired ? eb.fn.coalesce("retiredAt", eb.val(instantText(now))) : null,
      retiredById: isRetired ? eb.fn.coalesce("retiredById", eb.val(actorId)) : null,
    }))
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export type TagForStaff = {
  id: number;
  kind: TagKind;
  names: TagNames;
  /** In the reader's language, or the one K5 falls back to. */
  shown: ShownTag;
  createdBy: string | null;
  createdAt: string;
  retiredAt: string | null;
};

/** All tags by name, with their names in every language and who made them. */
export async function listTagsForStaff(db: Db, locale: Locale): Promise<TagForStaff[]> {
  const rows = await db
    .selectFrom("tags")
    .innerJoin("tagNames", "tagNames.tagId", "tags.id")
    .innerJoin("people", "people.id", "tags.createdById")
    .select([
      "tagNames.tagId",
      "tagNames.language",
      "tagNames.name",
      "tagNames.slug",
      "tags.isPublic",
      "tags.createdAt",
      "tags.retiredAt",
      "people.name as createdBy",
    ])
    .execute();
  return inLanguageOf(rows, locale).flatMap((shown) => {
    const own = rows.filter(({ tagId }) => tagId === shown.id);
    const [first] = own;
    if (!first) return [];
    return {
      id: shown.id,
      kind: first.isPublic ? ("public" as const) : ("internal" as const),
      names: Object.fromEntries(own.map(({ language, name }) => [language, name])),
      shown,
      createdBy: first.createdBy,
      createdAt: first.createdAt,
      retiredAt: first.retiredAt,
    };
  });
}

/** The tags that readers can choose: the public ones for everybody, all of them for the staff; no retired ones. */
export async function listTagsOffered(
  db: Db,
  { locale, audience }: { locale: Locale; audience: "everybody" | "staff" },
): Promise<ShownTag[]> {
  let query = db
    .selectFrom("tags")
    .innerJoin("tagNames", "tagNames.tagId", "tags.id")
    .where("tags.retiredAt", "is", null)
    .select(["tagNames.tagId", "tagNames.language", "tagNames.name", "tagNames.slug"]);
  if (audience === "everybody") query = query.where("tags.isPublic", "=", 1);
  return inLanguageOf(await query.execute(), locale);
}

/**
 * The tag that an address names, by its word in any language: a public one that is not retired for everybody, any for the
 * staff. Undefined for what is none of these, so that nobody learns which internal tags there are.
 */
export async function findTagBySlugIfAny(
  db: Db,
  { slug, audience, locale }: { slug: string; audience: "everybody" | "staff"; locale: Locale },
): Promise<ShownTag | undefined> {
  let query = db
    .selectFrom("tagNames as asked")
    .innerJoin("tags", "tags.id", "asked.tagId")
    .where("asked.language", "in", locales)
    .where("asked.slug", "=", slug)
    .orderBy((eb) => eb.case().when("asked.language", "=", locale).then(0).else(1).end())
    .orderBy("asked.tagId")
    .select("asked.tagId");
  if (audience === "everybody")
    query = query.where("tags.isPublic", "=", 1).where("tags.retiredAt", "is", null);
  const found = await query.limit(1).executeTakeFirst();
  if (!found) return undefined;
  const names = await db
    .selectFrom("tagNames")
    .where("tagId", "=", found.tagId)
    .select(["tagId", "language", "name", "slug"])
    .execute();
  return inLanguageOf(names, locale)[0];
}
