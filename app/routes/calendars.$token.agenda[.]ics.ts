import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "#app/platform/responses.server.ts";
import { agendaCalendar } from "#app/programme/agenda/feed.server.ts";

/** Somebody's own agenda by its secret address, for their calendar program. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const about = { appUrl: context.config.appUrl, locale: context.visitor.locale };
  const file = await agendaCalendar(context.db, params.token ?? "", about);
  if (!file) throw notFound();
  return new Response(file.content, {
    headers: {
      "Content-Type": file.contentType,
      "Content-Disposition": `inline; filename="${file.filename}"`,
      "Cache-Control": "private, no-cache",
      "Referrer-Policy": "no-referrer",
      "X-Robots-Tag": "noindex",
    },
  });
}
