import type { Act } from "#app/platform/act.ts";
import { writeAudits } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import { addresseeSelect, writeLetters } from "#app/registration/letters.server.ts";
import { closeOpenItems } from "#app/registration/open-items.server.ts";
import { nextInLine, type Places } from "#app/registration/places.ts";
import { entryState, erasedDomain, hasEnded } from "#app/registration/rules.ts";
import type { Prisma } from "#prisma/generated/client.ts";

export type HandingOn = {
  /** How many places became free: so many people are served at most. */
  freed: number;
  /** People whose own move freed them. */
  except?: string[];
  /** Only people who arrived with this number or later. */
  arrivedSince?: number;
};

const waitingSelect = { ...addresseeSelect, categoryId: true, category: { select: { needsApproval: true } } } as const;

/**
 * Gives places that became free to the next in line, in order of arrival. A full category does not hold up people of
 * the others, and when the conference is over nobody is served. Runs in the transaction, and under the lock, in which the places became free.
 */
export async function handOn(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  places: Places,
  { freed, except = [], arrivedSince }: HandingOn,
): Promise<string[]> {
  const promoted: string[] = [];
  let left = hasEnded(conference, act.now) ? 0 : freed;
  while (left > 0) {
    const waiting = await tx.registration.findMany({
      where: {
        conferenceId: conference.id,
        state: "waiting",
        categoryId: { in: places.open() },
        id: { notIn: except },
        NOT: { emailKey: { endsWith: erasedDomain } },
        ...(arrivedSince === undefined ? {} : { arrival: { gte: arrivedSince } }),
      },
      orderBy: { arrival: "asc" },
      take: left,
      select: waitingSelect,
    });
    const next = nextInLine(waiting, places, left);
    if (next.length === 0) break;
    // Somebody moved to the waiting list a moment ago still had a place kept: it is one more to hand on.
    left +=
      (await closeOpenItems(
        tx,
        act,
        places,
        next.map(({ id }) => id),
      )) - next.length;
    await promote(tx, act, conference, next);
    promoted.push(...next.map(({ id }) => id));
  }
  return promoted;
}

type Waiting = Prisma.RegistrationGetPayload<{ select: typeof waitingSelect }>;

async function promote(tx: Tx, act: Act, conference: ConferenceForRegistration, people: Waiting[]): Promise<void> {
  for (const { id, category } of people) {
    await tx.registration.update({
      where: { id },
      data: { state: entryState(category), version: { increment: 1 } },
      select: { id: true },
    });
  }
  await writeAudits(
    tx,
    // Whoever made the place free did not choose who gets it.
    { ...act, actor: { kind: "system" } },
    people.map(({ id, category }) => ({
      action: "registration.promoted",
      subjectType: "registration",
      subjectId: id,
      conferenceId: conference.id,
      changes: { state: ["waiting", entryState(category)] },
    })),
  );
  await writeLetters(
    tx,
    act,
    conference,
    people.map((to) => {
      const state = entryState(to.category);
      return {
        to: { ...to, version: to.version + 1 },
        calendar: state,
        compose: (facts) => ({ template: "registration-promoted", props: { ...facts, state } }),
      };
    }),
  );
}
