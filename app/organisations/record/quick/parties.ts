import type { CitationLine, PartnershipDocument } from "#app/organisations/record/documents.ts";
import type { OrganisationIndex } from "#app/organisations/record/matching.ts";
import { newPartnership } from "#app/organisations/record/new-entry.ts";
import type { FieldErrors } from "#app/platform/forms.server.ts";
import type { PartnershipKind, PartyRole } from "#prisma/generated/enums.ts";

export type QuickParty = { name: string; role: PartyRole | null };

/** A partnership of two, as the short form says it. */
export type QuickPartnership = {
  parties: [QuickParty, QuickParty];
  kind: PartnershipKind;
  title: string | null;
  date: string | null;
  source: string | null;
  newSource: { title: string; publisher: string; date: string | null; url: string | null } | null;
  section: string;
  /** Organisations that nobody knows yet are added under the name that was typed. */
  addUnknown: boolean;
};

const fields = ["partyA", "partyB"] as const;

/** Who is meant; null: somebody whom the record does not know. */
export function findParties(
  index: OrganisationIndex,
  { parties, addUnknown }: Pick<QuickPartnership, "parties" | "addUnknown">,
): { parties: { id: string | null; name: string }[] } | { errors: FieldErrors } {
  const errors: FieldErrors = {};
  const found = parties.map(({ name }, position) => {
    const match = index.find({ names: [name] });
    const field = fields[position] ?? "partyA";
    if (match.kind === "several") errors[field] = ["several_organisations"];
    if (match.kind === "none" && !addUnknown) errors[field] = ["not_in_record"];
    return { id: match.kind === "one" ? match.id : null, name };
  });
  const [one, other] = found;
  const isSame = one && other && (one.id === null ? other.id === null && one.name === other.name : one.id === other.id);
  if (isSame && Object.keys(errors).length === 0) errors.partyB = ["same_party"];
  return Object.keys(errors).length > 0 ? { errors } : { parties: found };
}

/** The whole document of it. */
export function partnershipFrom(
  { kind, title, date, parties }: QuickPartnership,
  { ids, names, slug, citations }: { ids: string[]; names: string[]; slug: string; citations: CitationLine[] },
): PartnershipDocument {
  const titleEn = title ?? titleOfParties(names);
  return {
    ...newPartnership({ slug, kind, titleEn }, citations),
    dateFrom: date,
    parties: parties.map(({ role }, index) => ({
      organisation: ids[index] ?? null,
      country: null,
      role,
      onBehalfOf: null,
    })),
  };
}

/** What a partnership without a name is called. */
export function titleOfParties(names: string[]): string {
  return names.join(" – ").slice(0, 300);
}
