import { createHash } from "node:crypto";
import type { Locale } from "../i18n/locales.ts";
import { translatorFor } from "../i18n/translator.server.ts";

const parts = ["outsideResponseTimes", "noGuarantee", "noDate", "kept"] as const;

/**
 * What a partner is told before sending a request (R2, R3), sentence by sentence. The version is a fingerprint of the
 * words, so that no change of wording can be forgotten: a request stores the version it was sent under.
 */
export function boundaryFor(locale: Locale): { version: string; sentences: string[]; wording: string } {
  const t = translatorFor(locale);
  const sentences = parts.map((part) => t(`requests.boundary.${part}`));
  const wording = sentences.join("\n");
  return { version: createHash("sha256").update(wording).digest("hex").slice(0, 16), sentences, wording };
}
