import { citations } from "../citations.ts";
import type { Item } from "../item.ts";
import type { RowOf } from "../schemas.ts";
import { row } from "../tables.ts";

/** Somebody named in an official role. Their appearances are written with the conferences. */
export function personItem(person: RowOf<"people">): Item {
  const { id } = person;
  return {
    kind: "person",
    id,
    rows: [
      row("Person", {
        id,
        slug: id,
        name: person.name,
        position: person.title,
        organisationId: person.organisationId ?? null,
        countryCode: person.countryCode ?? null,
        biographyEn: null,
        biographyFr: null,
        isDemonstration: false,
      }),
      ...citations({ owner: "Person", id }, person.sources),
    ],
  };
}
