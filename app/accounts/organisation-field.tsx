import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useReader } from "../i18n/reader.ts";
import { invitePath, newOrganisationPath } from "../paths.ts";
import { TextField } from "../ui/fields.tsx";
import { TextLink } from "../ui/text-link.tsx";

export type OrganisationSuggestions = { names: string[]; isCut: boolean };

/**
 * An organisation by its name, which the browser completes from what is suggested. Where that is not all there is, more is
 * fetched while its reader types; without a script the form comes back with similar names when none is meant exactly.
 */
export function OrganisationField({
  suggestions,
  similar,
  ...field
}: {
  name: string;
  label: string;
  defaultValue: string | undefined;
  error: string | undefined;
  suggestions: OrganisationSuggestions;
  similar: string[];
}) {
  const { names, askFor } = useSuggestions(suggestions);
  const listId = `${field.name}-suggestions`;
  return (
    <>
      <TextField
        {...field}
        list={listId}
        maxLength={120}
        autoComplete="off"
        hint={<Hint similar={similar} isAnyOpen={suggestions.names.length > 0} />}
        onChange={suggestions.isCut ? (event) => askFor(event.currentTarget.value) : undefined}
      />
      <datalist id={listId}>
        {[...new Set([...similar, ...names])].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

/** What is suggested for the last thing that was typed; one question at a time, so that no answer overtakes another. */
function useSuggestions(first: OrganisationSuggestions) {
  const { state, data, load } = useFetcher<{ suggestions: OrganisationSuggestions }>();
  const [typed, setTyped] = useState("");
  const asked = useRef("");
  useEffect(() => {
    if (state !== "idle" || typed === asked.current) return;
    asked.current = typed;
    load(invitePath({ suggest: typed }));
  }, [state, typed, load]);
  return { names: (data?.suggestions ?? first).names, askFor: setTyped };
}

function Hint({ similar, isAnyOpen }: { similar: string[]; isAnyOpen: boolean }) {
  const { t } = useReader();
  if (!isAnyOpen)
    return (
      <>
        {t("admin.personFields.noOrganisationYet")}{" "}
        <TextLink to={newOrganisationPath}>{t("admin.personFields.firstOrganisation")}</TextLink>
      </>
    );
  if (similar.length > 0) return t("admin.personFields.similarOrganisations", { names: similar.join(" · ") });
  return t("admin.personFields.organisationHint");
}
