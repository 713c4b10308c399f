import { type NetworkAddress, networkPath, networkSearch, parseNetworkAddress } from "#app/network/address.ts";
import type { Named } from "#app/network/view.ts";
import type { CitationView } from "#app/ui/source-mark.tsx";

/** A named view, and what leads to it. */
export type StoryLink = { title: Named; href: string };

/** A named view as it is told: what there is to see, and where it stands in a tour. */
export type Story = {
  title: Named;
  note: Named;
  citations: CitationView[];
  /** The view as it was kept. */
  href: string;
  /** The visitor has left it for something else. */
  isLeft: boolean;
  /** Null for a view that is told alone. */
  tour: { title: Named; steps: StoryLink[]; place: number } | null;
};

/** What can be told: tours, and named views that are in none. */
export type Stories = { tours: (StoryLink & { intro: Named; steps: number })[]; views: StoryLink[] };

const untold = { saved: null, tour: null, page: 1 };

/** The part of an address that a view keeps: filter and look, in one way of writing. Reads a whole address, too. */
export function queryOf(address: string): string {
  const { filter, look } = parseNetworkAddress(new URLSearchParams(address.replace(/^[^?]*\?/, "")));
  return networkSearch(filter, { ...look, ...untold });
}

/** Where a kept view is told. */
export function storyPath(query: string, saved: string, tour: string | null): string {
  return networkPath(parseNetworkAddress(new URLSearchParams(query)), { look: { saved, tour } });
}

/** Whether what is shown is no longer what was kept; the camera may have moved. */
export function hasLeft({ filter, look }: NetworkAddress, query: string): boolean {
  const kept = parseNetworkAddress(new URLSearchParams(query));
  return networkSearch(filter, { ...look, ...untold, camera: kept.look.camera }) !== query;
}
