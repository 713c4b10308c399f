import { named } from "#app/network/words.server.ts";
import type { Db } from "#app/platform/db.ts";
import type { Locale } from "#app/platform/locale.ts";

/** The desk's list of views and tours. */
export async function listStories(db: Db, locale: Locale) {
  const [views, tours] = await Promise.all([
    db.networkView.findMany({
      select: {
        ...{ id: true, slug: true, titleEn: true, titleFr: true },
        steps: { select: { tour: { select: { titleEn: true, titleFr: true } } } },
      },
      orderBy: { titleEn: "asc" },
    }),
    db.networkTour.findMany({
      select: { id: true, slug: true, titleEn: true, titleFr: true, _count: { select: { steps: true } } },
      orderBy: { titleEn: "asc" },
    }),
  ]);
  return {
    views: views.map(({ id, slug, titleEn, titleFr, steps }) => ({
      ...{ id, slug, title: named(titleEn, titleFr, locale) },
      tours: steps.map(({ tour }) => named(tour.titleEn, tour.titleFr, locale)),
    })),
    tours: tours.map(({ id, slug, titleEn, titleFr, _count }) => ({
      ...{ id, slug, title: named(titleEn, titleFr, locale), steps: _count.steps },
    })),
  };
}

/** A view as it is edited; null when there is none of that id. */
export async function readView(db: Db, id: string) {
  const view = await db.networkView.findUnique({
    where: { id },
    include: { citations: { orderBy: { position: "asc" } }, _count: { select: { steps: true } } },
  });
  if (!view) return null;
  const { slug, version, titleEn, titleFr, noteEn, noteFr, query, citations, _count } = view;
  return {
    ...{ id, slug, version, titleEn, titleFr, noteEn, noteFr, query, isInTour: _count.steps > 0 },
    citations: citations.map(({ sourceId, section }) => ({ sourceId, section })),
  };
}

export type EditedView = NonNullable<Awaited<ReturnType<typeof readView>>>;

/** A tour as it is edited; null when there is none of that id. */
export async function readTour(db: Db, id: string) {
  const tour = await db.networkTour.findUnique({ where: { id }, include: { steps: { orderBy: { position: "asc" } } } });
  if (!tour) return null;
  const { slug, version, titleEn, titleFr, introEn, introFr, steps } = tour;
  return { id, slug, version, titleEn, titleFr, introEn, introFr, steps: steps.map(({ viewId }) => viewId) };
}

export type EditedTour = NonNullable<Awaited<ReturnType<typeof readTour>>>;

/** The documents that a note can rest on. */
export function listDocuments(db: Db): Promise<{ id: string; title: string }[]> {
  return db.source.findMany({ select: { id: true, title: true }, orderBy: { title: "asc" } });
}
