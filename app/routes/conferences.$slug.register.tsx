import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { errorStatus, isAppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm, typedSoFar, withErrors } from "#app/platform/forms.server.ts";
import { momentWords } from "#app/platform/instant-words.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { textParam } from "#app/platform/search-params.ts";
import { newToken } from "#app/platform/token.server.ts";
import { browserKeys, rememberMade } from "#app/registration/access.server.ts";
import { countComingBack } from "#app/registration/attempts.server.ts";
import { type RegisterResult, registerDelegate } from "#app/registration/commands/register.server.ts";
import { LinkSent, PhaseClosed } from "#app/registration/components/phase-pages.tsx";
import type { Refusal } from "#app/registration/components/refusal-notice.tsx";
import { RegisterPage } from "#app/registration/components/register-page.tsx";
import {
  type ConferenceForRegistration,
  conferenceBySlug,
} from "#app/registration/conference-for-registration.server.ts";
import { conferenceWords } from "#app/registration/conference-words.server.ts";
import type { OrganisationMatch } from "#app/registration/organisation-match.ts";
import {
  formChoices,
  invitationPrefill,
  organisationMatch,
  organisationMatches,
} from "#app/registration/queries/form.server.ts";
import { askingFor, type Received, receiveAnswers } from "#app/registration/questions/receive.server.ts";
import { hasEnded, registrationPhase } from "#app/registration/rules.ts";
import { registrationForm } from "#app/registration/schemas.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

