import type { HeadersFunction, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { translatorFor } from "#app/messages.server.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { isSlug } from "#app/platform/text.ts";
import { readProgramme } from "#app/programme/queries/programme.server.ts";
import { Hall } from "#app/programme/screen/hall.tsx";
import stylesheet from "#app/programme/screen/screen.css?url";
import { hallRows } from "#app/programme/screen/view.ts";

/** The page stands alone: no head, no foot. */
export const handle = { bare: true };

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

/** Always how things are now. */
export const headers: HeadersFunction = () => ({ "Cache-Control": "private, no-cache" });

const refreshSeconds = 30;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const programme = isSlug(params.slug) ? await readProgramme(context.db, params.slug) : null;
  if (!programme || programme.unpublished) throw notFound();
  const wanted = new URL(request.url).searchParams.get("room");
  const now = context.clock.now();
  const rows = hallRows(programme.sessions, programme.rooms, now);
  const only = rows.filter(({ room }) => room.slug === wanted);
  return {
    conference: programme.conference,
    rows: only.length > 0 ? only : rows,
    one: only.length > 0,
    now: now.toISOString(),
    title: translatorFor(context.visitor.locale, "programme")("screenTitle"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "robots", content: "noindex" },
];

export default function Screen() {
  const { conference, rows, one, now } = useLoaderData<typeof loader>();
  const { revalidate } = useRevalidator();
  useEffect(() => {
    // Only when the server answers: a screen that lost its network keeps what it showed.
    const look = () =>
      fetch(window.location.href, { method: "HEAD" }).then(
        ({ ok }) => ok && revalidate(),
        () => {},
      );
    const timer = setInterval(look, refreshSeconds * 1000);
    return () => clearInterval(timer);
  }, [revalidate]);
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content={String(refreshSeconds)} />
      </noscript>
      <Hall conference={conference} rows={rows} one={one} now={now} />
    </>
  );
}
