import { useCallback, useEffect, useRef, useState } from "react";
import type { OrganisationMatch } from "#app/registration/organisation-match.ts";
import { usePrefix } from "#app/ui/root-data.ts";

const pauseMs = 200;
const shortest = 2;

/** Asks the directory while somebody types. `matches` is null until it has answered; a failed question changes nothing. */
export function useOrganisationSearch() {
  const prefix = usePrefix();
  const [matches, setMatches] = useState<OrganisationMatch[] | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const running = useRef<AbortController>();
  const stop = useCallback(() => {
    clearTimeout(timer.current);
    running.current?.abort();
  }, []);
  useEffect(() => stop, [stop]);

  const ask = async (text: string, signal: AbortSignal) => {
    const response = await fetch(`${prefix}/organisations/search.json?q=${encodeURIComponent(text)}`, { signal });
    if (!response.ok) return;
    const { organisations } = (await response.json()) as { organisations: OrganisationMatch[] };
    setMatches(organisations);
  };
  const searchAfter = (text: string, delay: number) => {
    stop();
    const asked = text.trim();
    if (asked.length < shortest) {
      setMatches(null);
      return;
    }
    const controller = new AbortController();
    running.current = controller;
    timer.current = setTimeout(() => ask(asked, controller.signal).catch(() => undefined), delay);
  };
  return {
    matches,
    search: (text: string) => searchAfter(text, pauseMs),
    searchNow: (text: string) => searchAfter(text, 0),
  };
}
