import type { AppContext } from "#app/platform/context.ts";
import { pdfResponse } from "#app/platform/press.server.ts";
import { dayIn } from "#app/platform/time-zone.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import {
  participantsPaperContent,
  participantsPaperKind,
} from "#app/registration/participants/paper-content.server.ts";
import { readAudience } from "#app/registration/participants/view.server.ts";

/** The list as a file: the same people as on the page, for the same readers. */
export async function answerParticipantsPaper(
  context: AppContext,
  request: Request,
  conference: ConferenceForRegistration,
): Promise<Response> {
  const now = context.clock.now();
  const { audience } = await readAudience(context, request, conference.id);
  const about = { locale: context.visitor.locale, now };
  const content = await participantsPaperContent(context.db, conference, audience, about);
  const file = await context.press.print(participantsPaperKind, content, { keep: true, signal: request.signal });
  return pdfResponse(file, `${conference.slug}-participants-${dayIn(now, conference.timeZone ?? "UTC")}`);
}
