import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { translatorFor } from "#app/messages.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { holderOf } from "#app/registration/access.server.ts";
import { UnknownPage } from "#app/registration/components/unknown-page.tsx";
import { OwnLetters } from "#app/registration/papers/components/own-letters.tsx";
import { answerOwnLetters, type OwnLettersFault } from "#app/registration/papers/own-answer.server.ts";
import { ownLettersView } from "#app/registration/papers/own-view.server.ts";
import { readOwnRegistration } from "#app/registration/queries/own.server.ts";

export const headers = () => ({ "Cache-Control": "no-store" });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · Octopus` : "Octopus" },
  { name: "robots", content: "noindex" },
];

/** One's own letters, and those that one can get. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const holder = await holderOf(context, request);
  const registration = await readOwnRegistration(context.db, params.reference ?? "", holder);
  const title = translatorFor(context.visitor.locale, "papers.own")("title");
  if (!registration) return Response.json({ title, letters: null }, { status: 404 }) as never;
  return { title, letters: await ownLettersView(context, registration) };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const formData = await request.formData();
  return answering(() => answerOwnLetters(context, request, params.reference ?? "", formData));
}

export default function Letters() {
  const { letters } = useLoaderData<typeof loader>();
  const fault = useActionData<OwnLettersFault>();
  return letters ? <OwnLetters {...letters} fault={fault} /> : <UnknownPage />;
}
