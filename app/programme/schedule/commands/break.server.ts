import { randomUUID } from "node:crypto";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import { slugify } from "#app/platform/text.ts";
import { changeDraft } from "#app/programme/commands/draft.server.ts";
import { type Edited, editIn } from "#app/programme/schedule/commands/edit.server.ts";
import type { Span } from "#app/programme/schedule/plan.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

type NewBreak = Span & { conferenceId: string; titleEn: string; titleFr: string | null; roomIds: string[] };

/** A break at one time in several rooms: a session of its own with a slot in each. */
export function addBreak(
  db: PrismaClient,
  act: Act,
  { conferenceId, titleEn, titleFr, roomIds, startsAt, endsAt }: NewBreak,
): Promise<Edited> {
  return changeDraft(db, act, conferenceId, async (tx, draft) => {
    const { _max } = await tx.session.aggregate({ where: { conferenceId }, _max: { position: true } });
    const { id } = await tx.session.create({
      data: {
        ...{ conferenceId, kind: "break", titleEn, titleFr, position: (_max.position ?? -1) + 1 },
        // Breaks have the same name every day; their addresses need not be read by anybody.
        slug: `${slugify(titleEn) || "break"}-${randomUUID().slice(0, 8)}`,
      },
      select: { id: true },
    });
    await writeAudit(tx, act, {
      action: "session.created",
      subjectType: "session",
      subjectId: id,
      conferenceId,
      changes: { titleEn: [null, titleEn] },
    });
    const to = { sessionId: id, startsAt, endsAt, pinned: false };
    const wishes = roomIds.map((roomId) => ({ id: randomUUID(), version: null, to: { ...to, roomId } }));
    return editIn(tx, act, draft, "break", wishes);
  });
}
