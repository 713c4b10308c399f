import type { LoaderFunctionArgs } from "@remix-run/node";
import { answering, notFound } from "#app/platform/responses.server.ts";
import { isSlug } from "#app/platform/text.ts";
import { conferenceBySlug } from "#app/registration/conference-for-registration.server.ts";
import { answerParticipantsPaper } from "#app/registration/participants/paper-answer.server.ts";
import { registrationPhase } from "#app/registration/rules.ts";

/** The list of participants as a bilingual PDF file, as far as the reader may see it. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const conference = isSlug(params.slug) ? await conferenceBySlug(context.db, params.slug) : null;
  if (!conference || registrationPhase(conference, context.clock.now()) === "none") throw notFound();
  return answering(() => answerParticipantsPaper(context, request, conference));
}
