import { type LinksFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData, useNavigate } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { FilterForm } from "#app/network/components/filter-form.tsx";
import { Panel } from "#app/network/components/panel.tsx";
import { Picture } from "#app/network/components/picture.tsx";
import { Plate } from "#app/network/components/plate.tsx";
import { SearchForm } from "#app/network/components/search-form.tsx";
import { OrganisationTable, PartnershipTable } from "#app/network/components/tables.tsx";
import { type NetworkFilter, networkSearch, parseNetworkFilter } from "#app/network/filter.ts";
import stylesheet from "#app/network/network.css?url";
import { findOrganisations, readNetworkView } from "#app/network/view.server.ts";
import type { NetworkView } from "#app/network/view.ts";
import { textParam } from "#app/platform/search-params.ts";
import { Empty } from "#app/ui/empty.tsx";
import { withPrefix } from "#app/ui/link.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { usePrefix } from "#app/ui/root-data.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const filter = parseNetworkFilter(search);
  const { locale, prefix } = context.visitor;
  const query = textParam(search, "q");
  const matches = query ? await findOrganisations(context.db, query, locale) : [];
  const [only, second] = matches;
  if (only && !second) throw redirect(`${prefix}/network?${networkSearch({ ...filter, node: only.slug })}`);
  const t = translatorFor(locale, "network");
  return {
    filter,
    query,
    matches,
    view: await readNetworkView(context.db, filter, locale),
    title: t("title"),
    description: t("description"),
  };
}

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "description", content: data?.description ?? "" },
];

export default function Network() {
  const { filter, query, matches, view } = useLoaderData<typeof loader>();
  const t = useTranslations("network");
  const navigate = useNavigate();
  const prefix = usePrefix();
  const toNode = (slug: string | null) => `/network?${networkSearch({ ...filter, node: slug })}`;
  const choose = useCallback(
    (slug: string | null) => {
      if (slug !== filter.node)
        navigate(withPrefix(prefix, `/network?${networkSearch({ ...filter, node: slug })}`), {
          preventScrollReset: true,
        });
    },
    [filter, navigate, prefix],
  );
  const panel = useFocusOnChoice(filter.node);
  return (
    <Page title={t("title")} lead={t("lead")} wide>
      <div className="network-grid">
        <div className="network-side">
          <SearchForm filter={filter} query={query} matches={matches} toNode={toNode} />
          <FilterForm filter={filter} years={view.allYears} />
        </div>
        <figure className="network-plate">
          {view.nodes.length > 0 ? (
            <Picture view={view} toNode={toNode} onChoose={choose} />
          ) : (
            <Empty title={t("picture.empty_title")}>{t("picture.empty")}</Empty>
          )}
          <Plate view={view} filter={filter} />
        </figure>
        <div ref={panel} className="network-beside">
          <Panel view={view} slug={filter.node} toNode={toNode} closed={toNode(null)} />
        </div>
      </div>
      {view.nodes.length > 0 && <Beneath view={view} filter={filter} toNode={toNode} />}
    </Page>
  );
}

/** The same as tables and as files. */
function Beneath({
  view,
  filter,
  toNode,
}: {
  view: NetworkView;
  filter: NetworkFilter;
  toNode: (slug: string) => string;
}) {
  const t = useTranslations("network");
  return (
    <>
      <Section
        title={`${t("table.organisations")} (${view.nodes.length})`}
        id="organisations"
        className="network-table"
      >
        <OrganisationTable view={view} toNode={toNode} />
      </Section>
      <Section
        title={`${t("table.partnerships")} (${view.partnerships.length})`}
        id="partnerships"
        className="network-table"
      >
        <PartnershipTable rows={view.partnerships} />
      </Section>
      <Section title={t("files.title")} id="files">
        <p>{t("files.lead")}</p>
        <ul className="network-files">
          {(["json", "gexf", "graphml", "csv"] as const).map((format) => (
            <li key={format}>
              <a href={`/network.${format}?${networkSearch(filter)}`} download={format !== "json" || undefined}>
                {t(`files.${format}`)}
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** After a choice by the visitor the focus goes to the panel, so that keyboard and screen reader follow. */
function useFocusOnChoice(node: string | null) {
  const panel = useRef<HTMLDivElement>(null);
  const before = useRef(node);
  useEffect(() => {
    if (node && node !== before.current) panel.current?.querySelector("h2")?.focus({ preventScroll: true });
    before.current = node;
  }, [node]);
  return panel;
}
