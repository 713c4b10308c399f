import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { lockDraft } from "#app/programme/commands/draft.server.ts";
import { type OwnSpeakerInput, requireOwnSpeaker } from "#app/programme/speakers/own.server.ts";
import { mayAnswer } from "#app/programme/speakers/rules.ts";
import { conferenceById } from "#app/registration/conference-for-registration.server.ts";
import { hasEnded } from "#app/registration/rules.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";
import type { SessionRoleKind } from "#prisma/generated/enums.ts";

export type AnswerInput = OwnSpeakerInput & {
  sessionId: string;
  role: SessionRoleKind;
  /** Null: only the title changes. */
  answer: "confirmed" | "declined" | null;
  titleEn: string | null;
  titleFr: string | null;
};

/** A speaker confirms or declines a part, or gives it a title; it is in the draft, and published with the next release. */
export async function answerPart(db: PrismaClient, act: Act, input: AnswerInput): Promise<void> {
  const { sessionId, role, answer, titleEn, titleFr, ...own } = input;
  await inTransaction(db, async (tx) => {
    const { id, personId, conferenceId } = await requireOwnSpeaker(tx, act, own);
    if (hasEnded(await conferenceById(tx, conferenceId), act.now)) throw new AppError("too_late");
    await lockDraft(tx, conferenceId);
    const before = await tx.sessionRole.findFirst({
      where: { personId, role, session: { id: sessionId, conferenceId, cancelledAt: null } },
      select: { state: true },
    });
    if (!before || before.state === "proposed") throw new AppError("not_found");
    const answered = answer !== null && mayAnswer(before.state, answer);
    await tx.sessionRole.update({
      where: { sessionId_personId_role: { sessionId, personId, role } },
      data: { titleEn, titleFr, ...(answered && { state: answer, answeredAt: act.now }) },
      select: { personId: true },
    });
    const action = !answered ? "speaker.title_set" : answer === "confirmed" ? "speaker.confirmed" : "speaker.declined";
    await writeAudit(tx, act, {
      ...{ action, subjectType: "speaker", subjectId: id, conferenceId },
      changes: { session: [null, sessionId], role: [null, role], ...(answered && { state: [before.state, answer] }) },
    });
  });
}
