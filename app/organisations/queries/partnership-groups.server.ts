import { readPartnerships } from "#app/organisations/queries/partnerships.server.ts";
import { groupTies, type TieGroup } from "#app/organisations/rules.ts";
import type { PartnershipView, TieRow } from "#app/organisations/views.ts";
import type { Db } from "#app/platform/db.ts";
import type { PartnershipKind } from "#prisma/generated/enums.ts";

/** Of each kind the page shows this many, of a kind asked for a page of that many. */
const atAGlance = 3;
const pageSize = 20;

export type PartnershipGroups = {
  total: number;
  /** The kind that is shown alone, page by page; null when all kinds are. */
  only: PartnershipKind | null;
  page: number;
  pageCount: number;
  groups: { kind: PartnershipKind; total: number; partnerships: PartnershipView[] }[];
};

/** Chooses what of many partnerships to show, and reads that in one go. */
export async function readPartnershipGroups(
  db: Db,
  ties: TieRow[],
  asked: { kind: PartnershipKind | null; page: number },
): Promise<PartnershipGroups> {
  const all = groupTies(ties);
  const chosen = all.find(({ kind }) => kind === asked.kind);
  const pageCount = chosen ? Math.ceil(chosen.ids.length / pageSize) : 1;
  const page = Math.min(asked.page, pageCount);
  const shown = chosen
    ? [slice(chosen, (page - 1) * pageSize, pageSize)]
    : all.map((group) => slice(group, 0, glance(group)));
  const partnerships = await readPartnerships(
    db,
    shown.flatMap(({ ids }) => ids),
  );
  return {
    total: ties.length,
    only: chosen?.kind ?? null,
    page,
    pageCount,
    groups: shown.map(({ kind, ids }) => ({
      kind,
      total: all.find((group) => group.kind === kind)?.ids.length ?? 0,
      partnerships: partnerships.filter(({ id }) => ids.includes(id)),
    })),
  };
}

/** A link to one more would take the room of that one. */
function glance({ ids }: TieGroup): number {
  return ids.length === atAGlance + 1 ? ids.length : atAGlance;
}

function slice({ kind, ids }: TieGroup, from: number, count: number): TieGroup {
  return { kind, ids: ids.slice(from, from + count) };
}
