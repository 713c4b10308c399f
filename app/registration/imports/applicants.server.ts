import type { Db } from "#app/platform/db.ts";
import { delegationAmong, delegationsOf } from "#app/registration/delegation-of.server.ts";
import type { Applicant } from "#app/registration/imports/places.ts";
import type { Person } from "#app/registration/imports/rows.ts";

/** People with the delegation that each belongs to and the rules of the category: three queries, however many they are. */
export async function applicantsOf(db: Db, conferenceId: string, people: readonly Person[]): Promise<Applicant[]> {
  const categories = await db.category.findMany({
    where: { conferenceId },
    select: { id: true, needsApproval: true, headConfirms: true },
  });
  const rules = new Map(categories.map(({ id, ...category }) => [id, category]));
  const delegations = await delegationsOf(db, conferenceId);
  return people.flatMap((person) => {
    const category = rules.get(person.categoryId);
    // Removed since the file was looked at: who confirmed is refused, and the next look says so.
    if (!category) return [];
    const delegation = delegationAmong(delegations, person);
    return [
      { ...person, category, delegationId: delegation?.id ?? null, delegation: delegation && headOf(delegation) },
    ];
  });
}

function headOf({ headEmailKey }: { headEmailKey: string | null }) {
  return { headEmailKey };
}
