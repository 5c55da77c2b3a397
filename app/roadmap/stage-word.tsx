import { useReader } from "../i18n/reader.ts";
import type { Stage } from "../requests/status.ts";
import { StatusShape } from "../requests/status-mark.tsx";

/** An item's stage: the shape it shares with the public status, and a word of its own (French « projet » is masculine). */
export function StageWord({ stage }: { stage: Stage }) {
  const { t } = useReader();
  return (
    <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap">
      <StatusShape status={stage} />
      {t(`roadmap.stage.${stage}`)}
    </span>
  );
}
