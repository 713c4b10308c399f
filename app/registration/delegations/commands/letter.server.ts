import { saveFile } from "#app/conferences/files.server.ts";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { Upload } from "#app/platform/uploads.server.ts";
import { type HeadInput, requireHeaded } from "#app/registration/delegations/headed.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** The head hands in the nomination letter or note verbale, in the place of an earlier one. */
export async function handInLetter(db: PrismaClient, act: Act, input: HeadInput, upload: Upload): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { id, conferenceId } = await requireHeaded(tx, act, input);
    await tx.storedFile.deleteMany({ where: { delegation: { id } } });
    const letterId = await saveFile(tx, act.now, conferenceId, "nomination_letter", upload);
    await tx.delegation.update({ where: { id }, data: { letterId }, select: { id: true } });
    await writeAudit(tx, act, {
      action: "delegation.letter_received",
      ...{ subjectType: "delegation", subjectId: id, conferenceId },
    });
  });
}
