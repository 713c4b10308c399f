import { slugify } from "#app/platform/text.ts";
import type { StatementKind } from "#prisma/generated/enums.ts";
import { citations } from "../citations.ts";
import { spanColumns, zoneOf } from "../dates.ts";
import { enumValue } from "../enum-value.ts";
import type { Item } from "../item.ts";
import type { Content, RowOf } from "../schemas.ts";
import { type Row, row } from "../tables.ts";
import { sessionRows } from "./sessions.ts";

type Conference = RowOf<"conferences">;

/** One edition with what the documents say of it, and who appeared there. */
export function conferenceItem(conference: Conference, content: Content): Item {
  const { id, sessions = [] } = conference;
  const timed = sessions.some(({ startTime }) => startTime);
  return {
    kind: "conference",
    id,
    rows: [
      row("Conference", {
        id,
        slug: id,
        nameEn: conference.name,
        nameFr: null,
        altNames: conference.altNames ?? [],
        series: conference.series ?? null,
        editionYear: conference.editionYear,
        state: conference.status,
        themeEn: conference.theme ?? null,
        themeFr: null,
        descriptionEn: null,
        descriptionFr: null,
        ...spanColumns({ ...conference, year: yearAlone(conference) }, true),
        city: conference.city ?? null,
        countryCode: conference.countryCode ?? null,
        venue: conference.venue ?? null,
        address: null,
        timeZone: timed ? zoneOf(conference.city) : null,
        languages: [],
        note: conference.note ?? null,
      }),
      ...statementRows(id, "programme", conference.programme),
      ...statementRows(id, "conclusion", conference.conclusions),
      ...conference.facts.map(({ label, value, qualifier }, position) =>
        row("ConferenceFact", {
          id: `${id}:fact:${position}`,
          conferenceId: id,
          position,
          label,
          value,
          qualifier: qualifier ?? null,
        }),
      ),
      ...organisationRows(conference),
      ...countryRows(conference),
      ...appearanceRows(id, content),
      ...roomRows(conference),
      ...sessions.flatMap((session, position) => sessionRows(session, conference, position)),
      ...citations({ owner: "Conference", id }, conference.sources),
    ],
  };
}

/** Where only the year is printed, it is the edition's. */
function yearAlone({ startDate, datePrecision, editionYear }: Conference): number | undefined {
  return !startDate && datePrecision === "year" ? editionYear : undefined;
}

function statementRows(conferenceId: string, kind: StatementKind, texts: string[] = []): Row[] {
  return texts.map((text, position) =>
    row("ConferenceStatement", { id: `${conferenceId}:${kind}:${position}`, conferenceId, kind, position, text }),
  );
}

function organisationRows({ id: conferenceId, hostOrganisationIds, participatingOrganisationIds }: Conference): Row[] {
  return [
    ...hostOrganisationIds.map((organisationId, position) =>
      row("ConferenceOrganisation", { conferenceId, organisationId, role: "host", position }),
    ),
    ...participatingOrganisationIds.map((organisationId, position) =>
      row("ConferenceOrganisation", { conferenceId, organisationId, role: "participant", position }),
    ),
  ];
}

function countryRows(conference: Conference): Row[] {
  const { id: conferenceId, participatingCountryCodes = [], coveredCountryCodes = [] } = conference;
  return [
    ...participatingCountryCodes.map((countryCode) =>
      row("ConferenceCountry", { conferenceId, countryCode, role: "participant" }),
    ),
    ...coveredCountryCodes.map((countryCode) =>
      row("ConferenceCountry", { conferenceId, countryCode, role: "covered" }),
    ),
  ];
}

/** People named outside any session; those of a session stand in its own lists. */
function appearanceRows(conferenceId: string, { people }: Content): Row[] {
  return people.flatMap(({ id: personId, appearances = [] }) =>
    appearances
      .filter((appearance) => appearance.conferenceId === conferenceId && !appearance.sessionId)
      .map(({ role }) => row("ConferencePerson", { conferenceId, personId, role: enumValue(role) })),
  );
}

function roomRows({ id: conferenceId, sessions = [] }: Conference): Row[] {
  const names = new Set(sessions.flatMap(({ room }) => room ?? []));
  return [...names].map((name, position) =>
    row("Room", {
      id: roomId(conferenceId, name),
      conferenceId,
      slug: slugify(name),
      nameEn: name,
      nameFr: null,
      capacity: null,
      position,
    }),
  );
}

/** The id of a room that a session names. */
export function roomId(conferenceId: string, name: string): string {
  return `${conferenceId}:room:${slugify(name)}`;
}
