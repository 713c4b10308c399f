import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import type { Locale } from "#app/platform/locale.ts";
import { emailKeyOf, slugify } from "#app/platform/text.ts";
import { newCode } from "#app/platform/token.server.ts";
import { changeDraft } from "#app/programme/commands/draft.server.ts";
import { fieldRefusal } from "#app/registration/details.server.ts";
import type { Prisma, PrismaClient } from "#prisma/generated/client.ts";
import type { SessionRoleKind } from "#prisma/generated/enums.ts";

type Title = { titleEn: string | null; titleFr: string | null };

export type RoleInput = Title & {
  conferenceId: string;
  sessionId: string;
  role: SessionRoleKind;
  /** Somebody of the directory, or somebody new by their name as it is written. */
  person: { id: string } | NewPerson;
  email: string | null;
  locale: Locale;
  /** They have said yes already, in another way. */
  confirmed: boolean;
};

export type NewPerson = {
  name: string;
  position: string | null;
  organisationId: string | null;
  /** Of an organisation that the directory does not know. */
  organisationName: string | null;
  countryCode: string | null;
};

/** A part in a session of a conference. */
export type RoleTarget = { conferenceId: string; sessionId: string; personId: string; role: SessionRoleKind };

export const rolesLimit = 60;

/** Gives somebody a part in a session, as the last of it. */
export function addRole(db: PrismaClient, act: Act, input: RoleInput): Promise<{ speakerId: string }> {
  const { conferenceId, sessionId, role, titleEn, titleFr, confirmed } = input;
  return changeDraft(db, act, conferenceId, async (tx) => {
    const roles = await rolesOf(tx, conferenceId, sessionId);
    if (roles.length >= rolesLimit) throw fieldRefusal("role", `too_many|${rolesLimit}`);
    const personId = "id" in input.person ? input.person.id : await createPerson(tx, conferenceId, input.person);
    if (roles.some((one) => one.personId === personId && one.role === role)) throw fieldRefusal("role", "role_taken");
    const speakerId = await speakerFor(tx, conferenceId, personId, input);
    await tx.sessionRole.create({
      data: {
        ...{ sessionId, personId, role, titleEn, titleFr },
        position: Math.max(-1, ...roles.map(({ position }) => position)) + 1,
        state: confirmed ? "confirmed" : "proposed",
        answeredAt: confirmed ? act.now : null,
      },
      select: { personId: true },
    });
    await audit(tx, act, { conferenceId, sessionId, personId, role }, "session_role.added");
    return { speakerId };
  });
}

async function rolesOf(tx: Tx, conferenceId: string, sessionId: string) {
  const session = await tx.session.findFirst({
    where: { id: sessionId, conferenceId },
    select: {
      roles: {
        orderBy: [{ position: "asc" }, { personId: "asc" }],
        select: { personId: true, role: true, position: true, state: true },
      },
    },
  });
  if (!session) throw new AppError("not_found");
  return session.roles;
}

/** Somebody whom the directory does not know. People of a demonstration never come into it. */
async function createPerson(tx: Tx, conferenceId: string, person: NewPerson): Promise<string> {
  const { name, position, organisationId, countryCode } = person;
  if (organisationId && !(await tx.organisation.findUnique({ where: { id: organisationId }, select: { id: true } })))
    throw fieldRefusal("organisationName", "organisation");
  if (countryCode && !(await tx.country.findUnique({ where: { code: countryCode }, select: { code: true } })))
    throw fieldRefusal("countryCode", "country");
  const { isDemonstration } = await tx.conference.findUniqueOrThrow({
    where: { id: conferenceId },
    select: { isDemonstration: true },
  });
  const slug = `${slugify(name) || "person"}-${newCode(6).toLowerCase()}`;
  const { id } = await tx.person.create({
    data: { slug, name, position, organisationId, countryCode, isDemonstration },
    select: { id: true },
  });
  return id;
}

/** Their profile at this conference; where to write to them, where that is said. */
async function speakerFor(
  tx: Tx,
  conferenceId: string,
  personId: string,
  { email, locale, person }: Pick<RoleInput, "email" | "locale" | "person">,
): Promise<string> {
  if (!(await tx.person.findUnique({ where: { id: personId }, select: { id: true } })))
    throw fieldRefusal("personId", "invalid");
  if (email !== null) await requireFreeAddress(tx, conferenceId, email, personId);
  const organisation = "name" in person && !person.organisationId ? person.organisationName : null;
  const { id } = await tx.speaker.upsert({
    where: { conferenceId_personId: { conferenceId, personId } },
    create: { conferenceId, personId, locale, organisation },
    update: {},
    select: { id: true },
  });
  if (email !== null) await setAddress(tx, id, email, { locale });
  return id;
}

