import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { hasProgramme, programmeSelect } from "#app/conferences/queries/has-programme.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { dayWords, momentWords } from "#app/platform/instant-words.ts";
import { languageName } from "#app/platform/language-names.ts";
import { pickText } from "#app/platform/locale.ts";
import { answering } from "#app/platform/responses.server.ts";
import { holderOf } from "#app/registration/access.server.ts";
import { countOwnStep } from "#app/registration/attempts.server.ts";
import badgeStylesheet from "#app/registration/badges/badges.css?url";
import { ownBadge } from "#app/registration/badges/own.server.ts";
import { calendarOf } from "#app/registration/calendar.server.ts";
import { acceptOffer } from "#app/registration/commands/accept-offer.server.ts";
import { agreeForOneself } from "#app/registration/commands/agree.server.ts";
import { unlistRegistration } from "#app/registration/commands/unlist.server.ts";
import { withdrawRegistration } from "#app/registration/commands/withdraw.server.ts";
import { OwnPage } from "#app/registration/components/own-page.tsx";
import { UnknownPage } from "#app/registration/components/unknown-page.tsx";
import { conferenceWords } from "#app/registration/conference-words.server.ts";
import { hasLetters } from "#app/registration/papers/own-view.server.ts";
import { type OwnRegistration, readOwnRegistration, waitingPosition } from "#app/registration/queries/own.server.ts";
import { shownAnswers } from "#app/registration/questions/answers.server.ts";
import {
  answerBy,
  changeBar,
  hasAgreed,
  hasEnded,
  holdsPlace,
  mayStep,
  mayWithdraw,
  registrationPhase,
} from "#app/registration/rules.ts";
import { ownStepForm } from "#app/registration/schemas.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: badgeStylesheet }];

export const headers = () => ({ "Cache-Control": "no-store" });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.metaTitle ? `${data.metaTitle} · Octopus` : "Octopus" },
  { name: "robots", content: "noindex" },
];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { locale } = context.visitor;
  const reference = params.reference ?? "";
  const registration = await readOwnRegistration(context.db, reference, await holderOf(context, request));
  const t = translatorFor(locale, "registration");
  if (!registration)
    return Response.json({ metaTitle: t("unknown.title"), registration: null }, { status: 404 }) as never;
  return { metaTitle: t("own.metaTitle", { reference }), registration: await viewOf(registration, context) };
}

/** The registration in the words of the reader, with what may be done with it now. */
async function viewOf(registration: OwnRegistration, context: AppContext) {
  const { db, visitor, clock, config } = context;
  const { locale } = visitor;
  const { conference, category, delegation, state } = registration;
  const now = clock.now();
  const names = (languages: string[]) => languages.map((language) => languageName(language, locale)).join(", ");
  return {
    reference: registration.reference,
    state,
    version: registration.version,
    email: registration.email,
    name: registration.name,
    position: registration.position,
    organisation: { name: registration.organisationName, slug: registration.organisation?.slug ?? null },
    country: locale === "fr" ? registration.country.nameFr : registration.country.nameEn,
    category: pickText({ en: category.nameEn, fr: category.nameFr }, locale),
    locale: languageName(registration.locale, locale),
    languages: names(registration.languages),
    interpretation: names(registration.interpretation),
    accessNeeds: registration.accessNeeds,
    companions: registration.companions,
    answers: (await shownAnswers(db, registration.id, locale)).filter(({ organisersOnly }) => !organisersOnly),
    delegation: delegation && pickText({ en: delegation.nameEn, fr: delegation.nameFr }, locale),
    offerExpires: registration.offerExpiresAt && momentWords(registration.offerExpiresAt, locale, conference.timeZone),
    offerLapsed: state === "withdrawn" && registration.offerLapsedAt !== null,
    changesUntil:
      category.changes === "until_date" && category.changesUntil
        ? momentWords(category.changesUntil, locale, conference.timeZone)
        : null,
    listConsent: registration.listConsent,
    declineReason: state === "declined" ? registration.declineReason : null,
    submitted: momentWords(registration.submittedAt, locale, conference.timeZone),
    answerBy: dayWords(answerBy(registration.submittedAt, conference), locale, conference.timeZone),
    waitingPosition: state === "waiting" ? await waitingPosition(db, registration) : null,
    conference: {
      ...conferenceWords(conference, locale),
      slug: conference.slug,
      contactEmail: conference.contactEmail,
      isDemonstration: conference.isDemonstration,
    },
    may: {
      change: changeBar(registration, conference, now) === null,
      accept: mayStep("delegate", state, "accept"),
      withdraw: mayWithdraw(state, conference, now),
      unlist:
        state === "confirmed" &&
        registration.listConsent !== "nobody" &&
        changeBar(registration, conference, now) !== null,
      agree: !hasAgreed(registration) && (holdsPlace[state] || state === "waiting"),
      again: mayStep("delegate", state, "register_again") && registrationPhase(conference, now) === "open",
    },
    hasCalendar: calendarOf(conference, registration, { appUrl: config.appUrl, locale, now }) !== null,
    hasProgramme: hasProgramme(
      await db.conference.findUniqueOrThrow({ where: { id: conference.id }, select: programmeSelect }),
    ),
    hasLetters: await hasLetters(db, registration, now),
    ended: hasEnded(conference, now),
    badge: await ownBadge(context, registration),
  };
}

function stepOf(intent: "withdraw" | "accept" | "agree" | "unlist") {
  if (intent === "agree") return { step: agreeForOneself, said: "agreed" } as const;
  if (intent === "unlist") return { step: unlistRegistration, said: "unlisted" } as const;
  if (intent === "accept") return { step: acceptOffer, said: "accepted" } as const;
  return { step: withdrawRegistration, said: "withdrawn" } as const;
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  return answering(async () => {
    const parsed = parseForm(await request.formData(), ownStepForm);
    if (!parsed.ok) throw new AppError("invalid_input");
    const reference = params.reference ?? "";
    const holder = await holderOf(context, request);
    const { account: _, ...keys } = holder;
    const { intent } = parsed.value;
    // Nothing is mailed of the others.
    if (intent === "withdraw" || intent === "accept") await countOwnStep(context, reference, holder);
    const { step, said } = stepOf(intent);
    await step(context.db, actOf(context), { reference, ...keys });
    context.jobs.wake("mail");
    const text = translatorFor(context.visitor.locale, "registration")(`own.${said}`);
    return redirectWithFlash(context, `/registrations/${reference}`, { tone: "success", text });
  });
}

export default function Registration() {
  const { registration } = useLoaderData<typeof loader>();
  return registration ? <OwnPage registration={registration} /> : <UnknownPage />;
}
