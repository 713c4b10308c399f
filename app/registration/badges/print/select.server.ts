import type { Db } from "#app/platform/db.ts";
import { formatTag, type Locale } from "#app/platform/locale.ts";
import { badgeContent, badgeSelect, printedAs } from "#app/registration/badges/content.server.ts";
import { type BadgeDesign, readDesign } from "#app/registration/badges/design.server.ts";
import type { BadgeContent } from "#app/registration/badges/draw.ts";
import type { PrintWish } from "#app/registration/badges/print/wish.server.ts";
import { listInputOf, parseDeskFilter } from "#app/registration/desk/filter.server.ts";
import { idsInListOrder } from "#app/registration/queries/desk.server.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const dueSelect = {
  ...badgeSelect,
  country: { select: { nameEn: true, nameFr: true } },
  category: { select: { nameEn: true, nameFr: true, position: true } },
  badges: { where: { revokedAt: null }, select: { secret: true, printedAs: true } },
} satisfies Prisma.RegistrationSelect;

type Row = Prisma.RegistrationGetPayload<{ select: typeof dueSelect }>;

/** A badge to be printed, as it is now. `secret` is missing until it is issued. */
type Candidate = { row: Row; content: BadgeContent; isDue: boolean };

/** Everybody who is confirmed, with what their badges say, and whether the one that was printed last says so, too. */
export async function candidates(db: Db, conferenceId: string): Promise<{ design: BadgeDesign; all: Candidate[] }> {
  const design = await readDesign(db, conferenceId);
  const rows = await db.registration.findMany({
    where: { conferenceId, state: "confirmed" },
    orderBy: [{ arrival: "asc" }, { id: "asc" }],
    select: dueSelect,
  });
  const all = rows.map((row) => {
    const [badge] = row.badges;
    const content = badgeContent(row, design, badge?.secret ?? null);
    return { row, content, isDue: badge?.printedAs !== printedAs(content) };
  });
  return { design, all };
}

/** Those of the confirmed whom a wish means. */
export async function wished(db: Db, conferenceId: string, wish: PrintWish, all: Candidate[]): Promise<Candidate[]> {
  if (wish.whose === "all") return all;
  if (wish.whose === "due") return all.filter(({ isDue }) => isDue);
  const filter = parseDeskFilter(new URLSearchParams(wish.view));
  const ids = new Set(await idsInListOrder(db, listInputOf(conferenceId, filter)));
  return all.filter(({ row }) => ids.has(row.id));
}

/** In the order in which they are laid out at the desk, as a reader of a language looks for them. */
export function inOrder(chosen: Candidate[], order: PrintWish["order"], locale: Locale): Candidate[] {
  const collator = new Intl.Collator(formatTag(locale), { sensitivity: "base", numeric: true });
  const key: Record<PrintWish["order"], (row: Row) => string> = {
    name: () => "",
    country: ({ country }) => (locale === "fr" ? country.nameFr : country.nameEn),
    organisation: ({ organisationName }) => organisationName,
    category: ({ category }) => String(category.position),
  };
  const keyed = chosen.map((candidate) => ({ candidate, first: key[order](candidate.row) }));
  keyed.sort(
    (one, other) =>
      collator.compare(one.first, other.first) || collator.compare(one.candidate.row.name, other.candidate.row.name),
  );
  return keyed.map(({ candidate }) => candidate);
}
