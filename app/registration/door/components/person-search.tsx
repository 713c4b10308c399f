import { type FormEvent, forwardRef, useState } from "react";
import { useTranslations } from "use-intl";
import { StateTag } from "#app/registration/components/state-tag.tsx";
import type { Door, DoorView, Person } from "#app/registration/door/device/door.client.ts";
import { Button } from "#app/ui/button.tsx";

const most = 12;

type PersonSearchProps = {
  door: Door;
  list: DoorView["list"];
  onCode: (text: string) => void;
  onChoose: (person: Person) => void;
};

/** One field for what a scanner types, a reference, or a name; whom it finds stands below. */
export const PersonSearch = forwardRef<HTMLInputElement, PersonSearchProps>(function PersonSearch(
  { door, list, onCode, onChoose },
  ref,
) {
  const t = useTranslations("door.app");
  const [typed, setTyped] = useState("");
  const found = typed.trim().length > 1 && list ? door.search(typed) : [];
  const shown = found.slice(0, most);
  const choose = (person: Person) => {
    setTyped("");
    onChoose(person);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === "") return;
    const [only] = found;
    // What nobody is found by is a code that nobody has.
    if (door.isCode(typed) || !only) {
      setTyped("");
      onCode(typed);
    } else if (found.length === 1) choose(only);
  };
  return (
    <form onSubmit={submit} className="door-search">
      <label htmlFor="door-search" className="field-label">
        {t("search")}
      </label>
      <p className="field-help" id="door-search-help">
        {t("search_help")}
      </p>
      <div className="door-search-line">
        <input
          ref={ref}
          id="door-search"
          className="control"
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          aria-describedby="door-search-help"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={200}
          dir="auto"
        />
        <Button variant="primary">{t("take")}</Button>
      </div>
      <p className="sr-only" role="status">
        {typed.trim().length > 1 && t("results", { count: found.length })}
      </p>
      {shown.length > 0 && (
        <ul className="door-found">
          {shown.map((person) => (
            <li key={person.id}>
              <button type="button" onClick={() => choose(person)}>
                <span className="door-found-name" dir="auto">
                  {person.name}
                </span>
                <span className="door-found-more">
                  <span dir="auto">{person.organisation}</span> · {person.reference}
                </span>
                {person.state !== "confirmed" && <StateTag state={person.state} />}
              </button>
            </li>
          ))}
        </ul>
      )}
      {found.length > most && <p className="text-sm text-muted">{t("more", { count: found.length - most })}</p>}
    </form>
  );
});
