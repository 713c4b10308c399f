import { systemAct } from "#app/platform/act.ts";
import { writeAudits } from "#app/platform/audit.server.ts";
import type { Log } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { Prisma, PrismaClient } from "#prisma/generated/client.ts";
import { hashRows } from "./content/compare.ts";
import { ContentError } from "./content/errors.ts";
import type { Item } from "./content/item.ts";
import { itemsOf } from "./content/items.ts";
import { isUnchanged, type Loaded, planItem, type Step } from "./content/plan.ts";
import { readContent } from "./content/read.ts";
import { type Content, fileNames } from "./content/schemas.ts";
import { deleteRows, itemKey, readStored, writeRows } from "./content/store.ts";
import type { Row } from "./content/tables.ts";

/** Rows in the files by noun, and what the load did: written, unchanged, left as people edited or removed them. */
export type ContentReport = {
  counts: Record<string, number>;
  written: number;
  unchanged: number;
  kept: { kind: string; id: string; why: "edited" | "removed" }[];
};

/** Any number that no other lock of the platform uses. */
const loadLock = 7_032_007;

/**
 * Loads the content of `data/` in one transaction. A broken file is refused whole with a ContentError. A second load
 * writes nothing; a changed file updates only rows that still are what was loaded. What people edited or removed stays
 * as they left it, with an audit entry that says so.
 */
export async function loadContent(
  db: PrismaClient,
  { log, folder, now = new Date() }: { log: Pick<Log, "info" | "warn">; folder?: URL; now?: Date },
): Promise<ContentReport> {
  const content = await readContent(folder);
  const items = itemsOf(content);
  const steps = await inTransaction(db, (tx) => load(tx, items, content, now));
  const kept = steps.flatMap((step) => (step.does === "keep" ? { ...nameOf(step.item), why: step.why } : []));
  for (const { kind, id, why } of kept) log.warn({ kind, id, why }, "content was changed by people and is kept");
  const written = steps.length - kept.length;
  const report = { counts: countsOf(content, items), written, unchanged: items.length - steps.length, kept };
  log.info({ ...report.counts, written, unchanged: report.unchanged, kept: kept.length }, "content loaded");
  return report;
}

async function load(tx: Tx, items: Item[], content: Content, now: Date): Promise<Step[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${loadLock}::bigint)`;
  await refuseUnknownCountries(tx, content);
  const hashes = await readHashes(tx);
  const changed = items.filter((item) => !isUnchanged(item, hashes.get(itemKey(item))));
  if (!changed.length) return [];
  const loaded = await readLoaded(tx, changed);
  const stored = await readStored(tx, changed);
  const steps = changed.map((item) =>
    planItem(item, stored.get(itemKey(item)) ?? new Map(), loaded.get(itemKey(item))),
  );
  const writes = steps.flatMap((step) => (step.does === "write" ? step : []));
  await deleteRows(
    tx,
    writes.flatMap(({ remove }) => remove),
  );
  await writeRows(
    tx,
    writes.flatMap(({ write }) => write),
    now,
  );
  await rememberLoaded(tx, steps, loaded, now);
  await writeAudits(tx, systemAct(now, ""), auditOf(steps));
  return steps;
}

/** Countries stand in the database before any content. */
async function refuseUnknownCountries(tx: Tx, { countries }: Content): Promise<void> {
  const known = new Set((await tx.country.findMany({ select: { code: true } })).map(({ code }) => code));
  const index = countries.findIndex(({ code }) => !known.has(code));
  const unknown = countries[index];
  if (unknown) {
    throw new ContentError({ file: "countries", index, id: unknown.code, field: "code" }, "is not a country we know");
  }
}

async function readHashes(tx: Tx): Promise<Map<string, { hash: string }>> {
  const rows = await tx.loadedContent.findMany({ select: { kind: true, rowId: true, hash: true } });
  return new Map(rows.map(({ kind, rowId, hash }) => [itemKey({ kind, id: rowId }), { hash }]));
}

async function readLoaded(tx: Tx, items: Item[]): Promise<Map<string, Loaded>> {
  const rows = await tx.loadedContent.findMany({ where: { rowId: { in: items.map(({ id }) => id) } } });
  return new Map(
    rows.map(({ kind, rowId, hash, rows: loaded }) => [
      itemKey({ kind, id: rowId }),
      { hash, rows: loaded as unknown as Row[] },
    ]),
  );
}

/** Of what is kept, only the hash is new: it is not reported again, and still compared with what was loaded once. */
async function rememberLoaded(tx: Tx, steps: Step[], loaded: Map<string, Loaded>, now: Date): Promise<void> {
  const rows = steps.map((step) => {
    const written = step.does === "write" ? step.item.rows : (loaded.get(itemKey(step.item))?.rows ?? []);
    return {
      kind: step.item.kind,
      rowId: step.item.id,
      hash: hashRows(step.item.rows),
      rows: written as unknown as Prisma.InputJsonArray,
      loadedAt: now,
    };
  });
  await tx.loadedContent.deleteMany({
    where: { OR: kindsOf(rows).map(([kind, rowIds]) => ({ kind, rowId: { in: rowIds } })) },
  });
  await tx.loadedContent.createMany({ data: rows });
}

function kindsOf(rows: { kind: string; rowId: string }[]): [string, string[]][] {
  const kinds = new Map<string, string[]>();
  for (const { kind, rowId } of rows) kinds.set(kind, [...(kinds.get(kind) ?? []), rowId]);
  return [...kinds];
}

/** One entry for the load, one for each thing that was left alone. */
function auditOf(steps: Step[]) {
  const written = steps.filter(({ does }) => does === "write").length;
  return [
    {
      action: "content.loaded",
      subjectType: "content",
      subjectId: "data",
      changes: { written: [null, written] as [unknown, unknown] },
    },
    ...steps.flatMap((step) =>
      step.does === "keep"
        ? { action: "content.kept", subjectType: step.item.kind, subjectId: step.item.id, reason: step.why }
        : [],
    ),
  ];
}

function nameOf({ kind, id }: Item): { kind: string; id: string } {
  return { kind, id };
}

function countsOf(content: Content, items: Item[]): Record<string, number> {
  const rows = items.flatMap((item) => item.rows);
  const inTable = (table: Row["table"]) => rows.filter((row) => row.table === table).length;
  return {
    ...Object.fromEntries(fileNames.map((file) => [file, content[file].length])),
    sessions: inTable("Session"),
    sources: inTable("Source"),
    citations: inTable("Citation"),
  };
}
