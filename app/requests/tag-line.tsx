import { useReader } from "../i18n/reader.ts";
import { requestsPath } from "../paths.ts";
import { TextLink } from "../ui/text-link.tsx";
import type { ShownTag } from "./tag.ts";

/** What a request is about, by its public tags; each leads to the requests that have it. */
export function TagLine({ tags }: { tags: ShownTag[] }) {
  const { t, locale } = useReader();
  if (tags.length === 0) return null;
  return (
    <ul aria-label={t("tags.ofRequest")} className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
      {tags.map((tag) => (
        <li key={tag.id} className="inline-flex min-h-6 items-center">
          <TextLink to={requestsPath(locale, { tag: tag.slug })}>{tag.name}</TextLink>
        </li>
      ))}
    </ul>
  );
}
