import type { AppContext } from "#app/platform/context.ts";
import { dayWords, momentWords } from "#app/platform/instant-words.ts";
import { pickText } from "#app/platform/locale.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { conferenceById } from "#app/registration/conference-for-registration.server.ts";
import { conferenceWords } from "#app/registration/conference-words.server.ts";
import { openedLinks } from "#app/registration/delegations/access.server.ts";
import { type HeadedDelegation, type HeadInput, headedBy } from "#app/registration/delegations/headed.server.ts";
import { readDelegation } from "#app/registration/delegations/queries.server.ts";
import { headMay, substitutesNow } from "#app/registration/delegations/rules.ts";
import { countryChoices } from "#app/registration/queries/form.server.ts";
import { hasAgreed, hasEnded } from "#app/registration/rules.ts";

/** The delegation at an address with its conference, for its head; to everybody else there is nothing. */
export async function requireHead(context: AppContext, request: Request, id: string | undefined) {
  const linkIds = await openedLinks(context, request);
  const { account } = context.visitor;
  const delegation = await headedBy(context.db, { account, linkIds }, id ?? "");
  if (!delegation) throw notFound();
  const conference = await conferenceById(context.db, delegation.conferenceId);
  const head: HeadInput = { delegationId: delegation.id, linkIds };
  return { delegation, conference, head };
}

type Scene = Awaited<ReturnType<typeof requireHead>>;

/** What every page of a delegation is headed with. */
export function titleOf({ delegation, conference }: Scene, { visitor: { locale } }: AppContext) {
  const { name, lang, dates, place } = conferenceWords(conference, locale);
  const title = pickText({ en: delegation.nameEn, fr: delegation.nameFr }, locale);
  return {
    id: delegation.id,
    name: title?.text ?? delegation.nameEn,
    lang: title?.lang ?? locale,
    headName: delegation.headName,
    conference: { name, lang, dates, place, isDemonstration: conference.isDemonstration },
  };
}

/** What a form for nominations begins with and offers. */
export async function nominationChoices({ delegation, conference }: Scene, { db, visitor, clock }: AppContext) {
  const { locale } = visitor;
  const { quotas } = await readDelegation(db, delegation.id, conference, clock.now());
  return {
    categories: quotas
      .filter(({ open }) => open)
      .map(({ categoryId, category }) => ({ value: categoryId, label: pickText(category, locale)?.text ?? "" })),
    countries: await countryChoices(db, locale),
    defaults: defaultsOf(delegation, locale),
  };
}

function defaultsOf({ organisation, countryCode }: HeadedDelegation, locale: "en" | "fr") {
  return {
    organisationName: organisation
      ? (pickText({ en: organisation.nameEn, fr: organisation.nameFr }, locale)?.text ?? "")
      : "",
    countryCode: countryCode ?? organisation?.countryCode ?? "",
    locale,
  };
}

/** The page of a delegation as its head sees it, in the words of the reader. */
export async function headView(scene: Scene, context: AppContext) {
  const { delegation, conference } = scene;
  const { locale } = context.visitor;
  const now = context.clock.now();
  const { quotas, members, letter } = await readDelegation(context.db, delegation.id, conference, now);
  const ended = hasEnded(conference, now);
  return {
    ...titleOf(scene, context),
    quotas,
    members: members.map(({ category, consentVersion, categoryId: _, ...member }) => ({
      ...member,
      category: pickText({ en: category.nameEn, fr: category.nameFr }, locale)?.text ?? "",
      incomplete: !hasAgreed({ consentVersion }),
      may: headMay(member.state, conference, now),
    })),
    letter: letter && { name: letter.name, when: dayWords(letter.createdAt, locale, conference.timeZone) },
    substitutes: conference.substituteUntil && {
      open: substitutesNow(conference, now),
      until: momentWords(conference.substituteUntil, locale, conference.timeZone),
    },
    ended,
    choices: await nominationChoices(scene, context),
  };
}

export type HeadView = Awaited<ReturnType<typeof headView>>;
