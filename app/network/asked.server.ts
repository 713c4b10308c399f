import { type NetworkAddress, networkPath } from "#app/network/address.ts";
import { clearMatch, findOrganisations, type Match } from "#app/network/search.server.ts";
import type { Db } from "#app/platform/db.ts";
import type { Locale } from "#app/platform/locale.ts";
import { textParam } from "#app/platform/search-params.ts";

/** What a visitor typed into one of the fields of the page that look for an organisation, and what it could mean. */
export type Asked = { query: string; way: string; beside: string; matches: Match[] };

/** Reads what was asked for; `to` is where it leads when it is clear which organisation is meant, else null. */
export async function readAsked(
  db: Db,
  search: URLSearchParams,
  address: NetworkAddress,
  locale: Locale,
): Promise<Asked & { to: string | null }> {
  const typed = { query: textParam(search, "q"), way: textParam(search, "way"), beside: textParam(search, "beside") };
  const words = typed.query || typed.way || typed.beside;
  const matches = words ? await findOrganisations(db, words, locale) : [];
  const clear = clearMatch(matches);
  return { ...typed, matches, to: clear && leadTo(address, typed, clear.slug) };
}

function leadTo(address: NetworkAddress, typed: Omit<Asked, "matches">, slug: string): string {
  const { compared } = address.look;
  if (typed.query) return networkPath(address, { filter: { node: slug }, look: { path: null, compared: [] } });
  if (typed.way) return `${networkPath(address, { look: { path: slug } })}#way`;
  return `${networkPath(address, { look: { compared: [...compared, slug].slice(-2) } })}#side-by-side`;
}
