import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mayMail } from "#app/accounts/attempts.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import type { AppContext } from "#app/platform/context.ts";
import { AppError, errorStatus, isAppError } from "#app/platform/errors.ts";
import { type FormReply, parseForm } from "#app/platform/forms.server.ts";
import { pickText } from "#app/platform/locale.ts";
import { answering } from "#app/platform/responses.server.ts";
import { OwnSpeakingList } from "#app/programme/speakers/components/own-list.tsx";
import { ownSpeakingView } from "#app/programme/speakers/view.server.ts";
import { forgetRegistrations, holderOf } from "#app/registration/access.server.ts";
import { sendPersonalLinksTo } from "#app/registration/commands/link.server.ts";
import { MinePage } from "#app/registration/components/mine-page.tsx";
import type { Refusal } from "#app/registration/components/refusal-notice.tsx";
import { conferenceWords } from "#app/registration/conference-words.server.ts";
import { listOwnRegistrations } from "#app/registration/queries/own.server.ts";
import { forgetForm, linkForm } from "#app/registration/schemas.ts";
import { redirectWithFlash } from "#app/ui/flash.server.ts";

export const headers = () => ({ "Cache-Control": "no-store" });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · Octopus` : "Octopus" },
  { name: "robots", content: "noindex" },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { locale, account } = context.visitor;
  const holder = await holderOf(context, request);
  const rows = await listOwnRegistrations(context.db, holder);
  return {
    title: translatorFor(locale, "registration")("mine.title"),
    signedIn: account !== null,
    linked: holder.linkedIds.length + holder.madeKeys.length > 0,
    speaking: await ownSpeakingView(context, request),
    registrations: rows.map(({ reference, state, name, category, conference }) => ({
      reference,
      state,
      name,
      category: pickText({ en: category.nameEn, fr: category.nameFr }, locale),
      conference: conferenceWords(conference, locale),
    })),
  };
}

type ActionData = { form: FormReply; refusal: Refusal | null };

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const t = translatorFor(context.visitor.locale, "registration");
  if (form.get("intent") === "forget") return forget(context, form);
  const parsed = parseForm(form, linkForm);
  if (!parsed.ok) return Response.json({ form: parsed.reply, refusal: null } satisfies ActionData, { status: 422 });
  try {
    await sendLinks(context, parsed.value.email);
  } catch (error) {
    if (!isAppError(error)) throw error;
    const refusal = { code: error.code, params: error.params };
    return Response.json({ form: parsed.reply({}), refusal } satisfies ActionData, { status: errorStatus(error.code) });
  }
  return redirectWithFlash(context, "/registrations", { tone: "success", text: t("mine.linkSent") });
}

async function forget(context: AppContext, form: FormData): Promise<Response> {
  return answering(async () => {
    if (!parseForm(form, forgetForm).ok) throw new AppError("invalid_input");
    const headers = { "Set-Cookie": await forgetRegistrations(context) };
    const text = translatorFor(context.visitor.locale, "registration")("mine.forgotten");
    return redirectWithFlash(context, "/registrations", { tone: "success", text }, { headers });
  });
}

async function sendLinks(context: AppContext, email: string): Promise<void> {
  await context.limiter.consume("mail_address", context.request.ip);
  if (!(await mayMail(context, "registration-link", email))) return;
  await sendPersonalLinksTo(context.db, actOf(context), email);
  context.jobs.wake("mail");
}

export default function MyRegistrations() {
  const { speaking, ...mine } = useLoaderData<typeof loader>();
  return (
    <MinePage {...mine} result={useActionData<ActionData>()}>
      <OwnSpeakingList rows={speaking} />
    </MinePage>
  );
}