export const headers = () => ({ "Cache-Control": "no-store" });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.metaTitle} · Octopus` : "Octopus" },
  { name: "robots", content: "noindex" },
];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const conference = await conferenceBySlug(context.db, params.slug ?? "");
  const now = context.clock.now();
  const phase = conference ? registrationPhase(conference, now) : "none";
  if (!conference || phase === "none") throw notFound();
  const { locale } = context.visitor;
  const words = conferenceWords(conference, locale);
  const t = translatorFor(locale, "registration");
  const common = {
    metaTitle: t("form.metaTitle", { conference: words.name }),
    conference: {
      ...words,
      slug: conference.slug,
      contactEmail: conference.contactEmail,
      isDemonstration: conference.isDemonstration,
    },
  };
  if (new URL(request.url).searchParams.has("sent")) return { ...common, view: "link_sent" as const };
  if (phase !== "open") return { ...common, view: "closed" as const, ...phaseWords(conference, phase, context) };
  return { ...common, view: "form" as const, ...(await formData(conference, request, context)) };
}

function phaseWords(conference: ConferenceForRegistration, phase: "not_yet" | "closed", context: AppContext) {
  const ended = phase === "closed" && hasEnded(conference, context.clock.now());
  const instant = phase === "not_yet" ? conference.registrationOpensAt : conference.registrationClosesAt;
  const date = instant && !ended ? momentWords(instant, context.visitor.locale, conference.timeZone) : null;
  return { phase, date };
}

function about(conference: ConferenceForRegistration, categoryId?: string | null) {
  return { conferenceId: conference.id, registrationId: null, categoryId: categoryId ?? "" };
}

/** What the form offers and what it is filled with before anybody types. */
async function formData(conference: ConferenceForRegistration, request: Request, context: AppContext) {
  const { db, visitor, clock } = context;
  const token = new URL(request.url).searchParams.get("invitation");
  const invitation = token ? await invitationPrefill(db, conference.id, token, clock.now()) : null;
  const { account } = visitor;
  const verified = account?.emailVerified ? account.email : null;
  return {
    choices: await formChoices(db, conference, visitor.locale, clock.now()),
    asking: await askingFor(context, about(conference, invitation?.categoryId)),
    submissionKey: newToken(),
    signedIn: account !== null,
    fixedEmail: verified,
    invitation: token ? { token, usable: invitation !== null } : null,
    prefill: {
      name: account?.name ?? invitation?.name ?? "",
      email: verified ?? invitation?.email ?? account?.email ?? "",
      categoryId: invitation?.categoryId ?? "",
      locale: account?.locale ?? visitor.locale,
      listConsent: "nobody" as const,
    },
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const conference = await conferenceBySlug(context.db, params.slug ?? "");
  if (!conference) throw notFound();
  const form = await request.formData();
  const { account, locale } = context.visitor;
  const answers = await receiveAnswers(context, form, about(conference, textParam(form, "categoryId")));
  if (form.get("intent") === "search") {
    const matches = await organisationMatches(context.db, textParam(form, "organisationName", 200), locale);
    return Response.json({
      form: typedSoFar(form),
      matches,
      answers: { ...answers, errors: {}, fresh: [] },
      refusal: null,
    } satisfies ActionData);
  }
  if (account?.emailVerified) form.set("email", account.email);
  const parsed = parseForm(form, registrationForm);
  // Without JavaScript the choice from the directory is only kept when it is offered again.
  const matches = await organisationMatch(context.db, String(form.get("organisationId") ?? ""), locale);
  const failed = (reply: FormReply, status: number, refusal: ActionData["refusal"] = null) =>
    Response.json({ form: withErrors(reply, answers.errors), matches, answers, refusal } satisfies ActionData, {
      status,
    });
  if (!parsed.ok) return failed(parsed.reply, 422);
  if (Object.keys(answers.errors).length > 0) return failed(parsed.reply({}), 422);
  if (answers.fresh.length > 0) return failed(parsed.reply({}), 200);
  const { email, submissionKey, invitation, delegationCode, ...rest } = parsed.value;
  const { consent: _, intent: __, ...details } = rest;
  try {
    await context.limiter.consume("register_address", context.request.ip);
    if (delegationCode) await context.limiter.consume("delegation_code", context.request.ip);
    await countComingBack(context, conference.id, email);
    const keys = await browserKeys(context, request);
    const invited = invitation
      ? await invitationPrefill(context.db, conference.id, invitation, context.clock.now())
      : null;
    const input = {
      conferenceId: conference.id,
      details,
      email,
      submissionKey,
      delegationCode,
      answers: answers.values,
      ...keys,
    };
    const result = await registerDelegate(context.db, actOf(context), {
      ...input,
      ...(invited ? { invitationId: invited.id } : {}),
    });
    context.jobs.wake("mail");
    return answer(result, conference.slug, request, context);
  } catch (error) {
    if (!isAppError(error)) throw error;
    const { field, code } = error.params;
    if (field && code) return failed(parsed.reply({ [field]: [String(code)] }), 422);
    return failed(parsed.reply({}), errorStatus(error.code), { code: error.code, params: error.params });
  }
}

export type ActionData = {
  form: FormReply;
  /** Organisations of the directory to choose from; null: nobody has asked. */
  matches: OrganisationMatch[] | null;
  answers: Received;
  /** A refusal that belongs to no field. */
  refusal: Refusal | null;
};

async function answer(result: RegisterResult, slug: string, request: Request, context: AppContext): Promise<Response> {
  const { prefix, locale } = context.visitor;
  if (result.kind === "link_sent") return redirect(`${prefix}/conferences/${slug}/register?sent=1`, 303);
  const to = `/registrations/${result.reference}`;
  if (result.kind === "already") {
    const text = translatorFor(locale, "registration")("alreadyRegistered");
    return redirectWithFlash(context, to, { tone: "info", text });
  }
  const headers = { "Set-Cookie": await rememberMade(context, request, result.madeKey) };
  return redirect(`${prefix}${to}`, { status: 303, headers });
}

export default function Register() {
  const data = useLoaderData<typeof loader>();
  const result = useActionData<ActionData>();
  if (data.view === "link_sent") return <LinkSent conference={data.conference} />;
  if (data.view === "closed") return <PhaseClosed {...data} />;
  return <RegisterPage {...data} result={result} />;
}
