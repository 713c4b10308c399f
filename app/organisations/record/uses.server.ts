import type { RecordType } from "#app/organisations/record/documents.ts";
import type { Db } from "#app/platform/db.ts";

/**
 * How many things elsewhere speak of an entry: partnerships, sessions, projects, delegates. While there are any it cannot
 * be removed, for they would lose it, or go with it; it can be merged into another.
 */
export async function countUses(db: Db, type: RecordType, id: string): Promise<number> {
  const uses = await readers[type](db, id);
  return Object.values(uses ?? {}).reduce((sum, count) => sum + count, 0);
}

const readers = {
  async organisation(db: Db, id: string) {
    const parts = {
      ...{ parties: true, onBehalf: true, children: true, people: true, instruments: true, conclusions: true },
      ...{ conferenceRoles: true, sessionRoles: true, activityParties: true, projectRoles: true, contributions: true },
      ...{ studyRoles: true, publicationRoles: true, registrations: true, delegations: true, answers: true },
      predecessors: true,
    } as const;
    return (await db.organisation.findUnique({ where: { id }, select: { _count: { select: parts } } }))?._count;
  },
  async partnership(db: Db, id: string) {
    const parts = { followsFrom: true } as const;
    return (await db.partnership.findUnique({ where: { id }, select: { _count: { select: parts } } }))?._count;
  },
  async person(db: Db, id: string) {
    const parts = {
      sessionRoles: true,
      speakers: true,
      appearances: true,
      publications: true,
      proposals: true,
    } as const;
    const found = await db.person.findUnique({
      where: { id },
      select: { account: { select: { id: true } }, _count: { select: parts } },
    });
    return found ? { ...found._count, account: found.account ? 1 : 0 } : undefined;
  },
};
