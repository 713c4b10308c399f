import type { Tx } from "#app/platform/db.ts";
import { slugify } from "#app/platform/text.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { conferenceId, roomId } from "./conference.ts";
import { demoId } from "./random.ts";

type Waiting = Pick<
  Prisma.SessionCreateManyInput,
  "kind" | "titleEn" | "titleFr" | "minutes" | "expected" | "equipment"
> & { speakers: number[] };

/** Sessions that still wait for a room and a time. */
const waiting: Waiting[] = [
  {
    ...{ kind: "workshop", minutes: 90, expected: 60, equipment: ["beamer"], speakers: [3, 11] },
    titleEn: "Undercover online: what the law has to say first",
    titleFr: "Sous couverture en ligne : ce que la loi doit d’abord prévoir",
  },
  {
    ...{ kind: "workshop", minutes: 90, expected: 40, equipment: ["flipchart"], speakers: [20] },
    titleEn: "Explaining electronic evidence to a jury",
    titleFr: "Expliquer la preuve électronique à un jury",
  },
  {
    ...{ kind: "panel", minutes: 60, expected: 150, equipment: ["hybrid"], speakers: [31, 42, 53] },
    titleEn: "Small states, large cases",
    titleFr: "Petits États, grandes affaires",
  },
  {
    ...{ kind: "side_event", minutes: 45, expected: 25, equipment: [], speakers: [] },
    titleEn: "Contact points of the 24/7 network: an open hour",
    titleFr: "Points de contact du réseau 24/7 : une heure ouverte",
  },
];

/**
 * What the organisers have done since the programme was published: sessions that are in no room yet, a workshop that more
 * people want than its room holds, and a break that is now in every room.
 */
export async function continueDraft(tx: Tx): Promise<void> {
  await tx.session.createMany({
    data: waiting.map(({ speakers: _, ...session }, index) => ({
      ...session,
      ...{ id: idOf(index), conferenceId, slug: slugify(session.titleEn), language: "en", position: 100 + index },
    })),
  });
  await tx.sessionRole.createMany({
    data: waiting.flatMap(({ speakers }, index) =>
      speakers.map((speaker, position) => ({
        ...{ sessionId: idOf(index), personId: demoId(`speaker ${speaker}`), position },
        ...{ role: "speaker" as const, state: "proposed" as const },
      })),
    ),
  });
  const [crowded] = await tx.session.findMany({
    where: { conferenceId, kind: "workshop", slots: { some: { roomId: roomId("room-4") } } },
    orderBy: { position: "asc" },
    select: { id: true },
    take: 1,
  });
  if (crowded) await tx.session.update({ where: { id: crowded.id }, data: { expected: 110 }, select: { id: true } });
  await coffeeEverywhere(tx);
}

function idOf(index: number): string {
  return demoId(`waiting session ${index}`);
}

async function coffeeEverywhere(tx: Tx): Promise<void> {
  const coffee = await tx.slot.findFirst({
    where: { session: { conferenceId, kind: "break" } },
    orderBy: { startsAt: "asc" },
    select: { sessionId: true, startsAt: true, endsAt: true },
  });
  if (!coffee) return;
  const others = (["hemicycle", "room-1", "room-2", "room-3", "room-4"] as const).map((room) => ({
    ...coffee,
    ...{ id: demoId(`coffee in ${room}`), roomId: roomId(room) },
  }));
  await tx.slot.createMany({ data: others });
}
