import { choiceParam } from "#app/platform/search-params.ts";
import type { ActivityFilter } from "#app/projects/rules.ts";
import { ActivityKind, ActivityState } from "#prisma/generated/enums.ts";

export const activityKinds = Object.values(ActivityKind);
export const activityStates = Object.values(ActivityState);

/** Reads the filter of a project's activities from an address. */
export function parseActivityFilter(params: URLSearchParams): ActivityFilter {
  return {
    state: choiceParam(params, "state", activityStates),
    kind: choiceParam(params, "kind", activityKinds),
  };
}
