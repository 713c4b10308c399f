import { randomUUID } from "node:crypto";
import { readAddresses } from "#app/organisations/record/addresses.server.ts";
import type { PartnershipDocument } from "#app/organisations/record/documents.ts";
import { readIndex } from "#app/organisations/record/index.server.ts";
import type { OrganisationIndex } from "#app/organisations/record/matching.ts";
import { citationOf, newOrganisation, newPartnership } from "#app/organisations/record/new-entry.ts";
import { canReviewRecord, problemsOf } from "#app/organisations/record/rules.ts";
import { saveRecord } from "#app/organisations/record/save.server.ts";
import { createSource, type SourceEntry } from "#app/organisations/record/source.server.ts";
import { type Act, accountOf } from "#app/platform/act.ts";
import { AppError } from "#app/platform/errors.ts";
import type { FieldErrors } from "#app/platform/forms.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";
import type { PartnershipKind, PartyRole } from "#prisma/generated/enums.ts";

export type QuickPartnership = {
  parties: [QuickParty, QuickParty];
  kind: PartnershipKind;
  title: string | null;
  date: string | null;
  source: string | null;
  newSource: SourceEntry | null;
  section: string;
  /** Organisations that nobody knows yet are added under the name that was typed. */
  addUnknown: boolean;
};
export type QuickParty = { name: string; role: PartyRole | null };

/** Writes a partnership of two from little: 30 seconds of typing. The errors of fields, or the address it has now. */
export async function addQuickPartnership(
  db: PrismaClient,
  act: Act,
  quick: QuickPartnership,
): Promise<{ slug: string } | { errors: FieldErrors }> {
  if (!canReviewRecord(accountOf(act))) throw new AppError("forbidden");
  return inTransaction(db, async (tx) => {
    const found = findParties(await readIndex(tx), quick);
    if ("errors" in found) return found;
    if (quick.source === null && quick.newSource === null) return { errors: { source: ["required"] } };
    if (quick.source !== null && (await tx.source.count({ where: { id: quick.source } })) === 0)
      return { errors: { source: ["invalid"] } };
    const source = quick.newSource ? await createSource(tx, act, quick.newSource) : (quick.source ?? "");
    const cited = [citationOf(source, quick.section)];
    const created = { seen: null, kind: "created" as const, reason: null };
    const addresses = await readAddresses(tx, "organisation");
    const ids: string[] = [];
    for (const { id, name } of found.parties) {
      ids.push(id ?? randomUUID());
      const document = newOrganisation("", name, cited);
      if (id === null)
        await saveRecord(tx, act, {
          type: "organisation",
          id: ids.at(-1) ?? "",
          document: { ...document, slug: addresses.next(name) },
          ...created,
        });
    }
    const slugs = await readAddresses(tx, "partnership");
    const titleEn =
      quick.title ??
      found.parties
        .map(({ name }) => name)
        .join(" – ")
        .slice(0, 300);
    const document: PartnershipDocument = {
      ...newPartnership({ slug: slugs.next(titleEn, quick.kind), kind: quick.kind, titleEn }, cited),
      dateFrom: quick.date,
      parties: quick.parties.map(({ role }, index) => ({
        organisation: ids[index] ?? null,
        country: null,
        role,
        onBehalfOf: null,
      })),
    };
    if (problemsOf("partnership", null, document).length > 0) return { errors: { partyB: ["same_party"] } };
    await saveRecord(tx, act, { type: "partnership", id: randomUUID(), document, ...created });
    return { slug: document.slug };
  });
}

const fields = ["partyA", "partyB"] as const;

/** Who is meant; null: somebody whom the record does not know. */
function findParties(
  index: OrganisationIndex,
  { parties, addUnknown }: QuickPartnership,
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
  if (one && other && one.id === null && other.id === null && one.name === other.name) errors.partyB = ["same_party"];
  return Object.keys(errors).length > 0 ? { errors } : { parties: found };
}
