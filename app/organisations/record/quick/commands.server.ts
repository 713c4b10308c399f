import { randomUUID } from "node:crypto";
import { readAddresses } from "#app/organisations/record/addresses.server.ts";
import { readIndex } from "#app/organisations/record/index.server.ts";
import { citationOf, newOrganisation } from "#app/organisations/record/new-entry.ts";
import {
  findParties,
  partnershipFrom,
  type QuickPartnership,
  titleOfParties,
} from "#app/organisations/record/quick/parties.ts";
import { canReviewRecord } from "#app/organisations/record/rules.ts";
import { saveRecord } from "#app/organisations/record/save.server.ts";
import { createSource } from "#app/organisations/record/source.server.ts";
import { type Act, accountOf } from "#app/platform/act.ts";
import { AppError } from "#app/platform/errors.ts";
import type { FieldErrors } from "#app/platform/forms.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

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
    const names = found.parties.map(({ name }) => name);
    const slug = slugs.next(quick.title ?? titleOfParties(names), quick.kind);
    const document = partnershipFrom(quick, { ids, names, slug, citations: cited });
    await saveRecord(tx, act, { type: "partnership", id: randomUUID(), document, ...created });
    return { slug: document.slug };
  });
}
