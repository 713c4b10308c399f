import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canIssueLetters } from "#app/conferences/rules.ts";
import { translatorFor } from "#app/messages.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { answering, notFound, refusal } from "#app/platform/responses.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { TextsPage } from "#app/registration/papers/components/texts-page.tsx";
import { answerTexts, type TextsFault } from "#app/registration/papers/desk-answer.server.ts";
import { letterKinds } from "#app/registration/papers/placeholders.ts";
import { textsFor } from "#app/registration/papers/texts.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const kind = letterKinds.find((known) => known === params.kind);
  if (!kind) throw notFound();
  if (!canIssueLetters(context.visitor.account, conference.id)) throw refusal(new AppError("forbidden"));
  const t = translatorFor(context.visitor.locale, "papers");
  return {
    title: t("edit.title", { kind: t(`kinds.${kind}`) }),
    slug: conference.slug,
    texts: await textsFor(context.db, conference.id, kind),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const kind = letterKinds.find((known) => known === params.kind);
  if (!kind) throw notFound();
  const formData = await request.formData();
  return answering(() => answerTexts(context, request, { conferenceId: conference.id, kind }, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function LetterTextsPage() {
  const data = useLoaderData<typeof loader>();
  const fault = useActionData<TextsFault>();
  return <TextsPage key={`${data.texts.kind} ${data.texts.isOwn}`} {...data} fault={fault} />;
}
