import type { FieldMetadata } from "@conform-to/react";
import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useOrganisationSearch } from "#app/registration/components/organisation-search.ts";
import type { OrganisationMatch } from "#app/registration/organisation-match.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";

type OrganisationFieldProps = {
  nameField: FieldMetadata<string>;
  idField: FieldMetadata<string>;
  /** What the directory answered before the page was made; null: nobody has asked yet. */
  matches: OrganisationMatch[] | null;
};

/**
 * An organisation from the directory, or as typed. Without JavaScript the button sends the form for matches and shows it
 * again with them; with it they appear while typing.
 */
export function OrganisationField({ nameField, idField, matches }: OrganisationFieldProps) {
  const t = useTranslations("registration");
  const text = useRef<HTMLDivElement>(null);
  const live = useOrganisationSearch();
  const [chosen, setChosen] = useState(typeof idField.initialValue === "string" ? idField.initialValue : "");
  const shown = live.matches ?? matches;
  const input = () => text.current?.querySelector("input") ?? null;
  const typed = (value: string) => {
    // What is typed anew no longer names the organisation that was chosen.
    setChosen("");
    live.search(value);
  };
  const choose = (match: OrganisationMatch | null) => {
    setChosen(match?.id ?? "");
    const control = input();
    if (control && match) control.value = match.text;
  };
  const searchByKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    live.searchNow(event.currentTarget.value);
  };
  return (
    <div className="field" ref={text}>
      <TextField
        field={nameField}
        label={t("fields.organisationName")}
        help={t("organisation.help")}
        required
        maxLength={200}
        autoComplete="organization"
        onChange={(event) => typed(event.currentTarget.value)}
        onKeyDown={searchByKey}
      />
      <Button
        name="intent"
        value="search"
        size="sm"
        formNoValidate
        // Without JavaScript the page comes back to this place.
        formAction={`#${nameField.id}`}
        className="mt-2"
        onClick={(event) => {
          event.preventDefault();
          live.searchNow(input()?.value ?? "");
        }}
      >
        <Icon name="search" size={16} />
        {t("organisation.search")}
      </Button>
      <p aria-live="polite" className="mt-2 text-sm text-muted">
        {shown && t("organisation.found", { n: shown.length })}
      </p>
      {shown && shown.length > 0 && (
        <Matches name={idField.name} idPrefix={idField.id} matches={shown} chosen={chosen} onChoose={choose} />
      )}
    </div>
  );
}

type MatchesProps = {
  name: string;
  idPrefix: string;
  matches: OrganisationMatch[];
  chosen: string;
  onChoose: (match: OrganisationMatch | null) => void;
};

function Matches({ name, idPrefix, matches, chosen, onChoose }: MatchesProps) {
  const t = useTranslations("registration.organisation");
  return (
    <fieldset className="mt-1 rounded border border-line bg-raised px-4 py-2">
      <legend className="sr-only">{t("legend")}</legend>
      {matches.map((match) => (
        <div className="choice" key={match.id}>
          <input
            type="radio"
            id={`${idPrefix}-${match.id}`}
            name={name}
            value={match.id}
            checked={chosen === match.id}
            onChange={() => onChoose(match)}
          />
          <label htmlFor={`${idPrefix}-${match.id}`}>
            <span lang={match.lang}>{match.text}</span>
            {match.acronym && match.acronym !== match.text && ` (${match.acronym})`}
            {match.country && (
              <span className="block text-sm text-muted" lang={match.country.lang}>
                {match.country.text}
              </span>
            )}
          </label>
        </div>
      ))}
      <div className="choice">
        <input
          type="radio"
          id={`${idPrefix}-none`}
          name={name}
          value=""
          checked={chosen === ""}
          onChange={() => onChoose(null)}
        />
        <label htmlFor={`${idPrefix}-none`}>{t("notListed")}</label>
      </div>
    </fieldset>
  );
}
