import { canSeeDesk } from "#app/conferences/rules.ts";
import type { AppContext } from "#app/platform/context.ts";
import { dayWords } from "#app/platform/instant-words.ts";
import { choiceParam, numberParam } from "#app/platform/search-params.ts";
import { holderOf } from "#app/registration/access.server.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import {
  type Audience,
  audienceOf,
  audiences,
  canSeeListed,
  groupByCountry,
  initialsOf,
  inListOrder,
  pagesOf,
} from "#app/registration/participants/list.ts";
import {
  countByConsent,
  countryNotes,
  participantIn,
  participantRows,
  takesPart,
} from "#app/registration/queries/participants.server.ts";
import { type ListConsent, listConsents } from "#app/registration/rules.ts";

/** A list of 600 is one page; a far longer one is cut between two countries. */
const pageSize = 800;

/** The list of participants as the person behind a request may read it. */
export async function participantsView(context: AppContext, request: Request, conference: ConferenceForRegistration) {
  const { db, visitor, clock } = context;
  const { searchParams } = new URL(request.url);
  const { audience, inTeam } = await readAudience(context, request, conference.id);
  const counts = await countByConsent(db, conference.id);
  const rows = await participantRows(db, conference.id, audience);
  const people = rows.map((row) => participantIn(row, visitor.locale));
  const groups = groupByCountry(inListOrder(people, visitor.locale));
  const pages = pagesOf(groups, pageSize);
  const page = Math.min(numberParam(searchParams, "page", 10_000, 1), Math.max(pages.length, 1));
  const shown = pages[page - 1] ?? [];
  return {
    audience,
    inTeam,
    asOf: dayWords(clock.now(), visitor.locale, conference.timeZone),
    total: listConsents.reduce((sum, consent) => sum + counts[consent], 0),
    listed: { public: seenBy("public", counts), participants: seenBy("participants", counts) },
    countries: groups.length,
    groups: shown,
    initials: initialsOf(shown, visitor.locale),
    notes: countryNotes(rows, [visitor.locale]),
    ...{ page, pageCount: pages.length },
  };
}

/** Which list the person behind a request reads, and whether as one of the team. */
export async function readAudience(context: AppContext, request: Request, conferenceId: string) {
  const inTeam = canSeeDesk(context.visitor.account, conferenceId);
  const reader = {
    inTeam,
    takesPart: !inTeam && (await takesPart(context.db, conferenceId, await holderOf(context, request))),
  };
  const chosen = choiceParam(new URL(request.url).searchParams, "as", audiences);
  return { audience: audienceOf(reader, chosen), inTeam };
}

function seenBy(audience: Audience, counts: Record<ListConsent, number>): number {
  return listConsents.reduce((sum, consent) => sum + (canSeeListed(audience, consent) ? counts[consent] : 0), 0);
}
