import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pickText } from "#app/platform/locale.ts";
import { answering, notFound } from "#app/platform/responses.server.ts";
import stylesheet from "#app/programme/call/call.css?url";
import { inUse } from "#app/programme/call/call.server.ts";
import { ReviewPage } from "#app/programme/call/components/review-page.tsx";
import { readForReview, reviewsOf } from "#app/programme/call/queries/reviews.server.ts";
import { answerReview, type ReviewFault, requireReviewer } from "#app/programme/call/review-answer.server.ts";
import { conferenceWords } from "#app/registration/conference-words.server.ts";
import deskStylesheet from "#app/registration/desk/desk.css?url";
import { textIn } from "#app/registration/questions/form.server.ts";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: deskStylesheet },
  { rel: "stylesheet", href: stylesheet },
];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { conference, call, reviewer } = await requireReviewer(context, request, params.slug);
  const { db, visitor } = context;
  const review = await readForReview(db, call, reviewer.id, params.reference ?? "", visitor.locale);
  if (!review) throw notFound();
  const lines = (await reviewsOf(db, reviewer.id)).filter(({ state }) => state !== "conflict");
  const { name, lang } = conferenceWords(conference, visitor.locale);
  return {
    conference: { slug: conference.slug, name, lang },
    review,
    criteria: inUse(call.criteria).map(({ id, nameEn, nameFr, helpEn, helpFr }) => ({
      id,
      label: textIn(nameEn, nameFr, visitor.locale),
      help: pickText({ en: helpEn, fr: helpFr }, visitor.locale),
    })),
    place: {
      at: 1 + lines.findIndex(({ proposal }) => proposal.reference === review.reference),
      of: lines.length,
    },
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const scene = await requireReviewer(context, request, params.slug);
  const formData = await request.formData();
  return answering(() => answerReview(context, scene, params.reference ?? "", formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.review.reference ?? ""} · Octopus` },
  { name: "robots", content: "noindex" },
];

export default function Review() {
  return <ReviewPage {...useLoaderData<typeof loader>()} fault={useActionData<ReviewFault>()} />;
}
