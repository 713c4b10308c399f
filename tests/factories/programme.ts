import type { Act } from "#app/platform/act.ts";
import type { Db } from "#app/platform/db.ts";
import { publishRelease } from "#app/programme/releases/commands/publish.server.ts";
import { previewRelease } from "#app/programme/releases/preview.server.ts";
import { fingerprintOf } from "#app/programme/releases/warnings.server.ts";
import type { Prisma, PrismaClient } from "#prisma/generated/client.ts";
import { nextNumber } from "#tests/factories/numbers.ts";

/** A room of a conference. */
export function createRoom(db: Db, conferenceId: string, values: Partial<Prisma.RoomUncheckedCreateInput> = {}) {
  const number = nextNumber();
  const names = { slug: `room-${number}`, nameEn: `Room ${number}`, nameFr: `Salle ${number}` };
  return db.room.create({ data: { conferenceId, ...names, position: number, ...values } });
}

type SessionWish = Partial<Prisma.SessionUncheckedCreateInput> & {
  /** One slot for each: room, and first and last minute as ISO instants. */
  at?: { roomId: string; from: string; to: string }[];
};

/** A session of a conference, with its slots. */
export function createSession(db: Db, conferenceId: string, { at = [], ...values }: SessionWish = {}) {
  const number = nextNumber();
  return db.session.create({
    data: {
      conferenceId,
      slug: `session-${number}`,
      kind: "workshop",
      titleEn: `Session ${number}`,
      titleFr: `Séance ${number}`,
      position: number,
      slots: {
        create: at.map(({ roomId, from, to }) => ({ roomId, startsAt: new Date(from), endsAt: new Date(to) })),
      },
      ...values,
    },
    include: { slots: { orderBy: { startsAt: "asc" } } },
  });
}

/** Somebody who can have a part in a session. */
export function createPerson(db: Db, values: Partial<Prisma.PersonUncheckedCreateInput> = {}) {
  const number = nextNumber();
  return db.person.create({ data: { slug: `person-${number}`, name: `Person ${number}`, ...values } });
}

/** The draft as the next release, by an editor who has seen every warning; nobody is told. */
export async function publishDraft(db: PrismaClient, act: Act, conferenceId: string) {
  const { programmeRevision: revision } = await db.conference.findUniqueOrThrow({ where: { id: conferenceId } });
  const { base, warnings } = await previewRelease(db, conferenceId);
  const text = { name: `Version ${base + 1}`, noteEn: null, noteFr: null };
  const seen = { acknowledged: fingerprintOf(warnings), tells: false };
  return publishRelease(db, act, { conferenceId, ...text, base, revision, ...seen });
}
