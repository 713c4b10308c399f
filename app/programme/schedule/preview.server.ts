import type { Db } from "#app/platform/db.ts";
import type { DeskConference } from "#app/programme/schedule/answer.server.ts";
import { allClashes, type Clash } from "#app/programme/schedule/clashes.ts";
import { type VersionedSlot, withChanges } from "#app/programme/schedule/edits.ts";
import { indexPlan } from "#app/programme/schedule/plan.ts";
import type { Plan } from "#app/programme/schedule/queries/plan.server.ts";
import { suggestQuery } from "#app/programme/schedule/schemas.server.ts";
import { type Suggestion, suggest } from "#app/programme/schedule/suggest.ts";
import { wishFor } from "#app/programme/schedule/suggest-wish.server.ts";
import { scheduleView } from "#app/programme/schedule/view.server.ts";

/** A suggestion to look at before anything is done. */
export type SuggestionPreview = {
  query: { scope: "unscheduled" | "all"; from: string; to: string };
  revision: number;
  plan: Plan;
  timeZone: string;
  /** Null until it is asked for. */
  suggestion: Suggestion | null;
  /** The schedule with it, and what then clashes or is missing. */
  after: { slots: VersionedSlot[]; clashes: Clash[] };
};

/** The suggestion that an address asks for. */
export async function suggestionFor(
  db: Db,
  conference: DeskConference,
  readerId: string,
  search: URLSearchParams,
): Promise<SuggestionPreview> {
  const query = suggestQuery.parse(Object.fromEntries(search));
  const { plan, timeZone, revision } = await scheduleView(db, conference, readerId);
  if (!search.has("scope"))
    return { query, revision, plan, timeZone, suggestion: null, after: { slots: [], clashes: [] } };
  const index = indexPlan(plan);
  const suggestion = suggest(index, plan.slots, wishFor(conference, plan.slots, query));
  const slots = withSuggestion(plan.slots, suggestion);
  const clashes = allClashes(index, slots).filter(({ severity }) => severity !== "hint");
  return { query, revision, plan, timeZone, suggestion, after: { slots, clashes } };
}

function withSuggestion(slots: VersionedSlot[], { placements, unplaced }: Suggestion): VersionedSlot[] {
  const placed = placements.map(({ slotId, ...to }) => ({
    ...{ id: slotId ?? `new ${to.sessionId}`, before: null, version: 0 },
    after: { ...to, pinned: false },
  }));
  const removed = unplaced.flatMap(({ slotId }) =>
    slotId === null ? [] : [{ id: slotId, before: null, after: null, version: 0 }],
  );
  return withChanges(slots, [...placed, ...removed]);
}
