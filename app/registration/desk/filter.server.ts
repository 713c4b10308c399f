import { z } from "zod";
import { textParam } from "#app/platform/search-params.ts";
import { type RegistrationListInput, registrationSorts } from "#app/registration/queries/desk.server.ts";
import { fieldOf } from "#app/registration/questions/rules.ts";
import { decisions, registrationStates } from "#app/registration/rules.ts";

const listSchema = z.object({
  search: z.string().trim().max(200).catch(""),
  state: z.enum(registrationStates).nullable().catch(null),
  category: z.string().max(100).catch(""),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .catch(""),
  sort: z.enum(registrationSorts).catch("submitted"),
  direction: z.enum(["asc", "desc"]).catch("desc"),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  /** What is looked for in the answers, by question. */
  answers: z.record(z.string().max(100), z.string().max(200)).catch({}),
});

export type DeskFilter = z.output<typeof listSchema>;

/** Reads `?q=&state=&category=&country=&sort=&direction=&page=&q-ID=`; an address never fails. */
export function parseDeskFilter(search: URLSearchParams): DeskFilter {
  return listSchema.parse({
    search: search.get("q") ?? "",
    state: search.get("state"),
    category: search.get("category") ?? "",
    country: search.get("country") ?? "",
    sort: search.get("sort"),
    direction: search.get("direction"),
    page: search.get("page") ?? 1,
    answers: answersIn(search),
  });
}

const mostAnswers = 20;

/** `?q-ID=value` for each question that is filtered by. */
function answersIn(search: URLSearchParams): Record<string, string> {
  const names = [...search.keys()].filter((name) => /^q-[\w-]{1,60}$/.test(name)).slice(0, mostAnswers);
  const asked = names.map((name) => [name.slice(fieldOf("").length), textParam(search, name, 200)] as const);
  return Object.fromEntries(asked.filter(([, value]) => value !== ""));
}

/** The same as what the database is asked for. */
export function listInputOf(conferenceId: string, filter: DeskFilter): RegistrationListInput {
  const { search, state, category, country, sort, direction, page, answers } = filter;
  return {
    ...{ conferenceId, search, country, sort, direction, page, answers },
    states: state ? [state] : [],
    categoryIds: category ? [category] : [],
  };
}

/** A decision on the ticked registrations, or on all that the list's filter matches. */
export const decideForm = z.strictObject({
  decision: z.enum([...decisions, "overbook"]),
  id: z.array(z.string().max(100)).max(200).default([]),
  all: z.literal("1").optional(),
  /** For who is declined. */
  reason: z.string().trim().max(2000).default(""),
  /** Why a place is given beyond the limit. */
  overbook: z.string().trim().max(2000).default(""),
});

/** Having a delegate's personal link mailed to them. */
export const sendLinkForm = z.strictObject({ intent: z.literal("send_link") });

export const undoForm = z.strictObject({ intent: z.literal("undo"), decisionId: z.string().max(100) });
