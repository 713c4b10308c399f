import { canIssueLetters } from "#app/conferences/rules.ts";
import { type Act, accountOf } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { LetterTexts } from "#app/registration/papers/default-texts.ts";
import { type LetterKind, unknownFields } from "#app/registration/papers/placeholders.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

type TextsOf = { conferenceId: string; kind: LetterKind };

/** Organisers write what a kind of letter says. Refuses a name in braces that means nothing. */
export async function saveTexts(
  db: PrismaClient,
  act: Act,
  { conferenceId, kind, ...texts }: TextsOf & LetterTexts & { selfService: boolean },
): Promise<void> {
  requireRight(act, conferenceId);
  for (const field of ["titleEn", "titleFr", "bodyEn", "bodyFr"] as const) {
    // A title is printed before passport data is known.
    const unknown = unknownFields(texts[field], field.startsWith("title") ? "confirmation" : kind)[0];
    if (unknown !== undefined) throw new AppError("invalid_input", { field, name: unknown });
  }
  await inTransaction(db, async (tx) => {
    await tx.letterTemplate.upsert({
      where: { conferenceId_kind: { conferenceId, kind } },
      create: { conferenceId, kind, ...texts },
      update: texts,
      select: { kind: true },
    });
    await record(tx, act, conferenceId, "conference.letter_texts_changed", kind);
  });
}

/** The usual words count again. */
export async function resetTexts(db: PrismaClient, act: Act, { conferenceId, kind }: TextsOf): Promise<void> {
  requireRight(act, conferenceId);
  await inTransaction(db, async (tx) => {
    const { count } = await tx.letterTemplate.deleteMany({ where: { conferenceId, kind } });
    if (count > 0) await record(tx, act, conferenceId, "conference.letter_texts_reset", kind);
  });
}

function requireRight(act: Act, conferenceId: string): void {
  if (!canIssueLetters(accountOf(act), conferenceId)) throw new AppError("forbidden");
}

async function record(tx: Tx, act: Act, conferenceId: string, action: string, kind: LetterKind): Promise<void> {
  await writeAudit(tx, act, {
    action,
    subjectType: "conference",
    subjectId: conferenceId,
    conferenceId,
    changes: { kind: [null, kind] },
  });
}
