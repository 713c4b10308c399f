import { ownPool } from "#app/conferences/queries/conference.server.ts";
import { canSetUp } from "#app/conferences/rules.ts";
import type { Act } from "#app/platform/act.ts";
import { type AuditRecord, writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { slugify } from "#app/platform/text.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { conferenceById } from "#app/registration/conference-for-registration.server.ts";
import { fieldRefusal } from "#app/registration/details.server.ts";
import { handOn } from "#app/registration/promotion.server.ts";
import { withPlaces } from "#app/registration/settlement.server.ts";
import type { ChangePolicy, Conference, PrismaClient } from "#prisma/generated/client.ts";

export type Opening = {
  registrationOpensAt: Date | null;
  registrationClosesAt: Date | null;
  contactEmail: string | null;
};

export type CategoryInput = {
  nameEn: string;
  nameFr: string | null;
  descriptionEn: string | null;
  descriptionFr: string | null;
  needsApproval: boolean;
  headConfirms: boolean;
  delegationOnly: boolean;
  /** Within the times of the conference; null: as these. */
  opensAt: Date | null;
  closesAt: Date | null;
  changes: ChangePolicy;
  /** With `until_date` only. */
  changesUntil: Date | null;
  reapproval: boolean;
  /** From 0 to 9; higher ones are served first. */
  waitingPriority: number;
  companionsMax: number;
};

const categorySelect = {
  nameEn: true,
  nameFr: true,
  descriptionEn: true,
  descriptionFr: true,
  needsApproval: true,
  headConfirms: true,
  delegationOnly: true,
  opensAt: true,
  closesAt: true,
  changes: true,
  changesUntil: true,
  reapproval: true,
  waitingPriority: true,
  companionsMax: true,
} as const;

/** A form with more categories than that could not be read. */
export const categoryLimit = 30;

/**
 * Sets when a conference takes registrations, in which category somebody can come first of all; refuses with a field's
 * code what cannot be, such as closing before opening.
 */
export async function setOpening(db: PrismaClient, act: Act, conferenceId: string, opening: Opening): Promise<void> {
  const { registrationOpensAt: opens, registrationClosesAt: closes } = opening;
  if (closes && !opens) throw fieldRefusal("opensAt", "required");
  if (opens && closes && closes <= opens) throw fieldRefusal("closesAt", "closes_before_opening");
  await setUp(db, act, conferenceId, async (tx) => {
    if (opens && (await tx.category.count({ where: { conferenceId } })) === 0)
      throw fieldRefusal("opensAt", "category_first");
    const before = await tx.conference.findUniqueOrThrow({
      where: { id: conferenceId },
      select: { registrationOpensAt: true, registrationClosesAt: true, contactEmail: true },
    });
    await tx.conference.update({ where: { id: conferenceId }, data: opening, select: { id: true } });
    await serveWaiting(tx, act, conferenceId);
    return { action: "conference.opening_set", changes: differences(before, opening) };
  });
}

export type WaitingRules = Pick<Conference, "offersPlaces" | "offerHours" | "substituteUntil">;

/** Sets what becomes of a free place, and until when a head of delegation may send somebody else. */
export async function setWaiting(db: PrismaClient, act: Act, conferenceId: string, rules: WaitingRules): Promise<void> {
  await setUp(db, act, conferenceId, async (tx) => {
    const before = await tx.conference.findUniqueOrThrow({
      where: { id: conferenceId },
      select: { offersPlaces: true, offerHours: true, substituteUntil: true },
    });
    await tx.conference.update({ where: { id: conferenceId }, data: rules, select: { id: true } });
    await serveWaiting(tx, act, conferenceId);
    return { action: "conference.waiting_set", changes: differences(before, rules) };
  });
}

/** Adds a category at the end, with a pool without limit, or changes one. */
export async function saveCategory(
  db: PrismaClient,
  act: Act,
  { conferenceId, categoryId, ...input }: CategoryInput & { conferenceId: string; categoryId: string | null },
): Promise<void> {
  if (input.opensAt && input.closesAt && input.closesAt <= input.opensAt) {
    throw fieldRefusal("closesAt", "closes_before_opening");
  }
  if (input.changes === "until_date" && !input.changesUntil) throw fieldRefusal("changesUntil", "required");
  await setUp(db, act, conferenceId, async (tx) => {
    if (categoryId === null) return addCategory(tx, conferenceId, input);
    const before = await requireCategory(tx, conferenceId, categoryId);
    await tx.category.update({ where: { id: categoryId }, data: input, select: { id: true } });
    await serveWaiting(tx, act, conferenceId);
    return { action: "conference.category_changed", changes: differences(before, input) };
  });
}

/** Places that became free while nothing was offered go to those who wait, before anybody new can come. */
async function serveWaiting(tx: Tx, act: Act, conferenceId: string): Promise<void> {
  const conference = await conferenceById(tx, conferenceId);
  await withPlaces(tx, act, conference, (places) => handOn(tx, act, conference, places, {}));
}

async function addCategory(tx: Tx, conferenceId: string, input: CategoryInput): Promise<SetUpRecord> {
  const known = await tx.category.findMany({ where: { conferenceId }, select: { slug: true, position: true } });
  if (known.length >= categoryLimit) throw fieldRefusal("nameEn", `too_many|${categoryLimit}`);
  const taken = new Set(known.map(({ slug }) => slug));
  const base = slugify(input.nameEn) || "category";
  let slug = base;
  for (let number = 2; taken.has(slug); number++) slug = `${base}-${number}`;
  const position = Math.max(-1, ...known.map((one) => one.position)) + 1;
  await tx.category.create({
    data: { ...input, conferenceId, slug, position, pools: { create: { conferenceId } } },
    select: { id: true },
  });
  return { action: "conference.category_added", changes: { nameEn: [null, input.nameEn] } };
}

/** Moves a category one up or down in the form and in all lists. At the end nothing happens. */
export async function moveCategory(
  db: PrismaClient,
  act: Act,
  { conferenceId, categoryId, by }: { conferenceId: string; categoryId: string; by: -1 | 1 },
): Promise<void> {
  await setUp(db, act, conferenceId, async (tx) => {
    await requireCategory(tx, conferenceId, categoryId);
    const rows = await tx.category.findMany({
      where: { conferenceId },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const ids = rows.map(({ id }) => id);
    const at = ids.indexOf(categoryId);
    const other = ids[at + by];
    if (other === undefined) return null;
    ids[at] = other;
    ids[at + by] = categoryId;
    for (const [position, id] of ids.entries())
      await tx.category.update({ where: { id }, data: { position }, select: { id: true } });
    return { action: "conference.category_moved", changes: { position: [at, at + by] } };
  });
}

/** Removes a category that nobody has registered or been invited in. */
export async function removeCategory(
  db: PrismaClient,
  act: Act,
  { conferenceId, categoryId }: { conferenceId: string; categoryId: string },
): Promise<void> {
  await setUp(db, act, conferenceId, async (tx) => {
    const { nameEn, _count } = await requireCategory(tx, conferenceId, categoryId);
    if (_count.registrations + _count.invitations > 0) throw new AppError("wrong_state");
    await tx.category.delete({ where: { id: categoryId }, select: { id: true } });
    return { action: "conference.category_removed", changes: { nameEn: [nameEn, null] } };
  });
}

async function requireCategory(tx: Tx, conferenceId: string, id: string) {
  const category = await tx.category.findFirst({
    where: { id, conferenceId },
    select: { ...categorySelect, _count: { select: { registrations: true, invitations: true } } },
  });
  if (!category) throw new AppError("not_found");
  return category;
}

/** Fields of `after` that differ, with both values as they are logged. */
function differences<After extends object>(before: After, after: After): Record<string, [unknown, unknown]> {
  const fields = Object.keys(after) as (keyof After & string)[];
  const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  return Object.fromEntries(changed.map((field) => [field, [before[field], after[field]]]));
}

type SetUpRecord = Pick<AuditRecord, "action" | "changes">;

/**
 * One change of a conference's set-up at a time: under a lock on the conference, with its own pool made where it has
 * none yet, and with its entry in the log unless nothing was changed.
 */
async function setUp(
  db: PrismaClient,
  act: Act,
  conferenceId: string,
  work: (tx: Tx) => Promise<SetUpRecord | null>,
): Promise<void> {
  if (act.actor.kind !== "account" || !canSetUp(act.actor.account, conferenceId)) throw new AppError("forbidden");
  await inTransaction(db, async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "Conference" WHERE "id" = ${conferenceId} FOR NO KEY UPDATE`;
    const pool = await tx.pool.findFirst({
      where: { conferenceId, categoryId: null, ...ownPool },
      select: { id: true },
    });
    if (!pool) await tx.pool.create({ data: { conferenceId }, select: { id: true } });
    const record = await work(tx);
    if (!record || Object.keys(record.changes ?? {}).length === 0) return;
    await writeAudit(tx, act, { ...record, subjectType: "conference", subjectId: conferenceId, conferenceId });
  });
}
