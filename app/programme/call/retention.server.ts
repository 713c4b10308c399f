import type { RetentionRule } from "#app/platform/retention.ts";
import { deleteOldProposalLinks, deleteProposals, forgetReviewers } from "#app/programme/call/personal-data.server.ts";

/** How long is kept what people proposed and judged. */
export const callRetention: RetentionRule[] = [
  { kind: "proposal_links", from: "expired", days: 0, apply: (db, { now }) => deleteOldProposalLinks(db, now) },
  {
    kind: "proposals_closed",
    from: "conference",
    days: 180,
    range: { min: 0, max: 3650 },
    apply: (db, _act, conferenceId) => deleteProposals(db, { call: { conferenceId }, state: { not: "accepted" } }),
  },
  {
    kind: "proposals",
    from: "conference",
    days: 1095,
    range: { min: 30, max: 3650 },
    apply: (db, _act, conferenceId) => deleteProposals(db, { call: { conferenceId } }),
  },
  {
    kind: "reviewers",
    from: "conference",
    days: 180,
    range: { min: 0, max: 3650 },
    apply: (db, _act, conferenceId) => forgetReviewers(db, conferenceId),
  },
];
