import type { Prisma } from "#prisma/generated/client.ts";

/** What every query reads of a conference to know whether it has a programme to show. */
export const programmeSelect = {
  programmeMode: true,
  _count: { select: { sessions: true, releases: true } },
} satisfies Prisma.ConferenceSelect;

type Row = Prisma.ConferenceGetPayload<{ select: typeof programmeSelect }>;

/** A draft is nothing to show before it is published. */
export function hasProgramme({ programmeMode, _count }: Row): boolean {
  return (programmeMode === "as_sourced" ? _count.sessions : _count.releases) > 0;
}
