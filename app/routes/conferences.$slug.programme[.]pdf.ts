import type { LoaderFunctionArgs } from "@remix-run/node";
import { pdfResponse } from "#app/platform/press.server.ts";
import { answering, notFound } from "#app/platform/responses.server.ts";
import { isSlug } from "#app/platform/text.ts";
import { programmePaper, programmePaperKind } from "#app/programme/paper/content.server.ts";
import { readProgramme } from "#app/programme/queries/programme.server.ts";
import { conferenceBySlug } from "#app/registration/conference-for-registration.server.ts";

/** The programme as a bilingual PDF file. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { db, press, visitor } = context;
  const programme = isSlug(params.slug) ? await readProgramme(db, params.slug) : null;
  const conference = programme && (await conferenceBySlug(db, programme.conference.slug));
  if (!programme || !conference || programme.sessions.length === 0) throw notFound();
  const content = programmePaper(programme, conference, visitor.locale);
  return answering(async () => {
    const file = await press.print(programmePaperKind, content, { keep: true, signal: request.signal });
    return pdfResponse(file, `${conference.slug}-programme`);
  });
}
