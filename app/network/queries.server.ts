import type { NetworkFilter } from "#app/network/filter.ts";
import { buildGraph, type NetworkGraph, type NetworkRows } from "#app/network/graph.ts";
import { hashGraph, layOut, type Positions } from "#app/network/layout.server.ts";
import type { Db } from "#app/platform/db.ts";

const wholeView = "organisations";
const everything: NetworkFilter = { kinds: [], ties: [], year: null, undated: true, node: null };

/** Every organisation and partnership, with parties and citations: three queries, whatever the size. */
async function readNetworkRows(db: Db): Promise<NetworkRows> {
  const [organisations, partnerships] = await Promise.all([
    db.organisation.findMany({
      select: { id: true, slug: true, nameEn: true, nameFr: true, acronym: true, kind: true, countryCode: true },
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
        dateFrom: true,
        dateTo: true,
        dateEnd: true,
        dateCertainty: true,
        parties: { select: { organisationId: true, countryCode: true, role: true }, orderBy: { position: "asc" } },
        citations: { select: { sourceId: true, section: true }, orderBy: { position: "asc" } },
      },
      orderBy: [{ dateFrom: { sort: "asc", nulls: "last" } }, { slug: "asc" }],
    }),
  ]);
  return {
    organisations: organisations.map(({ nameEn, ...rest }) => ({ ...rest, name: nameEn })),
    partnerships: partnerships.map(({ titleEn, dateFrom, dateTo, dateEnd, dateCertainty, ...rest }) => ({
      ...rest,
      title: titleEn,
      span: { from: dateFrom, to: dateTo, end: dateEnd, certainty: dateCertainty },
    })),
  };
}

/** One view of the network with the stored positions of its nodes, and the rows it was taken from. */
export async function readNetwork(
  db: Db,
  filter: NetworkFilter,
): Promise<{ graph: NetworkGraph; positions: Positions; rows: NetworkRows }> {
  const { rows, positions } = await readWhole(db);
  return { graph: buildGraph(rows, filter), positions, rows };
}

type WholeNetwork = { rows: NetworkRows; positions: Positions };

/** What was read last through a client, and which state of the tables it was. */
const remembered = new WeakMap<Db, { version: string; whole: WholeNetwork }>();

/** Everything, read again only when something has changed: it is needed by every visit of the first page. */
async function readWhole(db: Db): Promise<WholeNetwork> {
  const version = await versionOf(db);
  const known = remembered.get(db);
  if (known?.version === version) return known.whole;
  const rows = await readNetworkRows(db);
  const whole = { rows, positions: await readPositions(db, buildGraph(rows, everything)) };
  remembered.set(db, { version, whole });
  return whole;
}

/** Differs whenever a row was added, changed or taken away: every version of a row carries the transaction that wrote it. */
async function versionOf(db: Db): Promise<string> {
  const rows = await db.$queryRaw<{ count: bigint; sum: unknown }[]>`
    SELECT count(*), sum(xmin::text::bigint) FROM "Organisation"
    UNION ALL SELECT count(*), sum(xmin::text::bigint) FROM "Partnership"
    UNION ALL SELECT count(*), sum(xmin::text::bigint) FROM "PartnershipParty"
    UNION ALL SELECT count(*), sum(xmin::text::bigint) FROM "Citation"
    UNION ALL SELECT count(*), sum(xmin::text::bigint) FROM "LayoutPosition"`;
  return rows.map(({ count, sum }) => `${count}:${sum}`).join(" ");
}

/** Stored positions, computed anew (starting from the old ones) when the graph has changed since. */
async function readPositions(db: Db, graph: NetworkGraph): Promise<Positions> {
  const graphHash = hashGraph(graph);
  const stored = await db.layoutPosition.findMany({
    where: { view: wholeView },
    select: { nodeId: true, x: true, y: true, graphHash: true },
  });
  const before: Positions = new Map(stored.map(({ nodeId, x, y }) => [nodeId, { x, y }]));
  const fits = stored.length === graph.nodes.length && stored.every((row) => row.graphHash === graphHash);
  if (fits) return before;
  const positions = layOut(graph, before);
  await storePositions(db, graphHash, positions);
  return positions;
}

/** Replaces the stored positions in one statement; two readers who do so at once write the same. */
async function storePositions(db: Db, graphHash: string, positions: Positions): Promise<void> {
  const nodes = [...positions].map(([nodeId, { x, y }]) => ({ nodeId, x, y }));
  await db.$executeRaw`
    WITH fresh AS (
      SELECT * FROM json_to_recordset(${JSON.stringify(nodes)}::json) AS node("nodeId" text, x float8, y float8)
    ), gone AS (
      DELETE FROM "LayoutPosition" WHERE "view" = ${wholeView} AND "nodeId" NOT IN (SELECT "nodeId" FROM fresh)
    )
    INSERT INTO "LayoutPosition" ("view", "nodeId", "x", "y", "graphHash")
    SELECT ${wholeView}, "nodeId", x, y, ${graphHash} FROM fresh ORDER BY "nodeId"
    ON CONFLICT ("view", "nodeId") DO UPDATE SET "x" = excluded."x", "y" = excluded."y", "graphHash" = excluded."graphHash"`;
}
