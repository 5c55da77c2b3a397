import { useReader } from "../i18n/reader.ts";
import type { Stage } from "../requests/status.ts";
import { FieldGroup } from "../ui/fields.tsx";
import { StageWord } from "./stage-word.tsx";

/** One of the stages offered, each with its meaning. */
export function StageChoice({
  legend,
  offered,
  chosen,
  error,
}: {
  legend: string;
  offered: readonly Stage[];
  chosen?: string | undefined;
  error?: string | undefined;
}) {
  const { t } = useReader();
  return (
    <FieldGroup id="stage" legend={legend} error={error} className="">
      <ul className="divide-y divide-line border-y border-line">
        {offered.map((stage) => (
          <li key={stage}>
            <label htmlFor={`stage-${stage}`} className="flex gap-3 py-2.5">
              <input
                type="radio"
                id={`stage-${stage}`}
                name="stage"
                value={stage}
                defaultChecked={chosen === stage}
                className="size-6 shrink-0 accent-accent"
              />
              <span>
                <span className="font-strong">
                  <StageWord stage={stage} />
                </span>
                <span className="block text-ink-soft">{t(`roadmap.meaning.${stage}`)}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </FieldGroup>
  );
}
