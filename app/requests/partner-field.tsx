import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useReader } from "../i18n/reader.ts";
import { suggestPartnersPath } from "../paths.ts";
import { FieldGroup, TextField } from "../ui/fields.tsx";
import { longestPartner } from "./request.ts";

type Partner = { email: string; name: string; organisationName: string };
/** Whom the field may mean that came back. */
export type SimilarPartners = { similar: Partner[]; isCut: boolean };

const fewestLetters = 2;

/**
 * The partner for whom support writes something down: by the very address, or by a part of name, organisation or address,
 * for which the form comes back with those to choose from. A script offers them while the part is typed. For the staff alone,
 * since it shows addresses (A3).
 */
export function PartnerField({
  name,
  values,
  errorOf,
  offered,
}: {
  name: string;
  values: Record<string, string>;
  errorOf: (field: string) => string | undefined;
  offered: SimilarPartners | undefined;
}) {
  const { t } = useReader();
  const { partners, askFor } = useSuggestions();
  const listId = `${name}-suggestions`;
  return (
    <>
      <TextField
        name={name}
        required
        list={listId}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={longestPartner}
        label={t("recording.whom")}
        hint={t("recording.whomHint")}
        defaultValue={values[name]}
        error={errorOf(name)}
        onChange={(event) => askFor(event.currentTarget.value)}
      />
      <datalist id={listId}>
        {partners.map(({ email, ...partner }) => (
          <option key={email} value={email}>
            {t("recording.person", { name: partner.name, organisation: partner.organisationName })}
          </option>
        ))}
      </datalist>
      {offered && offered.similar.length > 0 ? (
        <Choice {...offered} chosenFor={values[name] ?? ""} error={errorOf("chosen")} />
      ) : null}
    </>
  );
}

/** Holds as long as the field says what these partners were found for. */
function Choice({
  similar,
  isCut,
  chosenFor,
  error,
}: SimilarPartners & { chosenFor: string; error: string | undefined }) {
  const { t } = useReader();
  return (
    <FieldGroup id="chosen" legend={t("recording.choose")} error={error} className="space-y-1">
      <input type="hidden" name="chosenFor" value={chosenFor} />
      {similar.map(({ email, name, organisationName }) => (
        <div key={email} className="flex gap-3 py-1">
          <input
            type="radio"
            id={`chosen-${email}`}
            name="chosen"
            value={email}
            className="size-6 shrink-0 accent-accent"
          />
          <label htmlFor={`chosen-${email}`} className="min-w-0">
            {t("recording.person", { name, organisation: organisationName })}
            <span className="block break-all text-13 text-ink-soft hyphens-none">{email}</span>
          </label>
        </div>
      ))}
      {isCut ? <p className="text-ink-soft">{t("recording.more")}</p> : null}
    </FieldGroup>
  );
}

/** Who matches the last thing that was typed; one question at a time, so that no answer overtakes another. */
function useSuggestions() {
  const { state, data, load } = useFetcher<{ partners: Partner[] }>();
  const [typed, setTyped] = useState("");
  const asked = useRef("");
  useEffect(() => {
    if (state !== "idle" || typed === asked.current) return;
    asked.current = typed;
    load(suggestPartnersPath(typed));
  }, [state, typed, load]);
  const askFor = (text: string) => {
    if (text.trim().length >= fewestLetters) setTyped(text.trim());
  };
  return { partners: data?.partners ?? [], askFor };
}
