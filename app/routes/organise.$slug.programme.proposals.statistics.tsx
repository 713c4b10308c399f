import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { translatorFor } from "#app/messages.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { dayIn } from "#app/platform/time-zone.ts";
import stylesheet from "#app/programme/call/call.css?url";
import { requireCall } from "#app/programme/call/call.server.ts";
import { FiguresPage } from "#app/programme/call/components/figures-page.tsx";
import { readCallFigures } from "#app/programme/call/queries/figures.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { lastMoment } from "#app/registration/desk/statistics/periods.ts";
import statistics from "#app/registration/desk/statistics/statistics.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: statistics },
  { rel: "stylesheet", href: stylesheet },
];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const { db, clock, visitor } = context;
  const timeZone = conference.timeZone ?? "UTC";
  const call = await answering(() => requireCall(db, conference.id));
  return {
    title: translatorFor(visitor.locale, "callDesk.figures")("title"),
    base: `/organise/${conference.slug}/programme/proposals`,
    last: dayIn(lastMoment(clock.now(), call.closesAt), timeZone),
    figures: await readCallFigures(db, { callId: call.id, timeZone, locale: visitor.locale }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function CallStatistics() {
  return <FiguresPage {...useLoaderData<typeof loader>()} />;
}
