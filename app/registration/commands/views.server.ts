import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { requireDeskActor, requireEditor } from "#app/registration/commands/tags.server.ts";
import { fieldRefusal } from "#app/registration/details.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** More could not be read in a menu. */
const viewLimit = 40;

export type ViewInput = {
  conferenceId: string;
  name: string;
  /** The address of the list, as `addressOf` writes it. */
  query: string;
  /** For the whole team; only who decides may put something before everybody. */
  shared: boolean;
};

/** Gives a view of the list a name, for oneself or for the team. The same name again replaces it. */
export async function saveView(db: PrismaClient, act: Act, input: ViewInput): Promise<void> {
  const { conferenceId, name, query, shared } = input;
  const me = shared ? requireEditor(act, conferenceId) : requireDeskActor(act, conferenceId);
  const accountId = shared ? null : me;
  await inTransaction(db, async (tx) => {
    const mine = { conferenceId, accountId };
    const before = await tx.savedView.findFirst({ where: { ...mine, name }, select: { id: true } });
    if (before) await tx.savedView.update({ where: { id: before.id }, data: { query } });
    else {
      if ((await tx.savedView.count({ where: mine })) >= viewLimit) throw fieldRefusal("name", `too_many|${viewLimit}`);
      await tx.savedView.create({ data: { ...mine, name, query, createdAt: act.now } });
    }
    if (shared) await auditView(tx, act, conferenceId, "conference.view_saved", [null, name]);
  });
}

/** Removes one's own view, or one of the team's. */
export async function removeView(
  db: PrismaClient,
  act: Act,
  { conferenceId, viewId }: { conferenceId: string; viewId: string },
): Promise<void> {
  const me = requireDeskActor(act, conferenceId);
  await inTransaction(db, async (tx) => {
    const view = await tx.savedView.findFirst({
      where: { id: viewId, conferenceId, OR: [{ accountId: me }, { accountId: null }] },
      select: { name: true, accountId: true },
    });
    if (!view) throw new AppError("not_found");
    if (view.accountId === null) requireEditor(act, conferenceId);
    await tx.savedView.delete({ where: { id: viewId } });
    if (view.accountId === null) await auditView(tx, act, conferenceId, "conference.view_removed", [view.name, null]);
  });
}

async function auditView(
  tx: Parameters<typeof writeAudit>[0],
  act: Act,
  conferenceId: string,
  action: string,
  name: [string | null, string | null],
): Promise<void> {
  await writeAudit(tx, act, {
    action,
    subjectType: "conference",
    subjectId: conferenceId,
    conferenceId,
    changes: { name },
  });
}
