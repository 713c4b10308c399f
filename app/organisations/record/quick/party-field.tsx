import { useEffect, useRef, useState } from "react";
import { type FieldSource, TextField } from "#app/ui/field.tsx";
import { usePrefix } from "#app/ui/root-data.ts";

type Found = { id: string; text: string; acronym: string | null };

const pauseMs = 200;

/** The name of an organisation, with what the directory knows while one types; without scripts it is found by its name. */
export function PartyField({ field, label, help }: { field: FieldSource; label: string; help?: string }) {
  const prefix = usePrefix();
  const [found, setFound] = useState<Found[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  const search = (typed: string) => {
    clearTimeout(timer.current);
    if (typed.trim().length < 2) return;
    timer.current = setTimeout(async () => {
      const response = await fetch(`${prefix}/organisations/search.json?q=${encodeURIComponent(typed)}`).catch(
        () => null,
      );
      if (response?.ok) setFound(((await response.json()) as { organisations: Found[] }).organisations);
    }, pauseMs);
  };
  const list = `${field.id}-found`;
  return (
    <>
      <TextField
        field={field}
        label={label}
        help={help}
        required
        maxLength={300}
        list={list}
        autoComplete="off"
        onChange={(event) => search(event.currentTarget.value)}
      />
      <datalist id={list}>
        {found.map(({ id, text, acronym }) => (
          <option key={id} value={text}>
            {acronym}
          </option>
        ))}
      </datalist>
    </>
  );
}
