import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { answering, notFound, refusal } from "#app/platform/responses.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { answerQuestion, type QuestionFault } from "#app/registration/questions/builder/answer.server.ts";
import stylesheet from "#app/registration/questions/builder/builder.css?url";
import { QuestionForm } from "#app/registration/questions/builder/components/question-form.tsx";
import { draftFor } from "#app/registration/questions/builder/draft.server.ts";
import { Page } from "#app/ui/page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  if (!rights.setsUp) throw refusal(new AppError("forbidden"));
  const isNew = params.id === "new";
  const section = new URL(request.url).searchParams.get("section");
  const draft = await draftFor(context, conference.id, isNew ? null : (params.id ?? ""), section);
  if (!draft) throw notFound();
  return {
    title: translatorFor(context.visitor.locale, "builder.edit")(isNew ? "new" : "title"),
    base: `/organise/${conference.slug}/questions`,
    isNew,
    ...draft,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  const questionId = params.id === "new" ? null : (params.id ?? "");
  return answering(() => answerQuestion(context, conference, questionId, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskQuestion() {
  const { title, ...data } = useLoaderData<typeof loader>();
  const t = useTranslations("builder");
  return (
    <Page title={title} breadcrumbs={[{ label: t("title"), to: data.base }, { label: title }]} wide>
      <QuestionForm {...data} fault={useActionData<QuestionFault>()} />
    </Page>
  );
}
