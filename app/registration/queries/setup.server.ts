import type { Db } from "#app/platform/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const categorySelect = {
  id: true,
  nameEn: true,
  nameFr: true,
  descriptionEn: true,
  descriptionFr: true,
  needsApproval: true,
  _count: { select: { registrations: true, invitations: true } },
} satisfies Prisma.CategorySelect;

export type CategorySetup = Prisma.CategoryGetPayload<{ select: typeof categorySelect }>;

/** The categories of a conference in their order, with how many have registered or been invited in each. */
export async function listCategories(db: Db, conferenceId: string): Promise<CategorySetup[]> {
  return db.category.findMany({
    where: { conferenceId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: categorySelect,
  });
}
