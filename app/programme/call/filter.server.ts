import { z } from "zod";
import { proposalStates } from "#app/programme/call/rules.ts";

export const proposalSorts = ["submitted", "score", "spread", "reviews"] as const;
export type ProposalSort = (typeof proposalSorts)[number];

const score = z.coerce.number().min(1).max(5).nullable().catch(null);
const id = z.string().max(100).catch("");

const filterSchema = z.object({
  search: z.string().trim().max(200).catch(""),
  state: z.enum(proposalStates).nullable().catch(null),
  type: id,
  track: id,
  language: z.string().max(10).catch(""),
  /** Only those whose mean is at least, at most so. */
  from: score,
  to: score,
  /** Only those that do not have as many reviews as the call wants. */
  missing: z.literal("1").nullable().catch(null),
  sort: z.enum(proposalSorts).catch("submitted"),
  direction: z.enum(["asc", "desc"]).catch("desc"),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export type ProposalFilter = z.output<typeof filterSchema>;

/** Reads `?q=&state=&type=&track=&language=&from=&to=&missing=&sort=&direction=&page=`; an address never fails. */
export function parseProposalFilter(search: URLSearchParams): ProposalFilter {
  return filterSchema.parse({
    search: search.get("q") ?? "",
    state: search.get("state"),
    type: search.get("type") ?? "",
    track: search.get("track") ?? "",
    language: search.get("language") ?? "",
    from: search.get("from") || null,
    to: search.get("to") || null,
    missing: search.get("missing"),
    sort: search.get("sort"),
    direction: search.get("direction"),
    page: search.get("page") ?? 1,
  });
}

/** Whether a filter shows less than everything. */
export function isNarrowed({ search, state, type, track, language, from, to, missing }: ProposalFilter): boolean {
  return Boolean(search || state || type || track || language || from !== null || to !== null || missing);
}
