import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { FormAnswer } from "#app/accounts/components/form.tsx";
import { mend } from "#app/accounts/forms.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import { parseForm } from "#app/platform/forms.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { RegistrationData } from "#app/privacy/components/registration-data.tsx";
import { heldParts } from "#app/privacy/mine.server.ts";
import { heldOfRegistration } from "#app/privacy/queries/held.server.ts";
import { holderOf } from "#app/registration/access.server.ts";
import { countOwnStep } from "#app/registration/attempts.server.ts";
import { eraseOwnRegistration } from "#app/registration/commands/erase.server.ts";
import { readOwnRegistration } from "#app/registration/queries/own.server.ts";
import { changeBar, hasProvedAddress, mayErase } from "#app/registration/rules.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

export const headers = () => ({ "Cache-Control": "no-store" });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · Octopus` : "Octopus" },
  { name: "robots", content: "noindex" },
];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { locale, prefix } = context.visitor;
  const holder = await holderOf(context, request);
  const reference = params.reference ?? "";
  const registration = await readOwnRegistration(context.db, reference, holder);
  // That page says what is the matter.
  if (!registration) throw redirect(`${prefix}/registrations/${encodeURIComponent(reference)}`);
  const { conference, state } = registration;
  const proved = hasProvedAddress(holder, registration);
  const now = context.clock.now();
  return {
    title: translatorFor(locale, "privacy.mine")("ofRegistration", { reference }),
    reference,
    proved,
    contactEmail: conference.contactEmail,
    mayChange: changeBar(registration, conference, now) === null,
    mayErase: mayErase(state, conference, now),
    parts: proved ? await heldParts(context.db, await heldOfRegistration(context.db, registration.id), locale) : [],
  };
}

const form = z.strictObject({ understood: z.literal("on", "required") });

export async function action({ params, request, context }: ActionFunctionArgs) {
  const parsed = parseForm(await request.formData(), form);
  if (!parsed.ok) return mend({ form: parsed.reply });
  return answering(async () => {
    const reference = params.reference ?? "";
    const holder = await holderOf(context, request);
    await countOwnStep(context, reference, holder);
    const { account: _, ...keys } = holder;
    await eraseOwnRegistration(context.db, actOf(context), { reference, ...keys });
    context.jobs.wake("mail");
    const text = translatorFor(context.visitor.locale, "privacy.mine")("erased");
    return redirectWithFlash(context, "/", { tone: "success", text });
  });
}

export default function RegistrationDataPage() {
  return <RegistrationData {...useLoaderData<typeof loader>()} answer={useActionData() as FormAnswer} />;
}
