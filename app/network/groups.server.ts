import type { Colouring } from "#app/network/address.ts";
import type { NetworkRows } from "#app/network/graph.ts";
import type { Selection } from "#app/network/selection.server.ts";
import type { Named, PictureGroup } from "#app/network/view.ts";
import type { NetworkWords } from "#app/network/words.server.ts";
import { Region, TreatyState } from "#prisma/generated/enums.ts";

/** Which group an organisation belongs to by its place in `list`, as it is coloured; null for none. */
export type Grouping = { list: PictureGroup[]; of(id: string): number | null };

/** More colours are not told apart. */
const mostGroups = 10;
const namedMembers = 2;

/** The groups by which a selection is coloured. Kinds have marks of their own, so there is nothing to group then. */
export function groupsOf(selection: Selection, colour: Colouring, rows: NetworkRows, words: NetworkWords): Grouping {
  if (colour === "kind") return { list: [], of: () => null };
  if (colour === "community") return byCommunity(selection, words);
  const seats = new Map(rows.countries.map((country) => [country.code, country]));
  const countries = new Map(selection.graph.nodes.map(({ id, countryCode }) => [id, seats.get(countryCode ?? "")]));
  return colour === "region"
    ? byValue(
        selection,
        Object.values(Region),
        (id) => countries.get(id)?.region,
        (region, count) => ({ by: "region", region, count }),
      )
    : byValue(
        selection,
        Object.values(TreatyState),
        (id) => countries.get(id)?.treaty,
        (state, count) => ({ by: "treaty", state, count }),
      );
}

function byValue<Value>(
  { graph }: Selection,
  values: readonly Value[],
  valueFor: (id: string) => Value | null | undefined,
  group: (value: Value, count: number) => PictureGroup,
): Grouping {
  const counts = values.map((value) => graph.nodes.filter(({ id }) => valueFor(id) === value).length);
  const present = values.filter((_, index) => counts[index]);
  const list = present.map((value) => group(value, counts[values.indexOf(value)] ?? 0));
  return {
    list,
    of: (id) => {
      const value = valueFor(id);
      const place = value == null ? -1 : present.indexOf(value);
      return place < 0 ? null : place;
    },
  };
}

/** Communities of more than two, named by their strongest members. */
function byCommunity(selection: Selection, words: NetworkWords): Grouping {
  const members = membersByCommunity(selection);
  const large = [...members].filter(([, ids]) => ids.length > 2).slice(0, mostGroups);
  const places = new Map(large.map(([community], index) => [community, index]));
  return {
    list: large.map(([, ids]) => ({ by: "community", members: namesOf(ids, words), count: ids.length })),
    of: (id) => places.get(selection.light.get(id)?.community ?? -1) ?? null,
  };
}

/** The members of each community, the strongest first; the largest community first. */
function membersByCommunity({ light }: Selection): Map<number, string[]> {
  const members = new Map<number, string[]>();
  for (const [id, { community }] of light) {
    const own = members.get(community);
    if (own) own.push(id);
    else members.set(community, [id]);
  }
  const strength = (id: string) => light.get(id)?.strength ?? 0;
  for (const ids of members.values()) ids.sort((a, b) => strength(b) - strength(a) || (a < b ? -1 : 1));
  return new Map([...members].sort(([a], [b]) => a - b));
}

function namesOf(ids: string[], words: NetworkWords): Named[] {
  return ids.slice(0, namedMembers).flatMap((id) => {
    const organisation = words.byId(id);
    return organisation ? { name: organisation.acronym ?? organisation.name, lang: organisation.lang } : [];
  });
}

/** How a community of the selection is called: by its main members. Empty for an organisation without ties. */
export function communityOf(selection: Selection, id: string, words: NetworkWords): Named[] {
  const own = selection.light.get(id);
  if (!own || own.degree === 0) return [];
  return namesOf(membersByCommunity(selection).get(own.community) ?? [], words);
}

/** Communities of at least two. */
export function countCommunities({ light }: Selection): number {
  return new Set([...light.values()].flatMap(({ degree, community }) => (degree > 0 ? community : []))).size;
}
