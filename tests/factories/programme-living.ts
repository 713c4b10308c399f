import type { PrismaClient } from "#prisma/generated/client.ts";
import { nextNumber } from "#tests/factories/numbers.ts";

export type SessionWish = {
  /** In the room; null: nobody has said. */
  capacity?: number | null;
  startsAt?: string;
  endsAt?: string;
  access?: "public" | "registered" | "category" | "invitation" | "closed";
  signup?: Partial<{
    open: boolean;
    mode: "first_come" | "draw";
    clash: "refuse" | "allow";
    opensAt: Date | null;
    closesAt: Date | null;
    drawAt: Date | null;
  }> | null;
};

/** A workshop in a room of its own on the first day of `createConference`, with sign-up. */
export async function createWorkshop(db: PrismaClient, conferenceId: string, wish: SessionWish = {}) {
  const number = nextNumber();
  const { capacity = null, startsAt = "2027-03-16T13:15:00Z", endsAt = "2027-03-16T15:15:00Z", signup = {} } = wish;
  const room = await db.room.create({
    data: { conferenceId, slug: `room-${number}`, nameEn: `Room ${number}`, position: number, capacity },
  });
  const session = await db.session.create({
    data: {
      ...{
        conferenceId,
        slug: `workshop-${number}`,
        kind: "workshop",
        titleEn: `Workshop ${number}`,
        position: number,
      },
      access: wish.access ?? "registered",
      slots: { create: { roomId: room.id, startsAt, endsAt } },
      ...(signup && {
        signup: { create: signup },
        pools: { create: { conferenceId, capacity } },
      }),
    },
    include: { slots: true },
  });
  return { ...session, room };
}
