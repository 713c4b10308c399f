import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "#app/platform/responses.server.ts";
import { holderOf } from "#app/registration/access.server.ts";
import { calendarOf } from "#app/registration/calendar.server.ts";
import { readOwnRegistration } from "#app/registration/queries/own.server.ts";

/** The calendar entry of one's own registration as it is now. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const registration = await readOwnRegistration(context.db, params.reference ?? "", await holderOf(context, request));
  const now = context.clock.now();
  const about = { appUrl: context.config.appUrl, locale: context.visitor.locale, now };
  const file = registration && calendarOf(registration.conference, registration, about);
  if (!file) throw notFound();
  return new Response(file.content, {
    headers: {
      "Content-Type": file.contentType,
      "Content-Disposition": `attachment; filename="${file.filename}"`,
      "Cache-Control": "no-store",
    },
  });
}
