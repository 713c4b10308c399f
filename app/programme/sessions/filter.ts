import { choiceParam, numberParam, textParam } from "#app/platform/search-params.ts";
import { SessionKind } from "#prisma/generated/enums.ts";

/** Where the people of a session stand. */
export const peopleStates = ["nobody", "unasked", "unanswered", "declined", "confirmed"] as const;
export const placings = ["scheduled", "unscheduled", "cancelled"] as const;

export type SessionFilter = {
  search: string;
  kind: SessionKind | null;
  track: string;
  people: (typeof peopleStates)[number] | null;
  placing: (typeof placings)[number] | null;
  page: number;
};

/** Reads which sessions are asked for from an address; what cannot be understood is left out. */
export function parseSessionFilter(params: URLSearchParams): SessionFilter {
  return {
    search: textParam(params, "q"),
    kind: choiceParam(params, "kind", Object.values(SessionKind)),
    track: textParam(params, "track"),
    people: choiceParam(params, "people", peopleStates),
    placing: choiceParam(params, "placing", placings),
    page: numberParam(params, "page", 10_000, 1),
  };
}
