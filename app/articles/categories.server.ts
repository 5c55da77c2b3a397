import type { Db, Tx } from "../../db/client.ts";
import type { Locale } from "../i18n/locales.ts";
import { slugOf } from "../i18n/slug.ts";
import type { Category, CategoryCount } from "./category.ts";

/** Every category with its names, in order; a vendor has dozens. */
export async function readCategories(db: Db | Tx): Promise<Category[]> {
  const rows = await db
    .selectFrom("categories")
    .innerJoin("categoryNames", "categoryNames.categoryId", "categories.id")
    .select(["id", "parentId", "language", "name", "slug"])
    .orderBy("position")
    .orderBy("id")
    .execute();
  const categories = new Map<number, Category>();
  for (const { id, parentId, ...name } of rows) {
    const category = categories.get(id) ?? { id, parentId, names: [] };
    category.names.push(name);
    categories.set(id, category);
  }
  return [...categories.values()];
}

/** How many articles each category holds itself. */
export async function countArticlesByCategory(db: Db): Promise<CategoryCount[]> {
  return db
    .selectFrom("articles")
    .groupBy("categoryId")
    .select((eb) => [
      "categoryId",
      eb.fn.countAll<number>().as("articleCount"),
      eb.fn.count<number>("billingCase").as("billingCaseCount"),
    ])
    .execute();
}

/** The names of a category and those above it, from the root down, in one language. */
export type CategoryPath = { language: Locale; names: readonly string[] };

export type NamingOutcome =
  | { ok: true }
  | { ok: false; because: "other-depth"; depth: number }
  | { ok: false; because: "other-name"; known: string; given: string }
  | { ok: false; because: "name-of-another"; given: string };

const isNamed = (category: Category, language: Locale, name: string | undefined) =>
  category.names.some((candidate) => candidate.language === language && candidate.name === name);
const isNamedIn = (category: Category, language: Locale) =>
  category.names.some((candidate) => candidate.language === language);

/**
 * The category at `path`, made where it does not exist yet. `translations` are the same path in other languages: a
 * category known only under one of those names is the same category, and learns its name in `path`'s language.
 */
export async function findOrCreateCategory(
  tx: Tx,
  { path, translations }: { path: CategoryPath; translations: readonly CategoryPath[] },
): Promise<number> {
  const { language } = path;
  let parentId: number | null = null;
  for (const [depth, name] of path.names.entries()) {
    const categories = await readCategories(tx);
    const siblings = categories.filter((category) => category.parentId === parentId);
    const known = siblings.find((category) => isNamed(category, language, name));
    const knownElsewhere = siblings.find(
      (category) =>
        !isNamedIn(category, language) &&
        translations.some((other) => isNamed(category, other.language, other.names[depth])),
    );
    const id: number =
      known?.id ?? knownElsewhere?.id ?? (await createCategory(tx, { parentId, position: siblings.length }));
    if (!known) await nameCategory(tx, { id, parentId, language, name });
    parentId = id;
  }
  if (parentId === null) throw new Error("A category's path has one name at least.");
  return parentId;
}

/**
 * Gives a category and those above it the names of `path`. Refuses `other-depth` when the path is longer or shorter than the
 * way to the category, `other-name` when one of them already has another name in this language, and `name-of-another`
 * when the name belongs to a category beside it.
 */
export async function nameCategoriesOnTheWay(
  tx: Tx,
  { categoryId, path }: { categoryId: number; path: CategoryPath },
): Promise<NamingOutcome> {
  const { language } = path;
  const categories = await readCategories(tx);
  const way: Category[] = [];
  for (let id: number | null = categoryId; id !== null; ) {
    const category = categories.find((candidate) => candidate.id === id);
    if (!category) throw new Error(`Category ${id} has no name in any language.`);
    way.unshift(category);
    id = category.parentId;
  }
  if (way.length !== path.names.length) return { ok: false, because: "other-depth", depth: way.length };
  for (const [depth, category] of way.entries()) {
    const given = path.names[depth] ?? "";
    const known = category.names.find((name) => name.language === language);
    if (known?.name === given) continue;
    if (known) return { ok: false, because: "other-name", known: known.name, given };
    const siblings = categories.filter(({ parentId }) => parentId === category.parentId);
    if (siblings.some((sibling) => isNamed(sibling, language, given))) {
      return { ok: false, because: "name-of-another", given };
    }
    await nameCategory(tx, { id: category.id, parentId: category.parentId, language, name: given });
  }
  return { ok: true };
}

async function createCategory(
  tx: Tx,
  values: { parentId: number | null; position: number },
): Promise<number> {
  const { id } = await tx.insertInto("categories").values(values).returning("id").executeTakeFirstOrThrow();
  return id;
}

async function nameCategory(
  tx: Tx,
  { id, parentId, language, name }: { id: number; parentId: number | null; language: Locale; name: string },
): Promise<void> {
  const slug = await freeSlug(tx, { id, parentId, language, name });
  await tx.insertInto("categoryNames").values({ categoryId: id, language, name, slug }).execute();
}

/** An address of its own in its language: the name's words, with the parent's before them where those are taken. */
async function freeSlug(
  tx: Tx,
  { id, parentId, language, name }: { id: number; parentId: number | null; language: Locale; name: string },
): Promise<string> {
  const rows = await tx
    .selectFrom("categoryNames")
    .where("language", "=", language)
    .select(["categoryId", "slug"])
    .execute();
  const parent = rows.find(({ categoryId }) => categoryId === parentId)?.slug ?? "topic";
  const words = slugOf(name) || String(id);
  const longer = `${parent}-${words}`;
  const wishes = [words, longer, `${longer}-${id}`];
  // An address below /help that begins with a digit is an article's.
  const slug = wishes.find((wish) => !/^\d/.test(wish) && rows.every((row) => row.slug !== wish));
  if (!slug) throw new Error(`Category ${id} finds no address of its own for “${name}”.`);
  return slug;
}
