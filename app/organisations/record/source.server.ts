import { randomBytes } from "node:crypto";
import { createSources, type NewSource } from "#app/organisations/record/sources.server.ts";
import type { Act } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";
import { slugify } from "#app/platform/text.ts";

export type SourceEntry = Omit<NewSource, "id">;

/** A source with an id that nobody has. */
export function newSource(entry: SourceEntry): NewSource {
  return { id: `${slugify(entry.title).slice(0, 60) || "source"}-${randomBytes(4).toString("hex")}`, ...entry };
}

/** Puts one source into the record, in the caller's transaction; its id. */
export async function createSource(tx: Tx, act: Act, entry: SourceEntry): Promise<string> {
  const source = newSource(entry);
  await createSources(tx, act, [source]);
  return source.id;
}
