import type { Act } from "#app/platform/act.ts";
import type { Db, Tx } from "#app/platform/db.ts";
import { agendaParts } from "#app/registration/agenda-parts.server.ts";
import { deletePhotos } from "#app/registration/badges/photo/commands.server.ts";
import { eraseLetters } from "#app/registration/papers/erase.server.ts";
import { eraseAnswers } from "#app/registration/questions/clean-up.server.ts";

/**
 * Something that is kept of a registered person beside the columns of the registration. Whoever keeps more adds it here:
 * then the person sees it under "My data", has it in the file, and it goes when the person is erased.
 */
export type PersonalPart = {
  /** Its key in the file; its words are `held.fields.<name>`. */
  name: string;
  /** For the person to read; null or an empty list when there is nothing. */
  read(db: Db, registrationId: string): Promise<unknown>;
  erase(tx: Tx, act: Act, registrationId: string): Promise<unknown>;
};

/** Everything of that sort. */
export const personalParts: PersonalPart[] = [
  {
    name: "answers",
    read: readAnswers,
    erase: (tx, _act, registrationId) => eraseAnswers(tx, registrationId),
  },
  {
    name: "photo",
    read: (db, registrationId) =>
      db.registrationPhoto.findUnique({
        where: { registrationId },
        select: { file: { select: { name: true, mediaType: true, size: true, createdAt: true } } },
      }),
    erase: (tx, _act, registrationId) => deletePhotos(tx, [registrationId]),
  },
  {
    name: "badges",
    read: (db, registrationId) =>
      db.badge.findMany({
        where: { registrationId },
        orderBy: { issuedAt: "asc" },
        select: { issuedAt: true, printedAt: true, revokedAt: true, revokedWhy: true },
      }),
    // Not valid any more; what is printed on paper names nobody without the registration.
    erase: async () => {},
  },
  {
    name: "passport",
    // What it says is sealed; its owner reads it on the page of the letters.
    read: (db, registrationId) => db.passport.findUnique({ where: { registrationId }, select: { givenAt: true } }),
    erase: eraseLetters,
  },
  {
    name: "letters",
    read: (db, registrationId) =>
      db.letter.findMany({
        where: { registrationId },
        orderBy: { number: "asc" },
        select: { kind: true, number: true, issuedAt: true, revokedAt: true },
      }),
    // With the passport data that they may rest on.
    erase: async () => {},
  },
  {
    name: "scans",
    read: (db, registrationId) =>
      db.scan.findMany({
        where: { registrationId },
        orderBy: { scannedAt: "asc" },
        select: {
          scannedAt: true,
          direction: true,
          result: true,
          checkPoint: { select: { nameEn: true, nameFr: true } },
        },
      }),
    // They count who was there, without a name.
    erase: async () => {},
  },
  {
    name: "notes",
    // Organisers alone see these at work; what is kept of a person, the person may know.
    read: (db, registrationId) =>
      db.registrationNote.findMany({
        where: { registrationId },
        orderBy: { createdAt: "asc" },
        select: { text: true, createdAt: true },
      }),
    erase: (tx, _act, registrationId) => tx.registrationNote.deleteMany({ where: { registrationId } }),
  },
  {
    name: "tags",
    read: async (db, registrationId) => {
      const tags = await db.registrationTag.findMany({
        where: { registrationId },
        orderBy: { createdAt: "asc" },
        select: { tag: { select: { name: true } } },
      });
      return tags.map(({ tag }) => tag.name);
    },
    erase: (tx, _act, registrationId) => tx.registrationTag.deleteMany({ where: { registrationId } }),
  },
  ...agendaParts,
];

const labels = { labelEn: true, labelFr: true } as const;

const nameOf = ({ labelEn, labelFr }: { labelEn: string; labelFr: string | null }) => ({
  nameEn: labelEn,
  nameFr: labelFr,
});

async function readAnswers(db: Db, registrationId: string) {
  const answers = await db.answer.findMany({
    where: { registrationId },
    orderBy: [{ question: { section: { position: "asc" } } }, { question: { position: "asc" } }],
    select: {
      text: true,
      updatedAt: true,
      question: { select: labels },
      options: { orderBy: { option: { position: "asc" } }, select: { option: { select: labels } } },
    },
  });
  return answers.map(({ question, options, text, updatedAt }) => ({
    question: nameOf(question),
    answer: options.length > 0 ? options.map(({ option }) => nameOf(option)) : text,
    updatedAt,
  }));
}

/** What all parts keep of a registration, by their names; parts that keep nothing are left out. */
export async function readParts(db: Db, registrationId: string): Promise<Record<string, unknown>> {
  const read: [string, unknown][] = [];
  for (const part of personalParts) read.push([part.name, await part.read(db, registrationId)]);
  return Object.fromEntries(
    read.filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );
}
