import { Link } from "@remix-run/react";
import { useReader } from "../i18n/reader.ts";
import { billingPath, categoryPath } from "../paths.ts";
import { Breadcrumbs } from "../ui/navigation.tsx";
import type { CategoryNode, NamedCategory } from "./category.ts";

function CategoryLink({ category }: { category: CategoryNode }) {
  const { t, locale, number } = useReader();
  const { articleCount: count } = category;
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <Link
        to={category.isBilling ? billingPath(locale) : categoryPath(locale, category.slug)}
        lang={category.language === locale ? undefined : category.language}
        className="inline-block py-1 text-accent underline hover:no-underline"
      >
        {category.name}
      </Link>
      <span className="figures text-13 text-ink-soft">
        <span aria-hidden>{number(count)}</span>
        <span className="sr-only">{t("help.count", { count, formatted: number(count) })}</span>
      </span>
    </span>
  );
}

/** Categories with how many articles each holds, those below it included, as deep as the tree is. */
export function CategoryBranch({ categories }: { categories: CategoryNode[] }) {
  return (
    <ul className="space-y-1">
      {categories.map((category) => (
        <li key={category.id}>
          <CategoryLink category={category} />
          {category.children.length > 0 ? (
            <div className="ml-1 border-l border-line pl-4">
              <CategoryBranch categories={category.children} />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** The whole tree: a block for each root. */
export function CategoryTree({ categories }: { categories: CategoryNode[] }) {
  return (
    <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
      {categories.map((category) => (
        <div key={category.id}>
          <h3 className="text-17 font-strong">
            <CategoryLink category={category} />
          </h3>
          <CategoryBranch categories={category.children} />
        </div>
      ))}
    </div>
  );
}

/** The way to an article or a category (K1). `billing`: the last step is the billing page, which may be this one. */
export function CategoryTrail({
  trail,
  billing,
}: {
  trail: NamedCategory[];
  billing?: { isCurrent: boolean };
}) {
  const { t, locale } = useReader();
  if (trail.length === 0) return null;
  const steps = trail.map(({ name, slug, language }, position) => {
    const step = {
      label: name,
      to: categoryPath(locale, slug),
      lang: language === locale ? undefined : language,
    };
    return billing && position === trail.length - 1 ? { ...step, to: billingPath(locale), ...billing } : step;
  });
  return <Breadcrumbs label={t("common.breadcrumbs")} steps={steps} />;
}
