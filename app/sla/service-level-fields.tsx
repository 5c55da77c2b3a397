import { useReader } from "../i18n/reader.ts";
import { TextArea, TextField } from "../ui/fields.tsx";
import { intervalsText, planNames, type ServiceLevel } from "./service-level.ts";

export const dayNames = ["day1", "day2", "day3", "day4", "day5", "day6", "day7"] as const;

/** A service level as the texts of its form, which `serviceLevelForm` reads back. */
export function serviceLevelValues({
  targets,
  week,
  closedDays,
}: Omit<ServiceLevel, "timeZone">): Record<string, string> {
  return {
    ...Object.fromEntries(planNames.map((plan) => [plan, String(targets[plan])])),
    ...Object.fromEntries(
      Object.entries(week).map(([day, intervals]) => [`day${day}`, intervalsText(intervals)]),
    ),
    closedDays: closedDays.join("\n"),
  };
}

/** Targets by plan (S1), hours by weekday and closed days (S2). */
export function ServiceLevelFields({
  values,
  errorOf,
}: {
  values: Record<string, string>;
  errorOf: (field: string) => string | undefined;
}) {
  const { t } = useReader();
  return (
    <>
      <fieldset className="space-y-4">
        <legend className="font-bold">{t("admin.settings.level.targets")}</legend>
        <div className="grid gap-4 sm:grid-cols-4">
          {planNames.map((plan) => (
            <TextField
              key={plan}
              name={plan}
              inputMode="numeric"
              required
              maxLength={3}
              className="figures"
              label={t(`common.plans.${plan}`)}
              defaultValue={values[plan]}
              error={errorOf(plan)}
            />
          ))}
        </div>
        <p className="text-ink-soft">{t("admin.settings.level.freeHint")}</p>
      </fieldset>
      <fieldset className="space-y-4">
        <legend className="font-bold">{t("admin.settings.level.week")}</legend>
        <p className="text-ink-soft">{t("admin.settings.level.weekHint")}</p>
        <div className="grid gap-4 sm:grid-cols-2">
          {dayNames.map((day) => (
            <TextField
              key={day}
              name={day}
              autoComplete="off"
              className="figures"
              label={t(`admin.settings.level.days.${day}`)}
              defaultValue={values[day]}
              error={errorOf(day)}
            />
          ))}
        </div>
      </fieldset>
      <TextArea
        name="closedDays"
        rows={4}
        label={t("admin.settings.level.closedDays")}
        hint={t("admin.settings.level.closedDaysHint")}
        defaultValue={values.closedDays}
        error={errorOf("closedDays")}
      />
    </>
  );
}
