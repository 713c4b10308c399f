import { citations } from "../citations.ts";
import type { Item } from "../item.ts";
import type { RowOf } from "../schemas.ts";
import { type Row, row, type ValuesOf } from "../tables.ts";

const nothing = { activityId: null, partnershipId: null, projectId: null };

/** What became of a conclusion that the documents print. */
export function conclusionItem(conclusion: RowOf<"conclusions">): Item {
  const { id, conferenceId, position, ownerIds = [] } = conclusion;
  return {
    kind: "conclusion",
    id,
    rows: [
      row("Conclusion", {
        id,
        conferenceId,
        statementId: `${conferenceId}:conclusion:${position - 1}`,
        textEn: null,
        textFr: null,
        position: position - 1,
        state: conclusion.state,
        asOf: conclusion.asOf ?? null,
        noteEn: conclusion.note ?? null,
        noteFr: conclusion.noteFr ?? null,
      }),
      ...ownerIds.map((organisationId, place) =>
        row("ConclusionOwner", { conclusionId: id, organisationId, position: place }),
      ),
      ...(conclusion.activityIds ?? []).map((activityId) => followUp(id, { activityId })),
      ...(conclusion.partnershipIds ?? []).map((partnershipId) => followUp(id, { partnershipId })),
      ...(conclusion.projectIds ?? []).map((projectId) => followUp(id, { projectId })),
      ...citations({ owner: "Conclusion", id }, conclusion.sources),
    ],
  };
}

function followUp(conclusionId: string, what: Partial<ValuesOf<"FollowUp">>): Row {
  return row("FollowUp", {
    id: `${conclusionId}:${Object.values(what).join()}`,
    conclusionId,
    ...nothing,
    ...what,
  });
}
