import { type LinksFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData, useLocation, useNavigate, useNavigationType } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { type Camera, networkPath, networkSearch, parseNetworkAddress } from "#app/network/address.ts";
import { readAsked } from "#app/network/asked.server.ts";
import { FilterForm } from "#app/network/components/filter-form.tsx";
import { LookForm } from "#app/network/components/look-form.tsx";
import { MatrixTable } from "#app/network/components/matrix-table.tsx";
import { Panel } from "#app/network/components/panel.tsx";
import { Picture } from "#app/network/components/picture.tsx";
import { Plate } from "#app/network/components/plate.tsx";
import { Player } from "#app/network/components/player.tsx";
import { PngButton } from "#app/network/components/png-button.tsx";
import { SearchForm } from "#app/network/components/search-form.tsx";
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
import { withPrefix } from "#app/ui/link.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { usePrefix } from "#app/ui/root-data.ts";

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
          {plate.organisations > 0 ? <View /> : <Empty title={t("picture.empty_title")}>{t("picture.empty")}</Empty>}
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
      {plate.organisations > 0 && <Files />}
    </Page>
  );
}

/** The selection, looked at as the address says. */
function View() {
  const { address, view } = useLoaderData<typeof loader>();
  const { table, timeline, matrix, map, summary } = view;
  if (table) return <Tables address={address} view={view} table={table} />;
  if (timeline) return <Timeline timeline={timeline} />;
  if (matrix) return <MatrixTable address={address} matrix={matrix} />;
  if (map) return <World address={address} map={map} />;
  if (summary) return <Summary address={address} view={view} summary={summary} />;
  return <Drawn />;
}

function Drawn() {
  const { address, view, story } = useLoaderData<typeof loader>();
  const navigate = useNavigate();
  const prefix = usePrefix();
  const visit = { key: useLocation().key, isReturn: useNavigationType() === "POP" };
  const toNode = (slug: string | null) =>
    networkPath(address, { filter: { node: slug, ...(slug === null && { steps: 0 }) }, look: { camera: null } });
  const go = useCallback(
    (path: string) => navigate(withPrefix(prefix, path), { preventScrollReset: true }),
    [navigate, prefix],
  );
  // Only where somebody looks has changed: the address says so, and nothing is asked of the server.
  const look = (camera: Camera | null) => {
    const path = withPrefix(prefix, networkPath(address, { look: { camera } }));
    window.history.replaceState(window.history.state, "", path);
  };
  if (!view.picture) return null;
  return (
    <Picture
      picture={view.picture}
      chosen={address.filter.node}
      compared={address.look.compared}
      pinned={address.filter.pinned}
      isNear={address.filter.steps > 0 || story !== null}
      visit={visit}
      way={view.path?.stops.map(({ organisation }) => organisation.slug) ?? []}
      camera={address.look.camera}
      toNode={toNode}
      onChoose={(slug) => slug !== address.filter.node && go(toNode(slug))}
      onOpen={go}
      onPair={(node, other) =>
        go(networkPath(address, { filter: { node }, look: { compared: [other], path: null, camera: null } }))
      }
      onLook={look}
    />
  );
}

/** The same selection as files. */
function Files() {
  const { address } = useLoaderData<typeof loader>();
  const t = useTranslations("network.files");
  const prefix = usePrefix();
  const fileAddress = (format: string) => withPrefix(prefix, `/network.${format}?${networkSearch(address.filter)}`);
  return (
    <Section title={t("title")} id="files">
      <p>{t("lead")}</p>
      <ul className="network-files">
        {(["svg", "gexf", "graphml", "csv", "json", "jsonld"] as const).map((format) => (
          <li key={format}>
            <a href={fileAddress(format)} download={!format.startsWith("json") || undefined}>
              {t(format)}
            </a>
          </li>
        ))}
        <li>
          <PngButton address={fileAddress("svg")} />
        </li>
      </ul>
    </Section>
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
