import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { StateTag } from "#app/registration/components/state-tag.tsx";
import type { Door, DoorView, Person } from "#app/registration/door/device/door.client.ts";
import type { ScanDirection } from "#app/registration/door/rules.ts";
import { Button } from "#app/ui/button.tsx";
import { useName } from "./use-name.ts";

type PersonCardProps = {
  person: Person;
  list: DoorView["list"];
  door: Door;
  /** Where the person was found by name: nothing has happened yet. */
  actions?: {
    inAndOut: boolean;
    direction: ScanDirection;
    take: (person: Person, way: ScanDirection) => void;
    close: () => void;
  };
};

/** Who it is, to be compared with who stands there, and what is to be minded. */
export function PersonCard({ person, list, door, actions }: PersonCardProps) {
  const t = useTranslations("door.app");
  const photo = usePhoto(door, person);
  const name = useName();
  const heading = useRef<HTMLHeadingElement>(null);
  const isChosen = actions !== undefined;
  useEffect(() => {
    if (isChosen) heading.current?.focus();
  }, [isChosen]);
  const category = list?.categories.find(({ id }) => id === person.categoryId);
  const country = list?.countries.find(({ code }) => code === person.country);
  return (
    <section className="door-card" aria-labelledby="door-card">
      {photo && <img className="door-photo" src={photo} alt={t("photo_of", { name: person.name })} />}
      <div className="door-card-words">
        <h2 id="door-card" ref={heading} tabIndex={-1} dir="auto">
          {person.name}
        </h2>
        {person.position && <p dir="auto">{person.position}</p>}
        <p dir="auto">{person.organisation}</p>
        <p className="text-muted">{[name(country?.name), name(category?.name)].filter(Boolean).join(" · ")}</p>
        <p className="text-muted">
          {person.reference} {person.state !== "confirmed" && <StateTag state={person.state} />}
        </p>
      </div>
      {(person.notes.length > 0 || person.accessNeeds) && (
        <div className="door-alerts">
          {person.notes.length > 0 && <h3>{t("alerts")}</h3>}
          {person.notes.map((note) => (
            <p key={note} dir="auto">
              {note}
            </p>
          ))}
          {person.accessNeeds && (
            <>
              <h3>{t("access_needs")}</h3>
              <p dir="auto">{person.accessNeeds}</p>
            </>
          )}
        </div>
      )}
      {actions && (
        <div className="door-buttons">
          <Button type="button" variant="primary" onClick={() => actions.take(person, actions.direction)}>
            {t(actions.direction === "in" ? "check_in" : "check_out")}
          </Button>
          <Button type="button" onClick={actions.close}>
            {t("close")}
          </Button>
        </div>
      )}
    </section>
  );
}

/** The person's photo, once it is there. */
function usePhoto(door: Door, person: Person): string | null {
  const [shown, setShown] = useState<{ of: string; photo: string | null } | null>(null);
  useEffect(() => {
    let gone = false;
    void door.photo(person).then((photo) => gone || setShown({ of: person.id, photo }));
    return () => {
      gone = true;
    };
  }, [door, person]);
  return shown?.of === person.id ? shown.photo : null;
}
