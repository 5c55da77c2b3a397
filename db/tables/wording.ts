import type { Generated } from "kysely";
import type { Locale } from "../../app/i18n/locales.ts";

export interface WordingTables {
  staffTexts: {
    id: Generated<number>;
    originalLanguage: Locale;
    writtenById: number;
    writtenAt: string;
  };
  staffTextBodies: {
    staffTextId: number;
    language: Locale;
    source: string;
    html: string;
  };
}
