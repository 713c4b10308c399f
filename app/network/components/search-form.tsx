import { useTranslations } from "use-intl";
import { type NetworkAddress, networkPath } from "#app/network/address.ts";
import { Kept } from "#app/network/components/kept.tsx";
import type { Match } from "#app/network/search.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Form, Link } from "#app/ui/link.tsx";

/** Finds an organisation by any of its names; one match is chosen at once, several are offered. */
export function SearchForm({ address, query, matches }: { address: NetworkAddress; query: string; matches: Match[] }) {
  const t = useTranslations("network.search");
  return (
    <Form method="get" action="/network" role="search" preventScrollReset className="network-search">
      <Kept address={address} without={["node", "path", "with"]} />
      <label className="field-label" htmlFor="network-search">
        {t("label")}
      </label>
      <div className="flex gap-2">
        <input
          id="network-search"
          name="q"
          type="search"
          maxLength={100}
          className="control"
          defaultValue={query}
          placeholder={t("help")}
          key={query}
        />
        <Button>{t("submit")}</Button>
      </div>
      <div aria-live="polite">
        <Matches
          query={query}
          matches={matches}
          to={(slug) => networkPath(address, { filter: { node: slug }, look: { path: null, compared: [] } })}
        />
      </div>
    </Form>
  );
}

type MatchesProps = { query: string; matches: Match[]; to: (slug: string) => string };

/** What a search could mean, or that it means nobody. */
export function Matches({ query, matches, to }: MatchesProps) {
  const t = useTranslations("network.search");
  if (!query) return null;
  if (matches.length === 0) return <p className="mt-2 text-sm">{t("none", { query })}</p>;
  return (
    <>
      <p className="mt-2 text-sm">{t("several", { query })}</p>
      <ul className="network-matches">
        {matches.map(({ slug, name, lang }) => (
          <li key={slug}>
            <Link to={to(slug)} preventScrollReset lang={lang}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
