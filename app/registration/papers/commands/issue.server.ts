import { canIssueLetters } from "#app/conferences/rules.ts";
import { type Act, accountOf } from "#app/platform/act.ts";
import { writeAudits } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import type { Locale } from "#app/platform/locale.ts";
import { newCode } from "#app/platform/token.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { VaultKeys } from "#app/platform/vault.server.ts";
import {
  type ConferenceForRegistration,
  conferenceById,
} from "#app/registration/conference-for-registration.server.ts";
import { attended } from "#app/registration/door/queries/attendance.server.ts";
import { writeLetters } from "#app/registration/letters.server.ts";
import { type OwnInput, requireOwn } from "#app/registration/own.server.ts";
import {
  type LetterContent,
  letterContent,
  letterContentSchema,
  letterPersonSelect,
  saysTheSame,
} from "#app/registration/papers/letter-content.server.ts";
import { keepPassport, type PassportData } from "#app/registration/papers/passport.server.ts";
import type { LetterKind } from "#app/registration/papers/placeholders.ts";
import { codeLength, issueLimit, mayIssue, mayTake, numberWords } from "#app/registration/papers/rules.ts";
import { textsFor } from "#app/registration/papers/texts.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** Why somebody gets no letter. */
export type IssueSkip = "wrong_state" | "has_it" | "no_passport" | "not_seen";
export type IssueResult = { done: { name: string; number: number }[]; skipped: { name: string; why: IssueSkip }[] };

export type IssueInput = {
  conferenceId: string;
  ids: string[];
  kind: LetterKind;
  locale: Locale | null;
  /** Certificates only to those who were let in: the organiser did not look at each. */
  seenOnly?: boolean;
};

/** Organisers issue a kind of letter to people, each told by mail; in the language of each where none is chosen. */
export async function issueLetters(db: PrismaClient, act: Act, input: IssueInput): Promise<IssueResult> {
  const { conferenceId, kind } = input;
  if (!canIssueLetters(accountOf(act), conferenceId)) throw new AppError("forbidden");
  const ids = [...new Set(input.ids)];
  if (ids.length > issueLimit) throw new AppError("invalid_input");
  return inTransaction(db, async (tx) => {
    const conference = await conferenceById(tx, conferenceId);
    const desk = await openSeries(tx, act, conference, kind);
    const people = await tx.registration.findMany({
      where: { id: { in: ids }, conferenceId },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { ...letterPersonSelect, email: true, version: true, passport: { select: { registrationId: true } } },
    });
    const seen = kind === "attendance" && input.seenOnly ? await attended(tx, ids) : null;
    const result: IssueResult = { done: [], skipped: [] };
    const told: Parameters<typeof writeLetters>[3] = [];
    for (const person of people) {
      const locale = input.locale ?? person.locale;
      const content = desk.contentFor(person, locale);
      const why = mayIssue(kind, person, conference, act.now)
        ? kind === "visa" && !person.passport
          ? "no_passport"
          : seen?.has(person.id) === false
            ? "not_seen"
            : (await desk.sameAs(person.id, locale, content)) !== null && "has_it"
        : "wrong_state";
      if (why) {
        result.skipped.push({ name: person.name, why });
        continue;
      }
      const number = await desk.issue(person.id, locale, content);
      result.done.push({ name: person.name, number });
      told.push({
        to: person,
        compose: (props) => ({
          template: "letter-issued",
          props: { ...props, title: content.title, number: numberWords(number) },
        }),
      });
    }
    await desk.close();
    await writeLetters(tx, act, conference, told);
    return result;
  });
}

type TakeInput = OwnInput & { kind: LetterKind; locale: Locale };

/** Delegates get a letter themselves: the one they have when it still says the same. Returns its number. */
export async function takeLetter(db: PrismaClient, act: Act, input: TakeInput): Promise<number> {
  const { kind, locale, ...own } = input;
  return inTransaction(db, async (tx) => {
    const { id } = await requireOwn(tx, act, own);
    return take(tx, act, id, kind, locale);
  });
}

/** Delegates give their passport data and get the letter for their visa with it. */
export async function takeVisaLetter(
  db: PrismaClient,
  act: Act,
  keys: VaultKeys,
  { passport, locale, ...own }: OwnInput & { passport: PassportData; locale: Locale },
): Promise<number> {
  return inTransaction(db, async (tx) => {
    const { id, conferenceId, takeUp } = await requireOwn(tx, act, own);
    // A browser that only made the registration reads nothing of a passport that the owner of its address gives.
    await tx.registration.update({ where: { id }, data: takeUp, select: { id: true } });
    await keepPassport(tx, act, keys, id, passport);
    await writeAudits(tx, act, [about("registration.passport_given", id, conferenceId)]);
    return take(tx, act, id, "visa", locale);
  });
}

