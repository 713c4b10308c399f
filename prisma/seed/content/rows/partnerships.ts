import type { PartnershipKind, PartyRole } from "#prisma/generated/enums.ts";
import { citations } from "../citations.ts";
import { spanColumns } from "../dates.ts";
import { enumValue } from "../enum-value.ts";
import type { Item } from "../item.ts";
import type { RowOf } from "../schemas.ts";
import { type Row, row } from "../tables.ts";

type Partnership = RowOf<"partnerships">;

/** Kinds that happen at a time; the others last, and end nobody knows when unless it is printed. */
const happenings = new Set<PartnershipKind>([
  "participation",
  "co_organised_event",
  "recommendation_or_endorsement",
  "tension",
]);

/** A statement that organisations or countries do something together. */
export function partnershipItem(partnership: Partnership): Item {
  const { id } = partnership;
  const kind = enumValue(partnership.kind);
  const happening = happenings.has(kind) || Boolean(partnership.activityId ?? partnership.conferenceId);
  return {
    kind: "partnership",
    id,
    rows: [
      row("Partnership", {
        id,
        slug: id.replace(/^pt-/, ""),
        kind,
        state: partnership.status === "tbc" ? "unconfirmed" : (partnership.status ?? "stated"),
        titleEn: partnership.title,
        titleFr: null,
        descriptionEn: partnership.description,
        descriptionFr: null,
        ...spanColumns(partnership, happening),
        amount: partnership.amount ?? null,
        currency: partnership.currency ?? null,
        note: partnership.note ?? null,
        projectId: partnership.projectId ?? null,
        conferenceId: partnership.conferenceId ?? null,
        activityId: partnership.activityId ?? null,
      }),
      ...partyRows(partnership),
      ...citations({ owner: "Partnership", id }, [partnership.source]),
      ...citations({ owner: "Partnership", id }, partnership.furtherSources, "further"),
    ],
  };
}

function partyRows({ id: partnershipId, organisationRoles, countryCodes = [] }: Partnership): Row[] {
  type Party = { organisationId: string | null; countryCode: string | null; role: PartyRole | null };
  const parties: Party[] = [
    ...organisationRoles.map(({ organisationId, role }) => ({
      organisationId,
      countryCode: null,
      role: enumValue(role),
    })),
    ...countryCodes.map((countryCode) => ({ organisationId: null, countryCode, role: null })),
  ];
  return parties.map((party, position) =>
    row("PartnershipParty", {
      id: [partnershipId, party.organisationId ?? party.countryCode, party.role].filter(Boolean).join(":"),
      partnershipId,
      ...party,
      onBehalfOfId: null,
      position,
    }),
  );
}
