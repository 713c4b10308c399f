import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import { errorStatus, isAppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm, typedSoFar, withErrors } from "#app/platform/forms.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { textParam } from "#app/platform/search-params.ts";
import { holderOf } from "#app/registration/access.server.ts";
import { countOwnStep } from "#app/registration/attempts.server.ts";
import { type ChangeInput, changeRegistration } from "#app/registration/commands/change.server.ts";
import { ChangePage } from "#app/registration/components/change-page.tsx";
import type { Refusal } from "#app/registration/components/refusal-notice.tsx";
import { conferenceWords } from "#app/registration/conference-words.server.ts";
import type { OrganisationMatch } from "#app/registration/organisation-match.ts";
import { formChoices, organisationMatch, organisationMatches } from "#app/registration/queries/form.server.ts";
import { readOwnRegistration } from "#app/registration/queries/own.server.ts";
import { askingFor, type Received, receiveAnswers } from "#app/registration/questions/receive.server.ts";
import { changeBar } from "#app/registration/rules.ts";
import { changeForm } from "#app/registration/schemas.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

export const headers = () => ({ "Cache-Control": "no-store" });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.metaTitle} · Octopus` : "Octopus" },
  { name: "robots", content: "noindex" },
];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { locale, prefix } = context.visitor;
  const reference = params.reference ?? "";
  const registration = await readOwnRegistration(context.db, reference, await holderOf(context, request));
  // The page of the registration says what is the matter, and what one can do instead.
  if (!registration || changeBar(registration, registration.conference, context.clock.now())) {
    throw redirect(`${prefix}/registrations/${encodeURIComponent(reference)}`);
  }
  const { conference, organisationId } = registration;
  return {
    metaTitle: translatorFor(locale, "registration")("change.metaTitle", { reference }),
    reference,
    version: registration.version,
    email: registration.email,
    conference: conferenceWords(conference, locale),
    choices: await formChoices(context.db, conference, locale, context.clock.now()),
    asking: await askingFor(context, {
      ...{ conferenceId: conference.id, registrationId: registration.id },
      categoryId: registration.category.id,
    }),
    ownMatch: organisationId ? await organisationMatch(context.db, organisationId, locale) : null,
    current: {
      categoryId: registration.category.id,
      name: registration.name,
      position: registration.position,
      organisationId: organisationId ?? "",
      organisationName: registration.organisationName,
      countryCode: registration.country.code,
      locale: registration.locale,
      languages: registration.languages,
      interpretation: registration.interpretation,
      accessNeeds: registration.accessNeeds,
      companions: registration.companions,
      listConsent: registration.listConsent,
    },
  };
}

type ActionData = { form: FormReply; matches: OrganisationMatch[] | null; answers: Received; refusal: Refusal | null };

export async function action({ params, request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const reference = params.reference ?? "";
  const holder = await holderOf(context, request);
  const own = await readOwnRegistration(context.db, reference, holder);
  const answers = await receiveAnswers(
    context,
    form,
    own && {
      ...{ conferenceId: own.conference.id, registrationId: own.id },
      categoryId: textParam(form, "categoryId"),
    },
  );
  if (form.get("intent") === "search") {
    const words = textParam(form, "organisationName", 200);
    const matches = await organisationMatches(context.db, words, context.visitor.locale);
    return Response.json({
      form: typedSoFar(form),
      matches,
      answers: { ...answers, errors: {}, fresh: [] },
      refusal: null,
    } satisfies ActionData);
  }
  const parsed = parseForm(form, changeForm);
  const matches = await organisationMatch(context.db, String(form.get("organisationId") ?? ""), context.visitor.locale);
  const failed = (reply: FormReply, status: number, refusal: Refusal | null = null) =>
    Response.json({ form: withErrors(reply, answers.errors), matches, answers, refusal } satisfies ActionData, {
      status,
    });
  if (!parsed.ok) return failed(parsed.reply, 422);
  if (Object.keys(answers.errors).length > 0) return failed(parsed.reply({}), 422);
  if (answers.fresh.length > 0) return failed(parsed.reply({}), 200);
  const { version, intent: _, ...details } = parsed.value;
  const { account: __, ...keys } = holder;
  return answering(async () => {
    const input: ChangeInput = { reference, ...keys, version, details, answers: answers.values };
    try {
      await countOwnStep(context, reference, holder);
      const { changed } = await changeRegistration(context.db, actOf(context), input);
      if (changed) context.jobs.wake("mail");
      const text = translatorFor(context.visitor.locale, "registration")(changed ? "change.saved" : "change.unchanged");
      return await redirectWithFlash(context, `/registrations/${reference}`, {
        tone: changed ? "success" : "info",
        text,
      });
    } catch (error) {
      // Somebody else's registration is not there at all; everything else is said beside what was typed.
      if (!isAppError(error) || error.code === "not_found") throw error;
      const { field, code } = error.params;
      if (field && code) return failed(parsed.reply({ [field]: [String(code)] }), 422);
      return failed(parsed.reply({}), errorStatus(error.code), { code: error.code, params: error.params });
    }
  });
}

export default function ChangeRegistration() {
  const data = useLoaderData<typeof loader>();
  return <ChangePage {...data} result={useActionData<ActionData>()} />;
}
