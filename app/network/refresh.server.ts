import { computeNetwork, type Stored } from "#app/network/compute.server.ts";
import type { NetworkRows } from "#app/network/graph.ts";
import { readNetworkRows, readStored, versionOf } from "#app/network/queries.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** How a network is computed: here, or in a thread of its own where others wait for this one. */
export type ComputeNetwork = (rows: NetworkRows, stored: Stored) => Promise<Stored | null>;

const here: ComputeNetwork = async (rows, stored) => computeNetwork(rows, stored);

/**
 * Lays the whole network out and measures it anew as far as it has changed since that was done last. Two at once compute
 * the same and the later one stores it. True when something was stored.
 */
export async function refreshNetwork(db: PrismaClient, compute: ComputeNetwork = here): Promise<boolean> {
  const version = await versionOf(db);
  if (settled.get(db) === version) return false;
  const [rows, stored] = await Promise.all([readNetworkRows(db), readStored(db)]);
  const fresh = await compute(rows, stored);
  if (fresh === null) settled.set(db, version);
  else await inTransaction(db, (tx) => store(tx, stored, fresh));
  return fresh !== null;
}

/** The state in which there was nothing to do, so that a network that nobody changes is not read every minute. */
const settled = new WeakMap<PrismaClient, string>();

async function store(tx: Tx, before: Stored, { positions, measures }: Stored): Promise<void> {
  // One after the other: what two jobs computed of two states must not be mixed.
  await tx.$executeRaw`LOCK TABLE "LayoutPosition" IN SHARE ROW EXCLUSIVE MODE`;
  for (const view of ["organisations", "hubs"] as const) {
    const { hash, at } = positions[view];
    if (hash === before.positions[view].hash) continue;
    const nodes = JSON.stringify([...at].map(([nodeId, { x, y }]) => ({ nodeId, x, y })));
    await tx.layoutPosition.deleteMany({ where: { view } });
    await tx.$executeRaw`
      INSERT INTO "LayoutPosition" ("view", "nodeId", "x", "y", "graphHash")
      SELECT ${view}, "nodeId", x, y, ${hash}
      FROM json_to_recordset(${nodes}::json) AS node("nodeId" text, x float8, y float8) ORDER BY "nodeId"`;
  }
  if (measures.hash === before.measures.hash) return;
  const values = JSON.stringify([...measures.of].map(([nodeId, own]) => ({ nodeId, ...own })));
  await tx.nodeMeasure.deleteMany({});
  await tx.$executeRaw`
    INSERT INTO "NodeMeasure" ("nodeId", "betweenness", "closeness", "graphHash")
    SELECT "nodeId", betweenness, closeness, ${measures.hash}
    FROM json_to_recordset(${values}::json) AS node("nodeId" text, betweenness float8, closeness float8) ORDER BY "nodeId"`;
}
