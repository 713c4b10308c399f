import { Addresses } from "#app/organisations/record/new-entry.ts";
import type { Db } from "#app/platform/db.ts";

/** Words that are pages of their own beside the entries. */
const reserved = ["new", "search.json"];

/** Every address of organisations or partnerships that is in use or leads on. */
export async function readAddresses(db: Db, type: "organisation" | "partnership"): Promise<Addresses> {
  const select = { select: { slug: true } } as const;
  const used = type === "organisation" ? await db.organisation.findMany(select) : await db.partnership.findMany(select);
  const former = await db.formerRecord.findMany({ where: { recordType: type }, ...select });
  return new Addresses(new Set([...reserved, ...used.map(({ slug }) => slug), ...former.map(({ slug }) => slug)]));
}
