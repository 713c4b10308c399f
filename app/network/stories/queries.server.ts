import type { NetworkAddress } from "#app/network/address.ts";
import { hasLeft, type Stories, type Story, storyPath } from "#app/network/stories/story.ts";
import { named } from "#app/network/words.server.ts";
import type { Db } from "#app/platform/db.ts";
import type { Locale } from "#app/platform/locale.ts";

const viewSelect = { slug: true, titleEn: true, titleFr: true, query: true } as const;
const stepsSelect = { select: { view: { select: viewSelect } }, orderBy: { position: "asc" } } as const;

type Titled = { titleEn: string; titleFr: string };

/** What the address says is being told; null for nothing, and for what is no longer there. */
export async function readStory(db: Db, address: NetworkAddress, locale: Locale): Promise<Story | null> {
  const { saved, tour: tourSlug } = address.look;
  if (saved === null) return null;
  const titleOf = ({ titleEn, titleFr }: Titled) => named(titleEn, titleFr, locale);
  const [view, tour] = await Promise.all([
    db.networkView.findUnique({
      where: { slug: saved },
      select: {
        ...{ ...viewSelect, noteEn: true, noteFr: true },
        citations: {
          select: { sourceId: true, section: true, source: { select: { title: true } } },
          orderBy: { position: "asc" },
        },
      },
    }),
    tourSlug === null
      ? null
      : db.networkTour.findUnique({
          where: { slug: tourSlug },
          select: { slug: true, titleEn: true, titleFr: true, steps: stepsSelect },
        }),
  ]);
  if (!view) return null;
  const steps = tour?.steps.map((step) => step.view) ?? [];
  const place = steps.findIndex(({ slug }) => slug === saved);
  const inTour = tour && place >= 0 ? tour : null;
  return {
    title: titleOf(view),
    note: named(view.noteEn, view.noteFr, locale),
    citations: view.citations.map(({ source, ...citation }) => ({ ...citation, title: source.title })),
    href: storyPath(view.query, saved, inTour?.slug ?? null),
    isLeft: hasLeft(address, view.query),
    tour: inTour && {
      title: titleOf(inTour),
      steps: steps.map((step) => ({ title: titleOf(step), href: storyPath(step.query, step.slug, inTour.slug) })),
      place,
    },
  };
}

/** All that can be told, in the visitor's language. */
export async function readStories(db: Db, locale: Locale): Promise<Stories> {
  const [tours, views] = await Promise.all([
    db.networkTour.findMany({
      select: { slug: true, titleEn: true, titleFr: true, introEn: true, introFr: true, steps: stepsSelect },
      orderBy: { titleEn: "asc" },
    }),
    db.networkView.findMany({
      where: { steps: { none: {} } },
      select: viewSelect,
      orderBy: { titleEn: "asc" },
    }),
  ]);
  return {
    tours: tours.flatMap(({ slug, titleEn, titleFr, introEn, introFr, steps }) => {
      const [first] = steps;
      if (!first) return [];
      return {
        title: named(titleEn, titleFr, locale),
        intro: named(introEn, introFr, locale),
        steps: steps.length,
        href: storyPath(first.view.query, first.view.slug, slug),
      };
    }),
    views: views.map(({ slug, titleEn, titleFr, query }) => ({
      title: named(titleEn, titleFr, locale),
      href: storyPath(query, slug, null),
    })),
  };
}

/** Where an address leads that only names a view or a tour: to all that the view shows; null for every other. */
export async function openStory(db: Db, search: URLSearchParams, { look }: NetworkAddress): Promise<string | null> {
  if ([...search.keys()].some((name) => name !== "saved" && name !== "tour")) return null;
  if (look.saved !== null) {
    const view = await db.networkView.findUnique({ where: { slug: look.saved }, select: { query: true } });
    return view && view.query !== "" ? storyPath(view.query, look.saved, look.tour) : null;
  }
  if (look.tour === null) return null;
  const first = await db.networkTourStep.findFirst({
    where: { tour: { slug: look.tour } },
    select: { view: { select: { slug: true, query: true } } },
    orderBy: { position: "asc" },
  });
  return first && storyPath(first.view.query, first.view.slug, look.tour);
}
