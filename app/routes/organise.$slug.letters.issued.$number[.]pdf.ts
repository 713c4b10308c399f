import type { LoaderFunctionArgs } from "@remix-run/node";
import { canSeePassports } from "#app/conferences/rules.ts";
import { AppError } from "#app/platform/errors.ts";
import { answering, notFound, refusal } from "#app/platform/responses.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { printLetter, recordPassportSeen } from "#app/registration/papers/print.server.ts";
import { letterToPrint } from "#app/registration/papers/queries.server.ts";

/** A letter for the organisers; one with passport data only for those who may see that, each time with a line in the log. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const number = /^\d{1,8}$/.test(params.number ?? "") ? Number(params.number) : 0;
  const letter = await letterToPrint(context.db, conference.id, number);
  if (!letter) throw notFound();
  if (letter.kind === "visa") {
    if (!canSeePassports(context.visitor.account, conference.id)) throw refusal(new AppError("forbidden"));
    await recordPassportSeen(context, conference.id, letter);
  }
  return answering(() => printLetter(context, request, letter, conference.slug));
}
