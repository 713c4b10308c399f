import type { AppContext } from "#app/platform/context.ts";
import { momentWords } from "#app/platform/instant-words.ts";
import { languageName } from "#app/platform/language-names.ts";
import { type Locale, pickText } from "#app/platform/locale.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { type Call, inUse, readCall } from "#app/programme/call/call.server.ts";
import { type CallPhase, callPhase } from "#app/programme/call/rules.ts";
import {
  type ConferenceForRegistration,
  conferenceBySlug,
} from "#app/registration/conference-for-registration.server.ts";
import { conferenceWords } from "#app/registration/conference-words.server.ts";
import { textIn } from "#app/registration/questions/form.server.ts";

/** The conference at an address with its call; to everybody there is nothing before a call has a time. */
export async function requirePublicCall({ db, clock }: AppContext, slug: string | undefined) {
  const conference = await conferenceBySlug(db, slug ?? "");
  const call = conference && (await readCall(db, conference.id));
  const phase = call ? callPhase(call, clock.now()) : "none";
  if (!conference || !call || phase === "none") throw notFound();
  return { conference, call, phase };
}

/** A conference as the pages of a call are headed with it. */
export function headOf(conference: ConferenceForRegistration, locale: Locale) {
  const { name, lang, dates, place } = conferenceWords(conference, locale);
  const { slug, contactEmail, isDemonstration } = conference;
  return { slug, name, lang, dates, place, contactEmail, isDemonstration };
}

/** When a call opens and closes, in words, in the zone of the conference, and how many days are left. */
export function timesOf(
  call: Pick<Call, "opensAt" | "closesAt" | "graceHours">,
  context: AppContext,
  timeZone: string | null,
) {
  const { locale } = context.visitor;
  const words = (instant: Date | null) => instant && momentWords(instant, locale, timeZone);
  const left = call.closesAt ? call.closesAt.getTime() - context.clock.now().getTime() : 0;
  return {
    opens: words(call.opensAt),
    closes: words(call.closesAt),
    daysLeft: left > 0 ? Math.floor(left / 86_400_000) : null,
    graceHours: call.graceHours,
  };
}

/** What the public page of a call says, in the words of a reader. */
export async function callView(
  context: AppContext,
  { conference, call, phase }: { conference: ConferenceForRegistration; call: Call; phase: CallPhase },
) {
  const { locale, account } = context.visitor;
  const named = (row: { nameEn: string; nameFr: string | null }) => textIn(row.nameEn, row.nameFr, locale);
  const tracks = await context.db.track.findMany({
    where: { conferenceId: conference.id },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { nameEn: true, nameFr: true },
  });
  return {
    conference: headOf(conference, locale),
    phase,
    ...timesOf(call, context, conference.timeZone),
    intro: pickText({ en: call.introEn, fr: call.introFr }, locale),
    types: inUse(call.types).map((type) => ({ ...named(type), kind: type.kind, minutes: type.minutes })),
    tracks: tracks.map(named),
    languages: conference.languages.map((language) => languageName(language, locale)),
    questions: inUse(call.questions).map(({ labelEn, labelFr, required }) => ({
      ...textIn(labelEn, labelFr, locale),
      required,
    })),
    criteria: inUse(call.criteria).map((criterion) => ({
      ...named(criterion),
      help: pickText({ en: criterion.helpEn, fr: criterion.helpFr }, locale),
    })),
    anonymous: call.anonymous,
    limit: call.limitPerAuthor,
    signedIn: account !== null,
    fixedEmail: account?.emailVerified ? account.email : null,
    prefill: { name: account?.name ?? "", email: account?.email ?? "", locale: account?.locale ?? locale },
  };
}

export type CallView = Awaited<ReturnType<typeof callView>>;

/** What the page of a conference says of its call; null where there is nothing to say. */
export async function callLine(
  { db, clock, visitor }: AppContext,
  { id, timeZone }: { id: string; timeZone: string | null },
) {
  const call = await db.call.findUnique({
    where: { conferenceId: id },
    select: { opensAt: true, closesAt: true, graceHours: true },
  });
  const phase = call ? callPhase(call, clock.now()) : "none";
  if (!call || (phase !== "open" && phase !== "not_yet")) return null;
  const instant = phase === "open" ? call.closesAt : call.opensAt;
  return { phase, moment: instant && momentWords(instant, visitor.locale, timeZone) };
}