/** Where a speaker is written to. Links that went to another address are nobody's any more. */
export async function setAddress(
  tx: Tx,
  speakerId: string,
  email: string | null,
  besides: Prisma.SpeakerUncheckedUpdateInput = {},
): Promise<void> {
  const emailKey = email === null ? null : emailKeyOf(email);
  await tx.speakerLink.deleteMany({ where: { speakerId, speaker: { NOT: { emailKey } } } });
  await tx.speaker.update({ where: { id: speakerId }, data: { ...besides, email, emailKey }, select: { id: true } });
}

/** One address leads to one speaker: else somebody would answer for another. */
export async function requireFreeAddress(tx: Tx, conferenceId: string, email: string, personId: string): Promise<void> {
  const other = await tx.speaker.findFirst({
    where: { conferenceId, emailKey: emailKeyOf(email), personId: { not: personId } },
    select: { id: true },
  });
  if (other) throw fieldRefusal("email", "speaker_address");
}

/** Takes a part away. */
export function removeRole(db: PrismaClient, act: Act, target: RoleTarget): Promise<void> {
  return changeRole(db, act, target, async (tx, where) => {
    await tx.sessionRole.delete({ where, select: { personId: true } });
    return { action: "session_role.removed" };
  });
}

/** What the organisers know of an answer that came in another way, or that nobody asked yet. */
export function setRoleState(
  db: PrismaClient,
  act: Act,
  { state, ...target }: RoleTarget & { state: "proposed" | "confirmed" | "declined" },
): Promise<void> {
  return changeRole(db, act, target, async (tx, where, before) => {
    const answeredAt = state === "proposed" ? null : act.now;
    const invitedAt = state === "proposed" ? { invitedAt: null } : {};
    await tx.sessionRole.update({ where, data: { state, answeredAt, ...invitedAt }, select: { personId: true } });
    return { action: "session_role.state_set", changes: { state: [before, state] } };
  });
}

/** The title that somebody's part has of its own. */
export function setRoleTitle(db: PrismaClient, act: Act, { titleEn, titleFr, ...target }: RoleTarget & Title) {
  return changeRole(db, act, target, async (tx, where) => {
    await tx.sessionRole.update({ where, data: { titleEn, titleFr }, select: { personId: true } });
    return { action: "session_role.title_set", changes: { titleEn: [null, titleEn] } };
  });
}

/** Moves somebody one up or down among the people of a session. */
export function moveRole(db: PrismaClient, act: Act, { by, ...target }: RoleTarget & { by: -1 | 1 }): Promise<void> {
  return changeRole(db, act, target, async (tx) => {
    const roles = await rolesOf(tx, target.conferenceId, target.sessionId);
    const at = roles.findIndex(({ personId, role }) => personId === target.personId && role === target.role);
    if (roles[at + by] === undefined) return null;
    roles.splice(at + by, 0, ...roles.splice(at, 1));
    for (const [position, { personId, role }] of roles.entries())
      await tx.sessionRole.update({
        where: key({ ...target, personId, role }),
        data: { position },
        select: { role: true },
      });
    return { action: "session_role.moved" };
  });
}

type Where = ReturnType<typeof key>;
type Done = { action: string; changes?: Record<string, [unknown, unknown]> } | null;

function key({ sessionId, personId, role }: Omit<RoleTarget, "conferenceId">) {
  return { sessionId_personId_role: { sessionId, personId, role } };
}

function changeRole(
  db: PrismaClient,
  act: Act,
  target: RoleTarget,
  work: (tx: Tx, where: Where, before: string) => Promise<Done>,
): Promise<void> {
  return changeDraft(db, act, target.conferenceId, async (tx) => {
    const roles = await rolesOf(tx, target.conferenceId, target.sessionId);
    const found = roles.find(({ personId, role }) => personId === target.personId && role === target.role);
    if (!found) throw new AppError("not_found");
    const done = await work(tx, key(target), found.state);
    if (done) await audit(tx, act, target, done.action, done.changes);
  });
}

async function audit(
  tx: Tx,
  act: Act,
  { conferenceId, sessionId, personId, role }: RoleTarget,
  action: string,
  changes: Record<string, [unknown, unknown]> = {},
): Promise<void> {
  const who = { person: [null, personId], role: [null, role] } satisfies typeof changes;
  await writeAudit(tx, act, {
    ...{ action, subjectType: "session", subjectId: sessionId, conferenceId },
    changes: { ...who, ...changes },
  });
}
