import type { Db } from "#app/platform/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const categorySelect = {
  id: true,
  nameEn: true,
  nameFr: true,
  descriptionEn: true,
  descriptionFr: true,
  needsApproval: true,
  headConfirms: true,
  delegationOnly: true,
  opensAt: true,
  closesAt: true,
  changes: true,
  changesUntil: true,
  reapproval: true,
  waitingPriority: true,
  companionsMax: true,
  _count: { select: { registrations: true, invitations: true } },
} satisfies Prisma.CategorySelect;

type CategoryRow = Prisma.CategoryGetPayload<{ select: typeof categorySelect }>;
type Moment = "opensAt" | "closesAt" | "changesUntil";

/** A category as it is set up; moments are strings once they have reached the browser. */
export type CategorySetup = Omit<CategoryRow, Moment> & Record<Moment, Date | string | null>;

/** The categories of a conference in their order, with how many have registered or been invited in each. */
export async function listCategories(db: Db, conferenceId: string): Promise<CategorySetup[]> {
  return db.category.findMany({
    where: { conferenceId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: categorySelect,
  });
}
