import type { Db } from "#app/platform/db.ts";
import type { KnownScan } from "#app/registration/door/judge.ts";
import { badgeHashesOf } from "#app/registration/door/queries/badges.server.ts";
import type { DoorPerson, DoorScan } from "#app/registration/door/views.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const personSelect = {
  id: true,
  reference: true,
  name: true,
  state: true,
  categoryId: true,
  position: true,
  organisationName: true,
  countryCode: true,
  accessNeeds: true,
  photo: { select: { fileId: true } },
  notes: { where: { atDoor: true }, orderBy: { createdAt: "asc" }, select: { text: true } },
} satisfies Prisma.RegistrationSelect;

type PersonRow = Prisma.RegistrationGetPayload<{ select: typeof personSelect }>;

/** Rows that were being written while the list was read have a time before it, by as long as a transaction may take. */
const overlapMs = 45_000;

export type ListInput = {
  conferenceId: string;
  seesAccessNeeds: boolean;
  /** Only whoever changed since then; null: everybody. */
  since: Date | null;
};

/** Everybody who ever registered, as the door sees them; or those of them who changed. */
export async function doorPeople(db: Db, { conferenceId, seesAccessNeeds, since }: ListInput): Promise<DoorPerson[]> {
  const rows = await db.registration.findMany({
    where: { conferenceId, ...(since && changedSince(new Date(since.getTime() - overlapMs))) },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: personSelect,
  });
  return withBadges(db, rows, seesAccessNeeds);
}

function changedSince(since: Date): Prisma.RegistrationWhereInput {
  const badge = { OR: [{ issuedAt: { gte: since } }, { revokedAt: { gte: since } }] };
  const photo = { file: { createdAt: { gte: since } } };
  const note = { atDoor: true, createdAt: { gte: since } };
  return { OR: [{ updatedAt: { gte: since } }, { badges: { some: badge } }, { notes: { some: note } }, { photo }] };
}

/** People by words of name or reference on the server itself, for the page that needs no script. */
export async function findPeople(
  db: Db,
  conferenceId: string,
  { words, limit, seesAccessNeeds }: { words: string[]; limit: number; seesAccessNeeds: boolean },
): Promise<DoorPerson[]> {
  const rows = await db.registration.findMany({
    where: { conferenceId, AND: words.map((word) => ({ searchText: { contains: word } })) },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: limit,
    select: personSelect,
  });
  return withBadges(db, rows, seesAccessNeeds);
}

/** One of a conference's people; null for anybody else. */
export async function personOf(
  db: Db,
  conferenceId: string,
  id: string,
  seesAccessNeeds: boolean,
): Promise<DoorPerson | null> {
  const row = await db.registration.findFirst({ where: { id, conferenceId }, select: personSelect });
  const [person] = row ? await withBadges(db, [row], seesAccessNeeds) : [];
  return person ?? null;
}

/** What is known of one person at one check point on one day, but for the scan that is being made. */
export async function scansOf(
  db: Db,
  registrationId: string,
  checkPointId: string,
  day: string,
  except: string,
): Promise<KnownScan[]> {
  const rows = await db.scan.findMany({
    where: { registrationId, checkPointId, day, id: { not: except } },
    select: {
      ...{ id: true, checkPointId: true, registrationId: true, direction: true, scannedAt: true, day: true },
      said: true,
    },
  });
  return rows.map((row) => ({ ...row, scannedAt: row.scannedAt.getTime() }));
}

async function withBadges(db: Db, rows: PersonRow[], seesAccessNeeds: boolean): Promise<DoorPerson[]> {
  const badges = new Map<string, DoorPerson["badges"]>();
  const known = await badgeHashesOf(
    db,
    rows.map(({ id }) => id),
  );
  for (const { registrationId, hash, revokedAt } of known) {
    const own = badges.get(registrationId) ?? [];
    own.push({ hash, until: revokedAt?.getTime() ?? null });
    badges.set(registrationId, own);
  }
  return rows.map((row) => personView(row, badges.get(row.id) ?? [], seesAccessNeeds));
}

/** Of whoever is not let in the door needs no more than to know them. */
function personView(row: PersonRow, badges: DoorPerson["badges"], seesAccessNeeds: boolean): DoorPerson {
  const { id, reference, name, state, categoryId, organisationName: organisation, countryCode: country } = row;
  const confirmed = state === "confirmed";
  return {
    ...{ id, reference, name, state, categoryId, organisation, country, badges },
    position: confirmed ? row.position : "",
    photo: confirmed ? (row.photo?.fileId ?? null) : null,
    notes: confirmed ? row.notes.map(({ text }) => text) : [],
    accessNeeds: confirmed && seesAccessNeeds ? row.accessNeeds : "",
  };
}

export type ScansInput = {
  conferenceId: string;
  /** Only those with a higher number, and not before `fromDay`. */
  after: number;
  fromDay: string;
  checkPointIds: string[] | null;
};

const scansAtOnce = 20_000;

/** What was scanned since, by whatever device: each is numbered under a lock, so that none is passed over. */
export async function doorScans(db: Db, input: ScansInput): Promise<{ after: number; scans: DoorScan[] }> {
  const rows = await db.scan.findMany({
    where: {
      conferenceId: input.conferenceId,
      number: { gt: input.after },
      day: { gte: input.fromDay },
      registrationId: { not: null },
      ...(input.checkPointIds && { checkPointId: { in: input.checkPointIds } }),
    },
    orderBy: { number: "asc" },
    take: scansAtOnce,
    select: {
      ...{ number: true, id: true, checkPointId: true, registrationId: true, direction: true },
      ...{ scannedAt: true, day: true, said: true },
    },
  });
  const scans = rows.map(({ registrationId, scannedAt, ...row }) => ({
    ...row,
    registrationId: registrationId ?? "",
    scannedAt: scannedAt.getTime(),
  }));
  return { after: scans.at(-1)?.number ?? input.after, scans };
}
