import { useReader } from "../i18n/reader.ts";
import { FoldedOnNarrow } from "../ui/folded.tsx";
import { Choices } from "../ui/navigation.tsx";
import type { ShownTag } from "./tag.ts";

/** Narrows the list down to requests about one topic; nothing where there are no topics. */
export function TagFilter({
  tags,
  chosen,
  addressOf,
}: {
  tags: ShownTag[];
  chosen: ShownTag | undefined;
  addressOf: (slug: string | undefined) => string;
}) {
  const { t } = useReader();
  if (tags.length === 0) return null;
  return (
    <FoldedOnNarrow
      label={t("tags.topics")}
      summary={chosen ? t("tags.topic", { name: chosen.name }) : t("tags.topics")}
    >
      <Choices
        label={t("tags.topics")}
        choices={[
          { label: t("tags.allTopics"), to: addressOf(undefined), isCurrent: !chosen },
          ...tags.map(({ id, name, slug }) => ({
            label: name,
            to: addressOf(slug),
            isCurrent: id === chosen?.id,
          })),
        ]}
      />
    </FoldedOnNarrow>
  );
}
