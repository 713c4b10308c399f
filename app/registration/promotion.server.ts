import type { Act } from "#app/platform/act.ts";
import { writeAudits } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { momentWords } from "#app/platform/instant-words.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import { addresseeSelect, type RegistrationLetter, writeLetters } from "#app/registration/letters.server.ts";
import { closeOpenItems } from "#app/registration/open-items.server.ts";
import { claimSelect, nextInLine, type Places, type Traits } from "#app/registration/places.ts";
import {
  endorsementSelect,
  entryState,
  erasedDomain,
  hasEnded,
  mayOffer,
  offerExpiry,
  offerReminder,
  type RegistrationState,
} from "#app/registration/rules.ts";
import type { Prisma } from "#prisma/generated/client.ts";

export type HandingOn = {
  /** How many places became free: so many people are served at most. Left out: everybody for whom there is one. */
  freed?: number;
  /** People whose own move freed them. */
  except?: string[];
  /** Only people who arrived with this number or later. */
  arrivedSince?: number;
};

const waitingSelect = {
  ...addresseeSelect,
  ...claimSelect,
  ...endorsementSelect,
  category: { select: { needsApproval: true, headConfirms: true } },
} satisfies Prisma.RegistrationSelect;

/** Larger than what one act frees as a rule; the next ones are read when these do not fit. */
const batch = 50;
const largeBatch = 500;

/** More than could ever wait. */
const everybody = Number.MAX_SAFE_INTEGER;

/**
 * Gives places that became free to the next in line: by the priority of their category, then in order of arrival; or
 * offers them, where the organisers chose that. Who does not fit, because another of their pools is full or because they
 * come with others, does not hold up people behind. When the conference is over nobody is served, and nothing is offered
 * to a category that is closed. Runs in the transaction, and under the lock, in which the places became free.
 */
export async function handOn(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  places: Places,
  { freed = everybody, except = [], arrivedSince }: HandingOn,
): Promise<string[]> {
  const served: string[] = [];
  const passedOver = [...except];
  const categoryIds = freed > 0 ? await servedCategories(tx, conference, act.now) : [];
  let left = categoryIds.length > 0 ? freed : 0;
  while (left > 0) {
    const waiting = await tx.registration.findMany({
      where: {
        conferenceId: conference.id,
        state: "waiting",
        categoryId: { in: categoryIds },
        id: { notIn: passedOver },
        NOT: { emailKey: { endsWith: erasedDomain } },
        AND: places.full().map(isOutside),
        ...(arrivedSince === undefined ? {} : { arrival: { gte: arrivedSince } }),
      },
      orderBy: [{ category: { waitingPriority: "desc" } }, { arrival: "asc" }],
      take: Math.min(Math.max(left, batch), largeBatch),
      select: waitingSelect,
    });
    if (waiting.length === 0) break;
    const next = nextInLine(waiting, places, left);
    passedOver.push(...waiting.map(({ id }) => id));
    if (next.length === 0) continue;
    // Somebody moved to the waiting list a moment ago still had a place kept: it is one more to hand on.
    const kept = await closeOpenItems(
      tx,
      act,
      places,
      next.map(({ id }) => id),
    );
    left += kept - next.length;
    // What was kept may be just what somebody who was passed over needs.
    if (kept > 0) passedOver.splice(except.length);
    await serve(tx, act, conference, next);
    served.push(...next.map(({ id }) => id));
  }
  return served;
}

/** The categories in whose line somebody may be served now. */
async function servedCategories(tx: Tx, conference: ConferenceForRegistration, now: Date): Promise<string[]> {
  if (hasEnded(conference, now)) return [];
  const categories = await tx.category.findMany({
    where: { conferenceId: conference.id },
    select: { id: true, opensAt: true, closesAt: true },
  });
  const served = categories.filter((category) => !conference.offersPlaces || mayOffer(conference, category, now));
  return served.map(({ id }) => id);
}

/** Whom a pool does not count. Said of each trait by itself: who has no delegation is not in any. */
function isOutside(pool: Traits): Prisma.RegistrationWhereInput {
  const { categoryId, countryCode, delegationId, optionId } = pool;
  return {
    OR: [
      ...(categoryId ? [{ categoryId: { not: categoryId } }] : []),
      ...(countryCode ? [{ countryCode: { not: countryCode } }] : []),
      ...(delegationId ? [{ delegationId: null }, { delegationId: { not: delegationId } }] : []),
      ...(optionId ? [{ NOT: { optionIds: { has: optionId } } }] : []),
    ],
  };
}

type Waiting = Prisma.RegistrationGetPayload<{ select: typeof waitingSelect }>;

async function serve(tx: Tx, act: Act, conference: ConferenceForRegistration, people: Waiting[]): Promise<void> {
  const expires = conference.offersPlaces ? offerExpiry(conference, act.now) : null;
  const stateOf = (one: Waiting): RegistrationState => (expires ? "offered" : entryState(one.category, one));
  for (const one of people) {
    await tx.registration.update({
      where: { id: one.id },
      data: {
        state: stateOf(one),
        offerExpiresAt: expires,
        offerRemindAt: expires && offerReminder(act.now, expires),
        offerLapsedAt: null,
        version: { increment: 1 },
      },
      select: { id: true },
    });
  }
  await writeAudits(
    tx,
    // Whoever made the place free did not choose who gets it.
    { ...act, actor: { kind: "system" } },
    people.map((one) => ({
      action: expires ? "registration.offered" : "registration.promoted",
      subjectType: "registration",
      subjectId: one.id,
      conferenceId: conference.id,
      changes: { state: ["waiting", stateOf(one)] },
    })),
  );
  const letterTo = expires ? offerLetter(conference, expires) : promotionLetter;
  await writeLetters(
    tx,
    act,
    conference,
    people.map((one) => ({ ...letterTo(one), to: { ...one, version: one.version + 1 } })),
  );
}

type Letter = Omit<RegistrationLetter, "to">;

function promotionLetter(one: Waiting): Letter {
  const state = entryState(one.category, one);
  return {
    calendar: state,
    compose: (facts) => ({ template: "registration-promoted", props: { ...facts, state } }),
  };
}

function offerLetter(conference: ConferenceForRegistration, expires: Date): (one: Waiting) => Letter {
  return ({ locale }) => ({
    calendar: "offered",
    compose: (facts) => ({
      template: "registration-offered",
      props: { ...facts, expires: momentWords(expires, locale, conference.timeZone), reminder: false },
    }),
  });
}
