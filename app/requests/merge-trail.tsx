import { Form } from "@remix-run/react";
import type { Locale } from "../i18n/locales.ts";
import { useReader } from "../i18n/reader.ts";
import { adminRequestPath, mergeRequestPath } from "../paths.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/fields.tsx";
import { Folded } from "../ui/folded.tsx";
import { SectionHeading } from "../ui/page.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { longestMergeReason } from "./request.ts";

type Merge = {
  id: number;
  why: string;
  mergedAt: string;
  mergedBy: string | null;
  undoneWhy: string | null;
  undoneAt: string | null;
  undoneBy: string | null;
  duplicateId: number;
  duplicateTitle: string;
  duplicateLanguage: Locale;
  intoId: number;
  intoTitle: string;
  intoLanguage: Locale;
};

/** Who merged what, took it apart, when and why (R6), and the way to take apart what stands. */
export function MergeTrail({
  requestId,
  merges,
  mayMerge,
}: {
  requestId: number;
  merges: Merge[];
  mayMerge: boolean;
}) {
  const { t, locale, day } = useReader();
  if (merges.length === 0) return null;
  return (
    <section aria-labelledby="merges" className="space-y-3">
      <SectionHeading id="merges">{t("merging.trail")}</SectionHeading>
      <ul className="divide-y divide-line border-y border-line">
        {merges.map((merge) => {
          const isAway = merge.duplicateId === requestId;
          const other = isAway
            ? { id: merge.intoId, title: merge.intoTitle, language: merge.intoLanguage }
            : { id: merge.duplicateId, title: merge.duplicateTitle, language: merge.duplicateLanguage };
          return (
            <li key={merge.id} className="space-y-2 py-3">
              <p>
                <TextLink
                  to={adminRequestPath(other.id)}
                  lang={other.language === locale ? undefined : other.language}
                >
                  {t(isAway ? "merging.trailAway" : "merging.trailHere", { title: other.title })}
                </TextLink>
              </p>
              <p className="text-ink-soft">
                {t("merging.trailBy", {
                  name: merge.mergedBy ?? t("admin.erasedStaff"),
                  day: day(merge.mergedAt),
                  why: merge.why,
                })}
              </p>
              {merge.undoneAt !== null ? (
                <p className="text-ink-soft">
                  {t("merging.trailUndone", {
                    name: merge.undoneBy ?? t("admin.erasedStaff"),
                    day: day(merge.undoneAt),
                    why: merge.undoneWhy ?? "",
                  })}
                </p>
              ) : mayMerge ? (
                <Folded look="quiet" summary={t("merging.undoFor", { title: merge.duplicateTitle })}>
                  <Form method="post" action={mergeRequestPath(merge.duplicateId)} className="mt-3 space-y-3">
                    <TextField
                      id={`undo-${merge.id}`}
                      name="why"
                      label={t("merging.undoWhy")}
                      maxLength={longestMergeReason}
                      required
                    />
                    <Button name="intent" value="undo">
                      {t("merging.undo")}
                    </Button>
                  </Form>
                </Folded>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
