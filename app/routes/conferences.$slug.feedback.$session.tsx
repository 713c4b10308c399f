import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { actOf } from "#app/platform/act.ts";
import { type FormReply, parseForm } from "#app/platform/forms.server.ts";
import { answering, notFound, refusedForm } from "#app/platform/responses.server.ts";
import { isSlug } from "#app/platform/text.ts";
import { agendaPath } from "#app/programme/agenda/answer.server.ts";
import { ownersAt } from "#app/programme/agenda/own.server.ts";
import { giveFeedback } from "#app/programme/feedback/commands.server.ts";
import { FeedbackFields } from "#app/programme/feedback/components/feedback-fields.tsx";
import stylesheet from "#app/programme/feedback/feedback.css?url";
import { feedbackAsked } from "#app/programme/feedback/queries.server.ts";
import { feedbackForm } from "#app/programme/feedback/schemas.server.ts";
import { readSession } from "#app/programme/queries/session.server.ts";
import { signupSessions } from "#app/programme/signups/sessions.server.ts";
import { holderOf } from "#app/registration/access.server.ts";
import { ContentText } from "#app/ui/content-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { redirectWithFlash } from "#app/ui/flash.server.ts";
import { Page } from "#app/ui/page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export const headers = () => ({ "Cache-Control": "no-store" });

async function sessionAt(context: LoaderFunctionArgs["context"], params: LoaderFunctionArgs["params"]) {
  const { slug, session: sessionSlug } = params;
  const session = isSlug(slug) && isSlug(sessionSlug) ? await readSession(context.db, slug, sessionSlug) : null;
  if (!session) throw notFound();
  return session;
}

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { id, title, conference } = await sessionAt(context, params);
  const wanted = new URL(request.url).searchParams.get("for");
  const [owner] = await ownersAt(context.db, conference.id, await holderOf(context, request), wanted);
  const about = { timeZone: conference.timeZone ?? "UTC", now: context.clock.now() };
  const asked = owner
    ? await feedbackAsked(context.db, owner, { ...about, sessions: await signupSessions(context.db, conference.id) })
    : [];
  return {
    metaTitle: translatorFor(context.visitor.locale, "feedback")("form.title"),
    ...{ title, conference },
    reference: owner && asked.some((one) => one.id === id) ? owner.reference : null,
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const session = await sessionAt(context, params);
  const form = parseForm(await request.formData(), feedbackForm);
  if (!form.ok) return refusedForm(form.reply);
  const { reference, ...answer } = form.value;
  return answering(async () => {
    const { account: _, ...keys } = await holderOf(context, request);
    await giveFeedback(context.db, actOf(context), { ...keys, reference, sessionId: session.id, answer });
    const text = translatorFor(context.visitor.locale, "feedback")("form.thanks");
    return redirectWithFlash(context, agendaPath(session.conference.slug, reference), { tone: "success", text });
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.metaTitle ?? ""} · Octopus` },
  { name: "robots", content: "noindex" },
];

export default function Feedback() {
  const { title, conference, reference } = useLoaderData<typeof loader>();
  const lastResult = useActionData<FormReply>();
  const t = useTranslations("feedback.form");
  const agenda = useTranslations("agenda");
  const [form, fields] = useForm<{ rating: string; good: string; better: string }>({
    id: "feedback",
    lastResult: lastResult ?? null,
  });
  return (
    <Page
      title={t("title")}
      kicker={<ContentText text={title} />}
      breadcrumbs={[
        { label: agenda("title"), to: `/conferences/${conference.slug}/agenda${reference ? `?for=${reference}` : ""}` },
        { label: t("title") },
      ]}
    >
      {reference ? (
        <FeedbackFields form={form} fields={fields} reference={reference} />
      ) : (
        <Empty title={t("none")}>{t("noneText")}</Empty>
      )}
    </Page>
  );
}
