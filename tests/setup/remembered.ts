import type { PrismaClient } from "#prisma/generated/client.ts";
import { loadContent } from "#prisma/seed/load-content.ts";

const log = { info() {}, warn() {} };
const remembered = new WeakMap<PrismaClient, Set<string>>();

/** The real content, for tests that ask nothing of its loader. */
export function rememberContent(db: PrismaClient): Promise<void> {
  return remember(db, "content", () => loadContent(db, { log }));
}

/**
 * What `write` leaves in the database: written the first time, copied whenever it is wanted again, which takes a tenth of
 * the time. `name` is that of the schema in which the copy is kept.
 */
export async function remember(db: PrismaClient, name: string, write: () => Promise<unknown>): Promise<void> {
  const names = remembered.get(db) ?? new Set();
  remembered.set(db, names);
  if (names.has(name)) {
    await db.$executeRawUnsafe(copyBack(name));
    return;
  }
  await write();
  await db.$executeRawUnsafe(copyAway(name));
  names.add(name);
}

function copyAway(name: string): string {
  return `DO $$ DECLARE t record; filled boolean; BEGIN
    DROP SCHEMA IF EXISTS "${name}" CASCADE;
    CREATE SCHEMA "${name}";
    FOR t IN SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LOOP
      EXECUTE format('SELECT EXISTS (SELECT 1 FROM public.%I)', t.name) INTO filled;
      IF filled THEN EXECUTE format('CREATE TABLE "${name}".%1$I AS TABLE public.%1$I', t.name); END IF;
    END LOOP;
  END $$`;
}

/** Neither foreign keys nor triggers look at it: they did the first time. */
function copyBack(name: string): string {
  return `DO $$ DECLARE t record; BEGIN
    SET LOCAL session_replication_role = replica;
    FOR t IN SELECT tablename AS name FROM pg_tables WHERE schemaname = '${name}' LOOP
      EXECUTE format('DELETE FROM public.%1$I; INSERT INTO public.%1$I SELECT * FROM "${name}".%1$I', t.name);
    END LOOP;
  END $$`;
}
