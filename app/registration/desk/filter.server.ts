import { z } from "zod";
import { locales } from "#app/platform/locale.ts";
import { textParam } from "#app/platform/search-params.ts";
import { chosenColumns, type ListColumn } from "#app/registration/desk/list/columns.ts";
import { letterKinds } from "#app/registration/papers/placeholders.ts";
import { type RegistrationListInput, registrationSorts } from "#app/registration/queries/desk.server.ts";
import { fieldOf, questionLimit } from "#app/registration/questions/rules.ts";
import { decisions, registrationStates } from "#app/registration/rules.ts";

const listSchema = z.object({
  search: z.string().trim().max(200).catch(""),
  state: z.enum(registrationStates).nullable().catch(null),
  category: z.string().max(100).catch(""),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .catch(""),
  tag: z.string().max(100).catch(""),
  /** Only those with a note, or with one for the door. */
  note: z.enum(["any", "door"]).nullable().catch(null),
  /** Only those who agreed to be shown to them. */
  shown: z.enum(["participants", "public"]).nullable().catch(null),
  sort: z.enum(registrationSorts).catch("submitted"),
  direction: z.enum(["asc", "desc"]).catch("desc"),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  /** What is looked for in the answers, by question. */
  answers: z.record(z.string().max(100), z.string().max(200)).catch({}),
});

/** `columns` are those of the list; null: the usual ones. */
export type DeskFilter = z.output<typeof listSchema> & { columns: ListColumn[] | null };

/** Reads `?q=&state=&category=&country=&tag=&note=&shown=&q-ID=&sort=&direction=&col=&page=`; an address never fails. */
export function parseDeskFilter(search: URLSearchParams): DeskFilter {
  const columns = chosenColumns(search.getAll("col").slice(0, 100));
  const filter = listSchema.parse({
    search: search.get("q") ?? "",
    state: search.get("state"),
    category: search.get("category") ?? "",
    country: search.get("country") ?? "",
    tag: search.get("tag") ?? "",
    note: search.get("note"),
    shown: search.get("shown"),
    sort: search.get("sort"),
    direction: search.get("direction"),
    page: search.get("page") ?? 1,
    answers: answersIn(search),
  });
  return { ...filter, columns };
}

/** The same view as an address, always written alike: two views are the same when these are. */
export function addressOf({
  search,
  state,
  category,
  country,
  tag,
  note,
  shown,
  sort,
  direction,
  columns,
  answers,
}: DeskFilter): string {
  const address = new URLSearchParams();
  const said = { q: search, state, category, country, tag, note, shown };
  for (const [name, value] of Object.entries(said)) if (value) address.set(name, value);
  for (const id of Object.keys(answers).sort()) address.set(fieldOf(id), answers[id] ?? "");
  if (sort !== "submitted" || direction !== "desc") {
    address.set("sort", sort);
    address.set("direction", direction);
  }
  for (const column of columns ?? []) address.append("col", column);
  return address.toString();
}

/** `?q-ID=value` for each question that is filtered by. */
function answersIn(search: URLSearchParams): Record<string, string> {
  const names = [...new Set(search.keys())].filter((name) => /^q-[\w-]{1,60}$/.test(name));
  const asked = names.map((name) => [name.slice(fieldOf("").length), textParam(search, name, 200)] as const);
  // One that was left out would show, and decide on, more people than were asked for.
  return Object.fromEntries(asked.filter(([, value]) => value !== "").slice(0, questionLimit));
}

/** The same as what the database is asked for. */
export function listInputOf(conferenceId: string, filter: DeskFilter): RegistrationListInput {
  const { search, state, category, country, tag, note, shown, sort, direction, page, answers } = filter;
  return {
    ...{ conferenceId, search, country, tag, note, shown, sort, direction, page, answers },
    states: state ? [state] : [],
    categoryIds: category ? [category] : [],
  };
}

/** A decision on the ticked registrations, or on all that the list's filter matches. */
export const decideForm = z.strictObject({
  decision: z.enum([...decisions, "overbook", "tag", "letter"]),
  id: z.array(z.string().max(100)).max(200).default([]),
  all: z.literal("1").optional(),
  /** For who is declined. */
  reason: z.string().trim().max(2000).default(""),
  /** Why a place is given beyond the limit. */
  overbook: z.string().trim().max(2000).default(""),
  ...{ tagId: z.string().max(100).default(""), tagging: z.enum(["add", "remove"]).default("add") },
  /** Which letter, and in which language if not in each person's own. */
  ...{ letter: z.enum(letterKinds).optional(), letterIn: z.enum(locales).optional() },
});

/** Having a delegate's personal link mailed to them. */
export const sendLinkForm = z.strictObject({ intent: z.literal("send_link") });

export const undoForm = z.strictObject({ intent: z.literal("undo"), decisionId: z.string().max(100) });
