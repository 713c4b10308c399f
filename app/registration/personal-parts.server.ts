import type { Db, Tx } from "#app/platform/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/**
 * Something that is kept of a registered person beside the columns of the registration. Whoever keeps more adds it here:
 * then the person sees it under "My data", has it in the file, and it goes when the person is erased.
 */
export type PersonalPart = {
  /** Its key in the file; its words are `privacy.fields.<name>`. */
  name: string;
  /** For the person to read; null or an empty list when there is nothing. */
  read(db: Db, registrationId: string): Promise<unknown>;
  erase(tx: Tx, registrationId: string): Promise<unknown>;
};

/** Everything of that sort. */
export const personalParts: PersonalPart[] = [
  {
    name: "answers",
    read: readAnswers,
    erase: (tx, registrationId) => deleteAnswers(tx, { registrationId }),
  },
  {
    name: "photo",
    read: (db, registrationId) =>
      db.registrationPhoto.findUnique({
        where: { registrationId },
        select: { file: { select: { name: true, mediaType: true, size: true, createdAt: true } } },
      }),
    erase: (tx, registrationId) => tx.storedFile.deleteMany({ where: { badgePhoto: { registrationId } } }),
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
    name: "scans",
    read: (db, registrationId) =>
      db.scan.findMany({
        where: { registrationId },
        orderBy: { scannedAt: "asc" },
        select: { scannedAt: true, direction: true, result: true, checkPoint: { select: { nameEn: true } } },
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
    erase: (tx, registrationId) => tx.registrationNote.deleteMany({ where: { registrationId } }),
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
    erase: (tx, registrationId) => tx.registrationTag.deleteMany({ where: { registrationId } }),
  },
];

async function readAnswers(db: Db, registrationId: string) {
  const answers = await db.answer.findMany({
    where: { registrationId },
    orderBy: [{ question: { section: { position: "asc" } } }, { question: { position: "asc" } }],
    select: {
      text: true,
      updatedAt: true,
      question: { select: { labelEn: true } },
      options: { orderBy: { option: { position: "asc" } }, select: { option: { select: { labelEn: true } } } },
    },
  });
  return answers.map(({ question, options, text, updatedAt }) => ({
    question: question.labelEn,
    answer: options.length > 0 ? options.map(({ option }) => option.labelEn).join(", ") : text,
    updatedAt,
  }));
}

/** Deletes answers with the files that were sent; gives their number. */
export async function deleteAnswers(tx: Tx, where: Prisma.AnswerWhereInput): Promise<number> {
  // A file takes its answer along.
  const files = await tx.storedFile.deleteMany({ where: { answer: where } });
  const { count } = await tx.answer.deleteMany({ where });
  return count + files.count;
}

/** What all parts keep of a registration, by their names; parts that keep nothing are left out. */
export async function readParts(db: Db, registrationId: string): Promise<Record<string, unknown>> {
  const read: [string, unknown][] = [];
  for (const part of personalParts) read.push([part.name, await part.read(db, registrationId)]);
  return Object.fromEntries(
    read.filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );
}
