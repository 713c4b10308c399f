import { z } from "zod";
import type { Act } from "#app/platform/act.ts";
import { writeAudits } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";

const newSource = z.strictObject({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  url: z.string().nullable(),
  date: z.string().nullable(),
});

/** A source that is not in the record yet: it comes in with the entry that rests on it. */
export type NewSource = z.output<typeof newSource>;

/** What a proposal brings along, as its row keeps it. */
export function newSourcesOf(kept: unknown): NewSource[] {
  return z.array(newSource).catch([]).parse(kept);
}

/** Puts sources into the record, in the transaction of the entry that cites them. */
export async function createSources(tx: Tx, act: Act, sources: NewSource[]): Promise<void> {
  if (sources.length === 0) return;
  const retrievedOn = act.now.toISOString().slice(0, 10);
  const known = await tx.source.findMany({ where: { id: { in: sources.map(({ id }) => id) } }, select: { id: true } });
  const missing = sources.filter(({ id }) => known.every((one) => one.id !== id));
  await tx.source.createMany({
    data: missing.map(({ id, title, publisher, url, date }) => ({
      ...{ id, title, publisher, url, dateFrom: date },
      ...(url !== null && { retrievedOn }),
    })),
  });
  const records = missing.map(({ id }) => ({ action: "source.created", subjectType: "source", subjectId: id }));
  await writeAudits(tx, act, records);
}
