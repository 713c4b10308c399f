import { canAdminister } from "#app/accounts/rules.ts";
import { queryOf } from "#app/network/stories/story.ts";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { slugify } from "#app/platform/text.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** What is changed, and in which state the editor saw it; null: it is new. Another state by now is `changed_meanwhile`. */
type About = { known: { id: string; version: number } | null };

export type ViewInput = About & {
  titleEn: string;
  titleFr: string;
  noteEn: string;
  noteFr: string;
  /** The address of the network as it was looked at. */
  address: string;
  citations: { sourceId: string; section: string }[];
};

export type TourInput = About & {
  titleEn: string;
  titleFr: string;
  introEn: string;
  introFr: string;
  /** Ids of views, in the order in which they are told. */
  steps: string[];
};

/** Keeps a view of the network under a name. Returns its id. */
export function saveView(db: PrismaClient, act: Act, input: ViewInput): Promise<string> {
  const { known, address, citations, ...words } = input;
  return changing(db, act, async (tx) => {
    const sources = new Set(citations.map(({ sourceId }) => sourceId));
    if ((await tx.source.count({ where: { id: { in: [...sources] } } })) < sources.size)
      throw new AppError("invalid_input");
    const before = known && (await tx.networkView.findUnique({ where: { id: known.id } }));
    const version = nextVersion(known, before);
    const rows = citations.map((citation, position) => ({ ...citation, position }));
    const data = { ...words, query: queryOf(address), version, citations: { createMany: { data: rows } } };
    if (before) await tx.networkViewCitation.deleteMany({ where: { viewId: before.id } });
    const { id } = before
      ? await tx.networkView.update({ where: { id: before.id }, data, select: { id: true } })
      : await tx.networkView.create({
          data: { ...data, slug: await freeSlug(words.titleEn, (slug) => tx.networkView.count({ where: { slug } })) },
          select: { id: true },
        });
    await writeAudit(tx, act, {
      action: before ? "network_view.changed" : "network_view.added",
      subjectType: "network_view",
      subjectId: id,
      changes: { title: [before?.titleEn ?? null, words.titleEn], address: [before?.query ?? null, data.query] },
    });
    return id;
  });
}

/** Keeps a tour: views in an order. Returns its id. */
export function saveTour(db: PrismaClient, act: Act, input: TourInput): Promise<string> {
  const { known, steps, ...words } = input;
  return changing(db, act, async (tx) => {
    if ((await tx.networkView.count({ where: { id: { in: steps } } })) < steps.length)
      throw new AppError("invalid_input");
    const before = known && (await tx.networkTour.findUnique({ where: { id: known.id } }));
    const version = nextVersion(known, before);
    const rows = steps.map((viewId, position) => ({ viewId, position }));
    const data = { ...words, version, steps: { createMany: { data: rows } } };
    if (before) await tx.networkTourStep.deleteMany({ where: { tourId: before.id } });
    const { id } = before
      ? await tx.networkTour.update({ where: { id: before.id }, data, select: { id: true } })
      : await tx.networkTour.create({
          data: { ...data, slug: await freeSlug(words.titleEn, (slug) => tx.networkTour.count({ where: { slug } })) },
          select: { id: true },
        });
    await writeAudit(tx, act, {
      action: before ? "network_tour.changed" : "network_tour.added",
      subjectType: "network_tour",
      subjectId: id,
      changes: { title: [before?.titleEn ?? null, words.titleEn], steps: [null, steps.length] },
    });
    return id;
  });
}

/** Takes a view away that no tour leads through. */
export function removeView(db: PrismaClient, act: Act, id: string): Promise<void> {
  return changing(db, act, async (tx) => {
    const view = await tx.networkView.findUnique({ where: { id }, include: { _count: { select: { steps: true } } } });
    if (!view) throw new AppError("not_found");
    if (view._count.steps > 0) throw new AppError("wrong_state");
    await tx.networkView.delete({ where: { id } });
    await writeAudit(tx, act, {
      ...{ action: "network_view.removed", subjectType: "network_view", subjectId: id },
      changes: { title: [view.titleEn, null], address: [view.query, null] },
    });
  });
}

/** Takes a tour away; its views stay. */
export function removeTour(db: PrismaClient, act: Act, id: string): Promise<void> {
  return changing(db, act, async (tx) => {
    const tour = await tx.networkTour.findUnique({ where: { id } });
    if (!tour) throw new AppError("not_found");
    await tx.networkTour.delete({ where: { id } });
    await writeAudit(tx, act, {
      ...{ action: "network_tour.removed", subjectType: "network_tour", subjectId: id },
      changes: { title: [tour.titleEn, null] },
    });
  });
}

/** Any number that no other lock of the platform uses. */
const storiesLock = 7_032_061;

/** One change of views and tours after the other: a view is not removed while a tour takes it up. */
async function changing<Result>(db: PrismaClient, act: Act, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  const { actor } = act;
  if (actor.kind !== "account" || !canAdminister(actor.account)) throw new AppError("forbidden");
  return inTransaction(db, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${storiesLock}::bigint)`;
    return work(tx);
  });
}

function nextVersion(known: About["known"], before: { version: number } | null): number {
  if (!known) return 1;
  if (!before) throw new AppError("not_found");
  if (before.version !== known.version) throw new AppError("changed_meanwhile");
  return before.version + 1;
}

/** The title as a part of an address, with a number where another has it already. */
async function freeSlug(title: string, count: (slug: string) => Promise<number>): Promise<string> {
  const base = slugify(title) || "view";
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if ((await count(slug)) === 0) return slug;
  }
}
