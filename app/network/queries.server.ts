import { type Stored, type StoredView, wholeGraphs } from "#app/network/compute.server.ts";
import type { NetworkFilter } from "#app/network/filter.ts";
import { buildGraph, type NetworkGraph, type NetworkRows } from "#app/network/graph.ts";
import { type Positions, placeNewcomers } from "#app/network/layout.server.ts";
import type { HeavyMeasures } from "#app/network/measures.server.ts";
import { tieSpanOf, tieSpanSelect } from "#app/organisations/span.ts";
import type { Db } from "#app/platform/db.ts";

/** The Convention on Cybercrime, which "treaty status" is about. */
export const convention = "ets-185";

/** Every organisation, partnership and seat, with parties and citations: a fixed number of queries, whatever the size. */
export async function readNetworkRows(db: Db): Promise<NetworkRows> {
  const [organisations, partnerships, countries] = await Promise.all([
    db.organisation.findMany({
      select: {
        ...{ id: true, slug: true, nameEn: true, nameFr: true, acronym: true, kind: true, countryCode: true },
        verifiedAt: true,
      },
      orderBy: { nameEn: "asc" },
    }),
    db.partnership.findMany({
      select: {
        id: true,
        slug: true,
        kind: true,
        state: true,
        titleEn: true,
        titleFr: true,
        ...tieSpanSelect,
        project: { select: { slug: true } },
        conference: { select: { slug: true } },
        parties: { select: { organisationId: true, countryCode: true, role: true }, orderBy: { position: "asc" } },
        citations: { select: { sourceId: true, section: true }, orderBy: { position: "asc" } },
      },
      orderBy: [{ dateFrom: { sort: "asc", nulls: "last" } }, { slug: "asc" }],
    }),
    db.country.findMany({
      where: {
        OR: [
          { organisations: { some: {} } },
          { partyTo: { some: {} } },
          { treatyStatuses: { some: { instrumentId: convention } } },
        ],
      },
      select: {
        code: true,
        region: true,
        treatyStatuses: { where: { instrumentId: convention }, select: { state: true } },
      },
    }),
  ]);
  return {
    organisations: organisations.map(({ nameEn, ...rest }) => ({ ...rest, name: nameEn })),
    countries: countries.map(({ code, region, treatyStatuses }) => ({
      ...{ code, region },
      treaty: treatyStatuses[0]?.state ?? null,
    })),
    partnerships: partnerships.map(
      ({ titleEn, dateFrom, dateTo, dateEnd, dateCertainty, signedOn, inForceOn, project, conference, ...rest }) => ({
        ...rest,
        title: titleEn,
        project: project?.slug ?? null,
        conference: conference?.slug ?? null,
        span: tieSpanOf({ dateFrom, dateTo, dateEnd, dateCertainty, signedOn, inForceOn }),
      }),
    ),
  };
}

/** The whole network as it is stored and derived: rows, a place for every node of both drawings, measures. */
export type WholeNetwork = {
  rows: NetworkRows;
  direct: NetworkGraph;
  positions: Record<StoredView, Positions>;
  /** Of the whole network; those of a node that joined since are missing. */
  measures: Map<string, HeavyMeasures>;
};

/** One view of the network with the positions of its nodes, and the whole that it was taken from. */
export async function readNetwork(
  db: Db,
  filter: NetworkFilter,
): Promise<{ graph: NetworkGraph; positions: Positions; rows: NetworkRows; whole: WholeNetwork }> {
  const whole = await readWhole(db);
  const { rows, positions } = whole;
  return { graph: buildGraph(rows, filter), positions: positions.organisations, rows, whole };
}

/** What was read last through a client, and which state of the tables it was. */
const remembered = new WeakMap<Db, { version: string; whole: WholeNetwork }>();

/** Everything, read again only when something has changed: it is needed by every visit of the first page. */
export async function readWhole(db: Db): Promise<WholeNetwork> {
  const version = await versionOf(db);
  const known = remembered.get(db);
  if (known?.version === version) return known.whole;
  const [rows, stored] = await Promise.all([readNetworkRows(db), readStored(db)]);
  const { direct, hubs } = wholeGraphs(rows);
  const whole = {
    ...{ rows, direct },
    positions: {
      organisations: placeNewcomers(direct, stored.positions.organisations.at),
      hubs: placeNewcomers(hubs, stored.positions.hubs.at),
    },
    measures: stored.measures.of,
  };
  remembered.set(db, { version, whole });
  return whole;
}

/** Tells one state of the network from another: differs whenever a row was added, changed or taken away: every version of a row carries the transaction that wrote it. */
export async function versionOf(db: Db): Promise<string> {
  const rows = await db.$queryRaw<{ count: bigint; sum: unknown }[]>`
    SELECT count(*), sum(xmin::text::bigint) FROM "Organisation"
    UNION ALL SELECT count(*), sum(xmin::text::bigint) FROM "Partnership"
    UNION ALL SELECT count(*), sum(xmin::text::bigint) FROM "PartnershipParty"
    UNION ALL SELECT count(*), sum(xmin::text::bigint) FROM "Citation"
    UNION ALL SELECT count(*), sum(xmin::text::bigint) FROM "TreatyStatus"
    UNION ALL SELECT count(*), sum(xmin::text::bigint) FROM "Country"
    UNION ALL SELECT count(*), sum(xmin::text::bigint) FROM "Source"
    UNION ALL SELECT count(*), sum(xmin::text::bigint) FROM "Project"
    UNION ALL SELECT count(*), sum(xmin::text::bigint) FROM "Conference"
    UNION ALL SELECT count(*), sum(xmin::text::bigint) FROM "NodeMeasure"
    UNION ALL SELECT count(*), sum(xmin::text::bigint) FROM "LayoutPosition"`;
  return rows.map(({ count, sum }) => `${count}:${sum}`).join(" ");
}

/** Positions and measures as they are stored, whether or not they still fit. */
export async function readStored(db: Db): Promise<Stored> {
  const [places, measures] = await Promise.all([db.layoutPosition.findMany(), db.nodeMeasure.findMany()]);
  const of = (view: StoredView) => {
    const own = places.filter((place) => place.view === view);
    const at: Positions = new Map(own.map(({ nodeId, x, y }) => [nodeId, { x, y }]));
    return { hash: own[0]?.graphHash ?? "", at };
  };
  return {
    positions: { organisations: of("organisations"), hubs: of("hubs") },
    measures: {
      hash: measures[0]?.graphHash ?? "",
      of: new Map(measures.map(({ nodeId, betweenness, closeness }) => [nodeId, { betweenness, closeness }])),
    },
  };
}
