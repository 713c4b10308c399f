import { Prisma, type PrismaClient } from "#prisma/generated/client.ts";

/** Every row of every table as text, sorted: two dumps are equal when nothing at all changed between them. */
export async function dumpOf(db: PrismaClient): Promise<Record<string, string[]>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`;
  const dump: Record<string, string[]> = {};
  for (const { name } of tables) {
    const rows = await db.$queryRaw<{ row: string }[]>`
      SELECT to_jsonb(t)::text AS row FROM ${Prisma.raw(`"${name}"`)} t ORDER BY 1`;
    dump[name] = rows.map(({ row }) => row);
  }
  return dump;
}
