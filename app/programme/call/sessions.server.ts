import type { Act } from "#app/platform/act.ts";
import type { Db, Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { slugify } from "#app/platform/text.ts";
import { type AuthorRow, authorSelect } from "#app/programme/call/own.server.ts";
import type { Draft } from "#app/programme/commands/draft.server.ts";
import type { Prisma } from "#prisma/generated/client.ts";

export const acceptedSelect = {
  ...{ id: true, reference: true, titleEn: true, titleFr: true, abstractEn: true, abstractFr: true },
  ...{ trackId: true, language: true, sessionId: true },
  type: { select: { kind: true, minutes: true } },
  authors: { where: { state: { not: "declined" } }, orderBy: { position: "asc" }, select: authorSelect },
} satisfies Prisma.ProposalSelect;

export type AcceptedProposal = Prisma.ProposalGetPayload<{ select: typeof acceptedSelect }>;

/** What a proposal brought into the programme: its session, and people who were in no session before. */
export type Brought = { sessionId: string; personIds: string[] };

/**
 * Makes a session of a proposal in the locked draft, with its authors: who has confirmed to be one is in the session, the
 * others are to be asked. Their profile is the one they have at this conference, else a new one.
 */
export async function bringIntoDraft(
  tx: Tx,
  act: Act,
  { conferenceId }: Draft,
  isDemonstration: boolean,
  proposal: AcceptedProposal,
): Promise<Brought> {
  const { titleEn, titleFr, abstractEn, abstractFr, trackId, language, type } = proposal;
  const last = await tx.session.aggregate({ where: { conferenceId }, _max: { position: true } });
  const { id: sessionId } = await tx.session.create({
    data: {
      ...{ conferenceId, slug: await freeSlug(tx, conferenceId, titleEn || titleFr) },
      ...{ kind: type?.kind ?? "session", minutes: type?.minutes ?? null, trackId, language },
      ...{ titleEn: titleEn || titleFr, titleFr: titleFr || null },
      ...{ descriptionEn: abstractEn || null, descriptionFr: abstractFr || null, interpretedInto: [] },
      position: (last._max.position ?? -1) + 1,
      updatedAt: act.now,
    },
    select: { id: true },
  });
  const personIds: string[] = [];
  for (const [position, author] of proposal.authors.entries()) {
    const { personId, isNew } = await personOf(tx, act, conferenceId, isDemonstration, author);
    if (isNew) personIds.push(personId);
    const confirmed = author.state === "confirmed";
    await tx.sessionRole.create({
      data: {
        ...{ sessionId, personId, role: author.role, position, state: confirmed ? "confirmed" : "proposed" },
        answeredAt: confirmed ? act.now : null,
      },
      select: { personId: true },
    });
    await tx.proposalAuthor.update({ where: { id: author.id }, data: { personId }, select: { id: true } });
  }
  return { sessionId, personIds };
}

async function personOf(tx: Tx, act: Act, conferenceId: string, isDemonstration: boolean, author: AuthorRow) {
  const { name, jobTitle, organisationName, countryCode, email, emailKey, locale } = author;
  const known = await tx.speaker.findFirst({
    where: { conferenceId, emailKey },
    orderBy: { id: "asc" },
    select: { personId: true },
  });
  if (known) return { personId: known.personId, isNew: false };
  const { id: personId } = await tx.person.create({
    data: {
      ...{ slug: await freePersonSlug(tx, name), name, countryCode, isDemonstration },
      position: [jobTitle, organisationName].filter(Boolean).join(", ") || null,
      speakers: { create: { conferenceId, email, emailKey, locale, createdAt: act.now } },
    },
    select: { id: true },
  });
  return { personId, isNew: true };
}

async function freeSlug(db: Db, conferenceId: string, title: string): Promise<string> {
  const base = slugify(title) || "session";
  const rows = await db.session.findMany({
    where: { conferenceId, slug: { startsWith: base } },
    select: { slug: true },
  });
  return firstFree(base, rows);
}

async function freePersonSlug(db: Db, name: string): Promise<string> {
  const base = slugify(name) || "person";
  return firstFree(base, await db.person.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } }));
}

function firstFree(base: string, rows: { slug: string }[]): string {
  const taken = new Set(rows.map(({ slug }) => slug));
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}

/** Takes the session of a proposal back out of the draft; refuses (`too_late`) once somebody has worked on it. */
export async function takeOutOfDraft(tx: Tx, sessionId: string): Promise<void> {
  const { count } = await tx.session.deleteMany({ where: { id: sessionId, version: 1, slots: { none: {} } } });
  if (count === 0) throw new AppError("too_late");
}

/** Removes people who came into the programme with sessions that are taken out again, unless they are in anything else. */
export async function removeNewcomers(tx: Tx, personIds: readonly string[]): Promise<void> {
  const alone = { sessionRoles: { none: {} }, appearances: { none: {} }, publications: { none: {} }, account: null };
  await tx.person.deleteMany({ where: { id: { in: [...personIds] }, ...alone } });
}
