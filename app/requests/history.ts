import type { ArticleKind } from "../articles/article.ts";
import type { Locale } from "../i18n/locales.ts";
import type { PublicStatus } from "./status.ts";

/** An article that answers a request, in the reader's language or the one K5 falls back to. */
export type AnsweringArticle = {
  id: number;
  kind: ArticleKind;
  title: string;
  slug: string;
  language: Locale;
};

type OtherRequest = { id: number; slug: string; title: string; language: Locale };

/** Something that happened to a request and that everybody may read. */
export type HistoryEvent = { key: string; at: string } & (
  | {
      kind: "status";
      status: PublicStatus;
      /** The request was taken apart again from one that it had been merged into. */
      wasMerged: boolean;
      mergedInto: OtherRequest | null;
      /** What the staff said publicly with it. */
      reason: { html: string; language: Locale } | null;
      article: AnsweringArticle | null;
    }
  | { kind: "merged-here" | "taken-apart"; other: OtherRequest }
);
