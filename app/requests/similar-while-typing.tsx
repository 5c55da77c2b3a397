import { useReader } from "../i18n/reader.ts";
import { similarRequestsPath } from "../paths.ts";
import moduleUrl from "./similar-module.js?url";
import { StaticModule } from "./static-module.tsx";

/**
 * Where the static module lists what may already say the same while the title is typed (R9): one line that keeps its place
 * below the title on narrow screens, unfolded by whoever wants to look; on wide ones a column of its own. Nothing moves
 * when it comes. Without a script the same list is a step before sending.
 */
export function SimilarWhileTyping() {
  const { t, locale } = useReader();
  const filledByModule = { dangerouslySetInnerHTML: { __html: "" }, suppressHydrationWarning: true };
  return (
    <similar-while-typing
      class="block [&:not(:defined)]:hidden max-lg:mt-3! max-lg:min-h-12 lg:float-right lg:-mr-92 lg:w-80"
      data-from={similarRequestsPath(locale)}
      data-voted={t("asking.similar.voted")}
      data-withdrawn={t("asking.similar.withdrawn")}
      data-failed={t("asking.similar.failed")}
    >
      <p role="status" className="sr-only" {...filledByModule} />
      <details hidden className="folded folded-on-narrow peer" suppressHydrationWarning>
        <summary className="min-h-6 py-0.5 text-13 font-strong text-accent" {...filledByModule} />
        <p data-news="" hidden className="mt-2 border-l-2 border-good pl-2 font-strong" {...filledByModule} />
        <div data-list="" className="mt-3 space-y-6 lg:mt-0" {...filledByModule} />
      </details>
      <p className="text-13 text-ink-soft peer-[:not([hidden])]:hidden">{t("asking.similar.awaited")}</p>
      <StaticModule src={moduleUrl} />
    </similar-while-typing>
  );
}
