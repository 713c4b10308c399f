import { ownPool } from "#app/conferences/queries/conference.server.ts";
import { hasProgramme, programmeSelect } from "#app/conferences/queries/has-programme.server.ts";
import { conferenceSummary, summarySelect } from "#app/conferences/queries/list.server.ts";
import type { ConferenceSummary, FactView, PlacesView } from "#app/conferences/views.ts";
import { type Drawing, drawNetwork } from "#app/home/drawing.ts";
import { everything } from "#app/network/filter.ts";
import { countSources, type NetworkGraph, type NetworkRows, yearsOf } from "#app/network/graph.ts";
import type { Positions } from "#app/network/layout.server.ts";
import { readNetwork } from "#app/network/queries.server.ts";
import { type CitationView, citationArgs, citationViews } from "#app/organisations/citation.ts";
import type { Db } from "#app/platform/db.ts";
import { registrationPhase } from "#app/registration/rules.ts";

export type NextConference = ConferenceSummary & { places: PlacesView | null; hasProgramme: boolean };

/** The conference whose registration is open, else the next one that will open; the earliest where there are several. */
export async function readNextConference(db: Db, now: Date): Promise<NextConference | null> {
  const rows = await db.conference.findMany({
    where: {
      registrationOpensAt: { not: null },
      OR: [{ registrationClosesAt: null }, { registrationClosesAt: { gt: now } }],
    },
    select: {
      ...summarySelect,
      pools: { where: { categoryId: null, ...ownPool }, select: { capacity: true, taken: true } },
      ...programmeSelect,
    },
    orderBy: [{ registrationOpensAt: "asc" }, { dateFrom: "asc" }, { slug: "asc" }],
  });
  // Without a closing time registration closes when the conference is over.
  const row = rows.find((one) => registrationPhase(one, now) !== "closed");
  return row ? { ...conferenceSummary(row), places: row.pools[0] ?? null, hasProgramme: hasProgramme(row) } : null;
}

export type Figures = {
  organisations: number;
  partnerships: number;
  countries: number;
  conferences: number;
  activities: number;
  documents: number;
};

/** How much the directory holds, counted in the database. What was invented for the demonstration does not count. */
export async function readFigures(db: Db): Promise<Figures> {
  const [organisations, partnerships, countries, conferences, activities, documents] = await Promise.all([
    db.organisation.count(),
    db.partnership.count(),
    db.country.count({ where: { documented: true } }),
    db.conference.count({ where: { isDemonstration: false } }),
    db.activity.count(),
    db.source.count(),
  ]);
  return { organisations, partnerships, countries, conferences, activities, documents };
}

export type Edition = ConferenceSummary & { facts: FactView[]; citations: CitationView[] };

/** The Octopus conferences that the documents speak of, the oldest first. */
export async function readEditions(db: Db): Promise<Edition[]> {
  const rows = await db.conference.findMany({
    where: { series: "octopus", isDemonstration: false },
    select: {
      ...summarySelect,
      facts: { select: { label: true, value: true, qualifier: true }, orderBy: { position: "asc" } },
      citations: citationArgs,
    },
    orderBy: [{ editionYear: "asc" }, { dateFrom: { sort: "asc", nulls: "first" } }, { slug: "asc" }],
  });
  return rows.map((row) => ({
    ...conferenceSummary(row),
    facts: row.facts,
    citations: citationViews(row.citations),
  }));
}

export type Plate = {
  drawing: Drawing;
  organisations: number;
  ties: number;
  partnerships: number;
  years: { first: number; last: number } | null;
  sources: number;
};

/** The whole network as a picture, with what its caption says. */
export async function readPlate(db: Db): Promise<Plate> {
  const { graph, positions, rows } = await readNetwork(db, everything);
  const known = plates.get(rows);
  if (known) return known;
  const plate = plateOf(graph, positions);
  plates.set(rows, plate);
  return plate;
}

/** The picture of each state of the network that is still in memory. */
const plates = new WeakMap<NetworkRows, Plate>();

function plateOf(graph: NetworkGraph, positions: Positions): Plate {
  const nodes = graph.nodes.map((node) => ({ ...node, ...(positions.get(node.id) ?? { x: 0, y: 0 }) }));
  return {
    drawing: drawNetwork(nodes, graph.edges),
    organisations: nodes.filter(({ degree }) => degree > 0).length,
    ties: graph.edges.length,
    partnerships: graph.partnerships.length,
    years: yearsOf(graph.partnerships),
    sources: countSources(graph.partnerships),
  };
}
