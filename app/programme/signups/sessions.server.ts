import type { Db } from "#app/platform/db.ts";
import type { Bilingual } from "#app/platform/locale.ts";
import { capacityOf, type SessionAccess, type SignupSetting } from "#app/programme/signups/rules.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** A session as those who sign up to it know it. */
export type SignupSession = {
  id: string;
  slug: string;
  title: Bilingual;
  access: SessionAccess;
  categoryIds: string[];
  /** How many may come; null: nothing says it. */
  capacity: number | null;
  cancelled: boolean;
  slots: { id: string; startsAt: Date; endsAt: Date; room: { slug: string; name: Bilingual } }[];
  setting: (SignupSetting & { version: number }) | null;
};

const sessionSelect = {
  ...{ id: true, slug: true, titleEn: true, titleFr: true, access: true, capacity: true, cancelledAt: true },
  categories: { select: { categoryId: true } },
  slots: {
    orderBy: { startsAt: "asc" },
    select: {
      ...{ id: true, startsAt: true, endsAt: true },
      room: { select: { slug: true, nameEn: true, nameFr: true, capacity: true } },
    },
  },
  signup: {
    select: {
      ...{ open: true, mode: true, clash: true, opensAt: true, closesAt: true, drawAt: true, drawId: true },
      version: true,
    },
  },
} satisfies Prisma.SessionSelect;

type Row = Prisma.SessionGetPayload<{ select: typeof sessionSelect }>;

/** Sessions of a conference as the public knows them; `ids` null: all. */
export async function signupSessions(
  db: Db,
  conferenceId: string,
  ids: string[] | null = null,
): Promise<Map<string, SignupSession>> {
  const rows = await db.session.findMany({
    where: { conferenceId, ...(ids && { id: { in: ids } }) },
    orderBy: { position: "asc" },
    select: sessionSelect,
  });
  return new Map(rows.map((row) => [row.id, view(row)]));
}

function view({ titleEn, titleFr, categories, slots, signup, cancelledAt, ...row }: Row): SignupSession {
  return {
    ...row,
    title: { en: titleEn, fr: titleFr },
    categoryIds: categories.map(({ categoryId }) => categoryId),
    capacity: capacityOf(
      row,
      slots.map(({ room }) => room.capacity),
    ),
    cancelled: cancelledAt !== null,
    slots: slots.map(({ room, ...slot }) => ({
      ...slot,
      room: { slug: room.slug, name: { en: room.nameEn, fr: room.nameFr } },
    })),
    setting: signup,
  };
}
