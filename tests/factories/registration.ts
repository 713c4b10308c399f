import type { Act } from "#app/platform/act.ts";
import { hashToken, newToken } from "#app/platform/token.server.ts";
import { type RegisterInput, registerDelegate } from "#app/registration/commands/register.server.ts";
import { claimSelect, fallsUnder } from "#app/registration/places.ts";
import { holdsPlace, registrationStates } from "#app/registration/rules.ts";
import type { RegistrationDetails } from "#app/registration/schemas.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";
import { actAs, actAsVisitor, createTeamMember, testNow } from "#tests/factories/account.ts";
import { nextNumber } from "#tests/factories/numbers.ts";

/** What a delegate says in the form. */
export function registrationDetails(
  categoryId: string,
  values: Partial<RegistrationDetails> = {},
): RegistrationDetails {
  return {
    categoryId,
    name: `Delegate ${nextNumber()}`,
    position: "Head of unit",
    organisationName: "Ministry of Justice",
    countryCode: "FR",
    locale: "en",
    languages: ["en"],
    interpretation: [],
    accessNeeds: "",
    ...values,
  };
}

/** A form as a stranger's browser sends it. */
export function registerInput(
  conferenceId: string,
  categoryId: string,
  values: Partial<RegisterInput> = {},
): RegisterInput {
  const details = registrationDetails(categoryId);
  return {
    conferenceId,
    details,
    email: `delegate${nextNumber()}@ministry.example`,
    submissionKey: newToken(),
    ...values,
  };
}

/** Registers somebody and reads the row. */
export async function register(
  db: PrismaClient,
  conferenceId: string,
  categoryId: string,
  values: Partial<RegisterInput> & { now?: Date } = {},
) {
  const { now = testNow, ...input } = values;
  const result = await registerDelegate(db, actAsVisitor(now), registerInput(conferenceId, categoryId, input));
  if (result.kind === "link_sent") throw new Error("this address is registered already");
  return db.registration.findUniqueOrThrow({ where: { id: result.id } });
}

/** An organiser of a conference, acting at a moment. */
export async function organiserOf(db: PrismaClient, conferenceId: string): Promise<(now?: Date) => Promise<Act>> {
  const account = await createTeamMember(db, conferenceId, "editor");
  return (now = testNow) => actAs(db, account.id, now);
}

/** A later moment. */
export function later(seconds: number, from: Date = testNow): Date {
  return new Date(from.getTime() + seconds * 1000);
}

/** What the pools say, beside what the registrations and open decisions say: the two must agree. */
export async function placesBooked(db: PrismaClient, conferenceId: string) {
  const pools = await db.pool.findMany({ where: { conferenceId, sessionId: null }, orderBy: { id: "asc" } });
  const holders = await db.registration.findMany({
    where: { conferenceId, state: { in: registrationStates.filter((state) => holdsPlace[state]) } },
    select: claimSelect,
  });
  const kept = await db.decisionItem.findMany({
    where: { holdsPlace: true, closedAt: null, decision: { conferenceId } },
    select: { registration: { select: claimSelect } },
  });
  const held = [...holders, ...kept.map(({ registration }) => registration)];
  return pools.map((pool) => ({
    ...pool,
    held: held.reduce((sum, claim) => sum + (fallsUnder(claim, pool) ? claim.seats : 0), 0),
  }));
}

/** Messages about a registration in the order in which they were written. */
export async function messagesAbout(db: PrismaClient, registrationId: string) {
  return db.message.findMany({
    where: { subjectType: "registration", subjectId: registrationId },
    orderBy: [{ createdAt: "asc" }, { notBefore: "asc" }],
  });
}

/** The token in the personal link of a message. */
export function linkTokenIn(text: string): string {
  const token = /\/r\/([A-Za-z0-9_-]+)/.exec(text)?.[1];
  if (!token) throw new Error("the message holds no personal link");
  return token;
}

/** The hash under which a link is kept. */
export function linkIdIn(text: string): string {
  return hashToken(linkTokenIn(text));
}
