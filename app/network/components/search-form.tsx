import { useTranslations } from "use-intl";
import type { NetworkFilter } from "#app/network/filter.ts";
import { Button } from "#app/ui/button.tsx";
import { Form, Link } from "#app/ui/link.tsx";

type SearchFormProps = {
  filter: NetworkFilter;
  query: string;
  matches: { slug: string; name: string; lang: string }[];
  toNode: (slug: string) => string;
};

/** Finds an organisation by any of its names; one match is chosen at once, several are offered. */
export function SearchForm({ filter, query, matches, toNode }: SearchFormProps) {
  const t = useTranslations("network.search");
  return (
    <Form method="get" action="/network" role="search" preventScrollReset className="network-search">
      {filter.kinds.map((kind) => (
        <input key={kind} type="hidden" name="kind" value={kind} />
      ))}
      {filter.ties.map((tie) => (
        <input key={tie} type="hidden" name="tie" value={tie} />
      ))}
      {filter.year !== null && <input type="hidden" name="year" value={filter.year} />}
      {filter.undated && <input type="hidden" name="undated" value="1" />}
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
        {query && matches.length === 0 && <p className="mt-2 text-sm">{t("none", { query })}</p>}
        {matches.length > 1 && (
          <>
            <p className="mt-2 text-sm">{t("several", { query })}</p>
            <ul className="network-matches">
              {matches.map(({ slug, name, lang }) => (
                <li key={slug}>
                  <Link to={toNode(slug)} preventScrollReset lang={lang}>
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Form>
  );
}