async function take(tx: Tx, act: Act, id: string, kind: LetterKind, locale: Locale): Promise<number> {
  const person = await tx.registration.findUniqueOrThrow({
    where: { id },
    select: { ...letterPersonSelect, conferenceId: true, passport: { select: { registrationId: true } } },
  });
  const conference = await conferenceById(tx, person.conferenceId);
  const desk = await openSeries(tx, act, conference, kind);
  const known = { state: person.state, attended: (await attended(tx, [id])).has(id) };
  if (!mayTake(kind, known, conference, act.now, desk.selfService)) throw new AppError("wrong_state");
  if (kind === "visa" && !person.passport) throw new AppError("invalid_input");
  const content = desk.contentFor(person, locale);
  const number = (await desk.sameAs(id, locale, content)) ?? (await desk.issue(id, locale, content));
  await desk.close();
  return number;
}

/**
 * The letters of a conference, held until the transaction ends: numbers have no gaps, and of two who ask for the same
 * letter at once the second finds that of the first.
 */
async function openSeries(tx: Tx, act: Act, conference: ConferenceForRegistration, kind: LetterKind) {
  const [row] = await tx.$queryRaw<{ next: number }[]>`
    INSERT INTO "LetterCounter" ("conferenceId", "next") VALUES (${conference.id}, 1)
    ON CONFLICT ("conferenceId") DO UPDATE SET "next" = "LetterCounter"."next" RETURNING "next"`;
  const texts = await textsFor(tx, conference.id, kind);
  const first = row?.next ?? 1;
  let next = first;
  const issued: ReturnType<typeof about>[] = [];
  return {
    selfService: texts.selfService,
    contentFor: (person: Parameters<typeof letterContent>[1], locale: Locale) =>
      letterContent(conference, person, texts, { locale, now: act.now }),
    /** The number of a valid letter that says the same. */
    async sameAs(registrationId: string, locale: Locale, content: LetterContent): Promise<number | null> {
      const letters = await tx.letter.findMany({
        where: { registrationId, kind, locale, revokedAt: null },
        select: { number: true, content: true },
      });
      const same = letters.find((letter) => {
        const kept = letterContentSchema.safeParse(letter.content);
        return kept.success && saysTheSame(kept.data, content);
      });
      return same?.number ?? null;
    },
    /** Whoever had such a letter in that language has the new one instead. */
    async issue(registrationId: string, locale: Locale, content: LetterContent): Promise<number> {
      await tx.letter.updateMany({
        where: { registrationId, kind, locale, revokedAt: null },
        data: { revokedAt: act.now },
      });
      const number = next++;
      const issuedById = act.actor.kind === "account" ? act.actor.account.id : null;
      await tx.letter.create({
        data: {
          ...{ registrationId, kind, locale, number, content, issuedById },
          conferenceId: conference.id,
          code: newCode(codeLength),
          issuedAt: act.now,
        },
        select: { id: true },
      });
      issued.push({ ...about("registration.letter_issued", registrationId, conference.id), ...said(kind, number) });
      return number;
    },
    async close(): Promise<void> {
      if (next === first) return;
      await tx.letterCounter.update({ where: { conferenceId: conference.id }, data: { next }, select: { next: true } });
      await writeAudits(tx, act, issued);
    },
  };
}

function about(action: string, subjectId: string, conferenceId: string) {
  return { action, subjectType: "registration", subjectId, conferenceId };
}

function said(kind: LetterKind, number: number): { changes: Record<string, [unknown, unknown]> } {
  return { changes: { letter: [null, kind], number: [null, number] } };
}

/** Organisers take a letter back: whoever asks whether it is valid is told that it is not. */
export async function revokeLetter(
  db: PrismaClient,
  act: Act,
  { conferenceId, number }: { conferenceId: string; number: number },
): Promise<void> {
  if (!canIssueLetters(accountOf(act), conferenceId)) throw new AppError("forbidden");
  await inTransaction(db, async (tx) => {
    const where = { conferenceId_number: { conferenceId, number } };
    const letter = await tx.letter.findUnique({ where, select: { registrationId: true, kind: true, revokedAt: true } });
    if (!letter) throw new AppError("not_found");
    if (letter.revokedAt) return;
    await tx.letter.update({ where, data: { revokedAt: act.now }, select: { id: true } });
    await writeAudits(tx, act, [
      { ...about("registration.letter_revoked", letter.registrationId, conferenceId), ...said(letter.kind, number) },
    ]);
  });
}
