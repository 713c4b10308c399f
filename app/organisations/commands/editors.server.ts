import { lockAccount } from "#app/accounts/lock.server.ts";
import { canAdminister, canHoldRole } from "#app/accounts/rules.ts";
import { loadSignedInAccount } from "#app/accounts/session.server.ts";
import { type Act, accountOf } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** Lets an account edit an organisation's entry, or no longer. Asking for what is so already changes nothing. */
export async function setOrganisationEditor(
  db: PrismaClient,
  act: Act,
  input: { accountId: string; organisationId: string; value: boolean },
): Promise<void> {
  const { accountId, organisationId, value } = input;
  await inTransaction(db, async (tx) => {
    const actor = await loadSignedInAccount(tx, accountOf(act).id);
    if (!canAdminister(actor)) throw new AppError("forbidden");
    const target = await lockAccount(tx, accountId);
    const organisation = await tx.organisation.findUnique({ where: { id: organisationId }, select: { id: true } });
    if (!target || !organisation) throw new AppError("not_found");
    if (value && !canHoldRole(target)) throw new AppError("wrong_state");
    const { count } = value
      ? await tx.organisationEditor.createMany({
          data: [{ accountId, organisationId, createdAt: act.now }],
          skipDuplicates: true,
        })
      : await tx.organisationEditor.deleteMany({ where: { accountId, organisationId } });
    if (count === 0) return;
    const action = value ? "organisation.editor_added" : "organisation.editor_removed";
    const changes: Record<string, [unknown, unknown]> = { editor: value ? [null, accountId] : [accountId, null] };
    await writeAudit(tx, act, { action, subjectType: "organisation", subjectId: organisationId, changes });
  });
}
