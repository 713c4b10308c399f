import { type NetworkAddress, networkSearch } from "#app/network/address.ts";

/** What of an address a GET form must carry along: all but the names that its own fields give, and the page of a list. */
export function Kept({ address, without }: { address: NetworkAddress; without: readonly string[] }) {
  const params = [...new URLSearchParams(networkSearch(address.filter, address.look))];
  return params
    .filter(([name]) => name !== "page" && !without.includes(name))
    .map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />);
}
