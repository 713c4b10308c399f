import { actOf } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { AppContext } from "#app/platform/context.ts";
import { pdfResponse } from "#app/platform/press.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { letterPaper, letterPaperKind } from "#app/registration/papers/letter-paper.server.ts";
import { passportWords, readPassport } from "#app/registration/papers/passport.server.ts";
import type { LetterToPrint } from "#app/registration/papers/queries.server.ts";
import { numberWords } from "#app/registration/papers/rules.ts";

/** A letter as a PDF file. */
export async function printLetter(
  context: AppContext,
  request: Request,
  letter: LetterToPrint,
  slug: string,
): Promise<Response> {
  const { db, config, press } = context;
  const passport = letter.kind === "visa" ? await readPassport(db, config.vaultKeys, letter.registrationId) : null;
  const words = passport && (await passportWords(db, passport, letter.locale));
  const file = await press.print(letterPaperKind, letterPaper(letter, config.appUrl, words), {
    signal: request.signal,
  });
  return pdfResponse(file, `${slug}-${numberWords(letter.number)}`);
}

/** Writes into the log that one of the team looks at somebody's passport data, before they do. */
export async function recordPassportSeen(
  context: AppContext,
  conferenceId: string,
  letter: Pick<LetterToPrint, "registrationId" | "number">,
): Promise<void> {
  await inTransaction(context.db, (tx) =>
    writeAudit(tx, actOf(context), {
      action: "registration.passport_seen",
      subjectType: "registration",
      subjectId: letter.registrationId,
      conferenceId,
      changes: { number: [null, letter.number] },
    }),
  );
}
