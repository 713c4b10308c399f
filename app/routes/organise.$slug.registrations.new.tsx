import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { translatorFor } from "#app/messages.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { answering, refusal } from "#app/platform/responses.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { EntryPage } from "#app/registration/desk/components/entry-page.tsx";
import { answerEntry, type EntryAnswer } from "#app/registration/desk/entry-answer.server.ts";
import { formChoices } from "#app/registration/queries/form.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  if (!rights.decides) throw refusal(new AppError("forbidden"));
  const { db, clock, visitor } = context;
  const choices = await formChoices(db, conference, visitor.locale, clock.now());
  return {
    title: translatorFor(visitor.locale, "desk.entry")("title"),
    slug: conference.slug,
    // An organiser registers people also before a category opens and after it closed.
    choices: { ...choices, categories: choices.categories.map((category) => ({ ...category, open: true })) },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  return answering(() => answerEntry(context, conference, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskEntry() {
  const { slug, choices } = useLoaderData<typeof loader>();
  return <EntryPage slug={slug} choices={choices} result={useActionData<EntryAnswer>()} />;
}
