import { randomBytes } from "node:crypto";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { slugify } from "#app/platform/text.ts";

export type SourceEntry = { title: string; publisher: string; date: string | null; url: string | null };

/** Puts one source into the record, in the caller's transaction; its id. */
export async function createSource(tx: Tx, act: Act, { title, publisher, date, url }: SourceEntry): Promise<string> {
  const id = `${slugify(title).slice(0, 60) || "source"}-${randomBytes(4).toString("hex")}`;
  await tx.source.create({
    data: {
      ...{ id, title, publisher, url, dateFrom: date },
      ...(url !== null && { retrievedOn: act.now.toISOString().slice(0, 10) }),
    },
    select: { id: true },
  });
  await writeAudit(tx, act, { action: "source.created", subjectType: "source", subjectId: id });
  return id;
}
