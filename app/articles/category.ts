import { type Locale, locales, pickLanguage } from "../i18n/locales.ts";

export type CategoryName = { language: Locale; name: string; slug: string };
/** A category with its names in every language it has. */
export type Category = { id: number; parentId: number | null; names: CategoryName[] };
/** A category as a reader sees it: `language` is that of its name, which may not be the page's (K5). */
export type NamedCategory = { id: number; name: string; slug: string; language: Locale };
export type CategoryNode = NamedCategory & {
  /** Articles in it and below it. */
  articleCount: number;
  /** Whether all that it holds are billing cases: the billing page stands for it. */
  isBilling: boolean;
  children: CategoryNode[];
};

export function nameOf({ id, names }: Category, locale: Locale): NamedCategory {
  const available = names.map(({ language }) => language);
  const language = pickLanguage(available, { wanted: locale, original: locales[0] });
  const found = names.find((name) => name.language === language);
  if (!found) throw new Error(`Category ${id} has no name in any language.`);
  return { id, ...found };
}

/** The way from the root down to a category, itself included (K1). */
export function trailOf(categories: readonly Category[], id: number, locale: Locale): NamedCategory[] {
  const category = categories.find((candidate) => candidate.id === id);
  if (!category) return [];
  const above = category.parentId === null ? [] : trailOf(categories, category.parentId, locale);
  return [...above, nameOf(category, locale)];
}

export type CategoryCount = { categoryId: number; articleCount: number; billingCaseCount: number };

type Counted = { categories: readonly Category[]; counts: readonly CategoryCount[]; locale: Locale };

/** A category with its counts and all that is below it. */
export function nodeOf(category: Category, facts: Counted): CategoryNode {
  const children = treeBelow(category.id, facts);
  const own = facts.counts.find(({ categoryId }) => categoryId === category.id);
  const ownCount = own?.articleCount ?? 0;
  return {
    ...nameOf(category, facts.locale),
    articleCount: children.reduce((sum, child) => sum + child.articleCount, ownCount),
    isBilling: ownCount > 0 && children.length === 0 && own?.billingCaseCount === ownCount,
    children,
  };
}

/** The categories below `parentId` (null: the roots) in their order; those without any article are left out. */
export function treeBelow(parentId: number | null, facts: Counted): CategoryNode[] {
  return facts.categories
    .filter((category) => category.parentId === parentId)
    .map((category) => nodeOf(category, facts))
    .filter(({ articleCount }) => articleCount > 0);
}

/** The category that has `slug` in the page's language, else the one that has it in another (K6). */
export function findBySlugIfAny(
  categories: readonly Category[],
  slug: string,
  locale: Locale,
): Category | undefined {
  for (const language of [locale, ...locales]) {
    const found = categories.find(({ names }) =>
      names.some((name) => name.language === language && name.slug === slug),
    );
    if (found) return found;
  }
  return undefined;
}
