import { canDecideRegistrations } from "#app/conferences/rules.ts";
import { type Act, accountOf } from "#app/platform/act.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { Answers } from "#app/registration/questions/rules.ts";
import { prepareAnswers, recordAnswers, saveAnswers } from "#app/registration/questions/save.server.ts";
import { isErased } from "#app/registration/rules.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** An organiser answers what a conference asks of its organisers about one registration. */
export async function answerAsOrganiser(
  db: PrismaClient,
  act: Act,
  { conferenceId, registrationId, given }: { conferenceId: string; registrationId: string; given: Answers },
): Promise<{ changed: boolean }> {
  if (act.actor.kind !== "account" || !canDecideRegistrations(act.actor.account, conferenceId))
    throw new AppError("forbidden");
  const { locale } = accountOf(act);
  return inTransaction(db, async (tx) => {
    const registration = await tx.registration.findFirst({
      where: { id: registrationId, conferenceId },
      select: { id: true, email: true, categoryId: true },
    });
    if (!registration) throw new AppError("not_found");
    if (isErased(registration)) throw new AppError("wrong_state");
    const { categoryId } = registration;
    const prepared = await prepareAnswers(tx, {
      ...{ conferenceId, categoryId, registrationId, given, locale },
      audience: "organiser",
    });
    const { changed } = await saveAnswers(tx, act, registrationId, prepared);
    if (changed.length > 0) await recordAnswers(tx, act, conferenceId, registrationId, [[], changed]);
    return { changed: changed.length > 0 };
  });
}
