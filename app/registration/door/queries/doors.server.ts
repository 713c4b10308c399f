import { canSeeDesk } from "#app/conferences/rules.ts";
import type { SignedInAccount } from "#app/platform/context.ts";
import type { Db } from "#app/platform/db.ts";
import type { Bilingual } from "#app/platform/locale.ts";

/** The conferences of somebody's teams that have a check point in use. */
export async function doorsOf(db: Db, account: SignedInAccount | null): Promise<{ slug: string; name: Bilingual }[]> {
  const own = (account?.teams ?? []).flatMap(({ conferenceId }) =>
    canSeeDesk(account, conferenceId) ? [conferenceId] : [],
  );
  if (own.length === 0) return [];
  const rows = await db.conference.findMany({
    where: { id: { in: own }, checkPoints: { some: { archivedAt: null } } },
    orderBy: [{ dateFrom: "asc" }, { slug: "asc" }],
    select: { slug: true, nameEn: true, nameFr: true },
  });
  return rows.map(({ slug, nameEn, nameFr }) => ({ slug, name: { en: nameEn, fr: nameFr } }));
}
