import type { Db } from "#app/platform/db.ts";

/** The sources that a form may choose from. */
export async function sourceChoices(db: Db): Promise<{ value: string; label: string }[]> {
  const sources = await db.source.findMany({
    select: { id: true, title: true },
    orderBy: [{ title: "asc" }, { id: "asc" }],
  });
  return sources.map(({ id, title }) => ({ value: id, label: title }));
}
