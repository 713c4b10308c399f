import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { statisticsJson } from "#app/registration/desk/statistics/figures-json.ts";
import { parseStatisticsFilter } from "#app/registration/desk/statistics/filter.ts";
import { readStatistics } from "#app/registration/desk/statistics/read.server.ts";
import { attendance } from "#app/registration/door/queries/attendance.server.ts";

/** The figures of the page of the same name, with the same `?show=`. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const filter = parseStatisticsFilter(new URL(request.url).searchParams);
  const statistics = await readStatistics(context.db, conference, filter);
  const figures = statisticsJson(statistics, {
    slug: conference.slug,
    timeZone: conference.timeZone ?? "UTC",
    madeAt: context.clock.now(),
    attendance: await attendance(context.db, conference),
  });
  return new Response(`${JSON.stringify(figures, null, 2)}\n`, {
    headers: { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" },
  });
}
