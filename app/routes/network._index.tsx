import { type LinksFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { type Camera, parseNetworkAddress } from "#app/network/address.ts";
import { readAsked } from "#app/network/asked.server.ts";
import { Drawn } from "#app/network/components/drawn.tsx";
import { FilterForm } from "#app/network/components/filter-form.tsx";
import { LookForm } from "#app/network/components/look-form.tsx";
import { MatrixTable } from "#app/network/components/matrix-table.tsx";
import { Panel } from "#app/network/components/panel.tsx";
import { Plate } from "#app/network/components/plate.tsx";
import { Player } from "#app/network/components/player.tsx";
import { SearchForm } from "#app/network/components/search-form.tsx";
import { Share } from "#app/network/components/share.tsx";
import { SideBySide } from "#app/network/components/side-by-side.tsx";
import { Summary } from "#app/network/components/summary.tsx";
import { Tables } from "#app/network/components/tables.tsx";
import { Timeline } from "#app/network/components/timeline.tsx";
import { ViewTabs } from "#app/network/components/view-tabs.tsx";
import { Way } from "#app/network/components/way.tsx";
import { World } from "#app/network/components/world.tsx";
import exploring from "#app/network/explore.css?url";
import stylesheet from "#app/network/network.css?url";
import { StoryList, Told } from "#app/network/stories/components/told.tsx";
import { openStory, readStories, readStory } from "#app/network/stories/queries.server.ts";
import { readNetworkView } from "#app/network/view.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const address = parseNetworkAddress(search);
  const { locale, prefix } = context.visitor;
  const { to: found, ...asked } = await readAsked(context.db, search, address, locale);
  const to = found ?? (await openStory(context.db, search, address));
  if (to) throw redirect(prefix + to);
  const t = translatorFor(locale, "network");
  return {
    address,
    asked,
    view: await readNetworkView(context.db, address, locale),
    story: await readStory(context.db, address, locale),
    stories: await readStories(context.db, locale),
    title: t("title"),
    description: t("description"),
  };
}

export const links: LinksFunction = () => [stylesheet, exploring].map((href) => ({ rel: "stylesheet", href }));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "description", content: data?.description ?? "" },
];

export default function Network() {
  const { address, asked, view, story, stories } = useLoaderData<typeof loader>();
  const t = useTranslations("network");
  const panel = useFocusOnChoice(address.filter.node, story?.href ?? null);
  const { plate } = view;
  const [camera, setCamera] = useState(address.look.camera);
  useEffect(() => setCamera(address.look.camera), [address]);
  return (
    <Page title={t("title")} lead={t("lead")} wide>
      <div className="network-grid">
        <div className="network-side">
          <SearchForm address={address} query={asked.query} matches={asked.query ? asked.matches : []} />
          {!story && <StoryList stories={stories} />}
          <FilterForm address={address} choices={view.choices} years={plate.allYears} />
        </div>
        <figure className="network-plate">
          <div className="network-head">
            <ViewTabs address={address} />
            <Player address={address} years={plate.allYears} />
          </div>
          {story && <Told address={address} story={story} />}
          {!story && <LookForm address={address} />}
          {plate.organisations > 0 ? (
            <View onLook={setCamera} />
          ) : (
            <Empty title={t("picture.empty_title")}>{t("picture.empty")}</Empty>
          )}
          <Plate address={address} plate={plate} pinned={view.pinned} picture={view.picture} />
        </figure>
        {(address.look.view === "picture" || address.filter.node !== null) && (
          <div ref={panel} className="network-beside">
            <Panel address={address} chosen={view.chosen} asked={asked} />
          </div>
        )}
      </div>
      {view.path && <Way address={address} path={view.path} />}
      {view.comparison && <SideBySide address={address} comparison={view.comparison} />}
      {plate.organisations > 0 && <Share address={{ filter: address.filter, look: { ...address.look, camera } }} />}
    </Page>
  );
}

/** The selection, looked at as the address says. */
function View({ onLook }: { onLook: (camera: Camera | null) => void }) {
  const { address, view, story } = useLoaderData<typeof loader>();
  const { table, timeline, matrix, map, summary } = view;
  if (table) return <Tables address={address} view={view} table={table} />;
  if (timeline) return <Timeline timeline={timeline} />;
  if (matrix) return <MatrixTable address={address} matrix={matrix} />;
  if (map) return <World address={address} map={map} />;
  if (summary) return <Summary address={address} view={view} summary={summary} />;
  return (
    view.picture && (
      <Drawn address={address} picture={view.picture} path={view.path} isTold={story !== null} onLook={onLook} />
    )
  );
}

/**
 * After a choice by the visitor the focus goes to the panel, after a step of a tour to its words, so that keyboard and
 * screen reader follow.
 */
function useFocusOnChoice(node: string | null, told: string | null) {
  const panel = useRef<HTMLDivElement>(null);
  const before = useRef({ node, told });
  useEffect(() => {
    const last = before.current;
    before.current = { node, told };
    if (told && told !== last.told) document.getElementById("network-story-title")?.focus({ preventScroll: true });
    else if (node && node !== last.node) panel.current?.querySelector("h2")?.focus({ preventScroll: true });
  }, [node, told]);
  return panel;
}
