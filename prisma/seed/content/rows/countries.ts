import type { Region } from "#prisma/generated/enums.ts";
import { citations } from "../citations.ts";
import { enumValue } from "../enum-value.ts";
import type { Item } from "../item.ts";
import type { RowOf } from "../schemas.ts";
import { type Row, row } from "../tables.ts";

type Country = RowOf<"countries">;

const regions: Record<Country["region"], Region> = {
  Europe: "europe",
  Americas: "americas",
  Africa: "africa",
  "Arab region": "arab_region",
  "Asia and Pacific": "asia_and_pacific",
  "Middle East": "middle_east",
};

/** What the documents say of a country; its names are already there. */
export function countryItem(country: Country): Item {
  return {
    kind: "country",
    id: country.code,
    rows: [
      row("Country", {
        code: country.code,
        documented: true,
        region: regions[country.region],
        councilOfEuropeMember: country.councilOfEuropeMember ?? null,
        nameInSource: country.nameInSource ?? null,
        codeNote: country.codeNote ?? null,
      }),
      ...treatyRows(country, "ets-185", country.convention.ets185),
      ...treatyRows(country, "ets-189", country.convention.ets189),
      ...contactPointRows(country),
      ...legislationRows(country),
      ...cooperationRows(country),
    ],
  };
}

function treatyRows(country: Country, instrumentId: string, status: Country["convention"]["ets185"]): Row[] {
  if (!status) return [];
  const id = `${country.code}:${instrumentId}`;
  return [
    row("TreatyStatus", {
      id,
      countryCode: country.code,
      instrumentId,
      state: enumValue(status.status),
      asOf: status.asOf,
      note: status.note ?? null,
    }),
    ...citations({ owner: "TreatyStatus", id }, [status.source]),
    ...citations({ owner: "TreatyStatus", id }, status.noteSource && [status.noteSource], "note"),
  ];
}

function contactPointRows({ code, contactPoint247: point }: Country): Row[] {
  if (!point) return [];
  return [
    row("ContactPoint", { countryCode: code, state: enumValue(point.status), asOf: point.asOf }),
    ...citations({ owner: "ContactPoint", id: code }, [point.source]),
  ];
}

function legislationRows({ code, legislation = [] }: Country): Row[] {
  return legislation.flatMap((law, position) => {
    const id = `${code}:legislation:${position}`;
    return [
      row("CountryLegislation", {
        id,
        countryCode: code,
        position,
        title: law.title,
        year: law.year ?? null,
        state: enumValue(law.status),
        note: law.note ?? null,
      }),
      ...citations({ owner: "CountryLegislation", id }, [law.source]),
    ];
  });
}

function cooperationRows({ code, cooperation }: Country): Row[] {
  return cooperation.flatMap(({ year, summary, source }, position) => {
    const id = `${code}:cooperation:${position}`;
    return [
      row("CountryCooperation", { id, countryCode: code, position, year, summary }),
      ...citations({ owner: "CountryCooperation", id }, [source]),
    ];
  });
}
