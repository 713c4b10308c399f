import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canIssueLetters } from "#app/conferences/rules.ts";
import { translatorFor } from "#app/messages.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { answering, refusal } from "#app/platform/responses.server.ts";
import { choiceParam } from "#app/platform/search-params.ts";
import { foldText } from "#app/platform/text.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { attended } from "#app/registration/door/queries/attendance.server.ts";
import { IssuePage } from "#app/registration/papers/components/issue-page.tsx";
import { answerIssue, type IssueFault } from "#app/registration/papers/desk-answer.server.ts";
import { letterKinds } from "#app/registration/papers/placeholders.ts";
import { peopleForLetters } from "#app/registration/papers/queries.server.ts";
import { hasEnded } from "#app/registration/rules.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const { account, locale } = context.visitor;
  if (!canIssueLetters(account, conference.id)) throw refusal(new AppError("forbidden"));
  const { searchParams } = new URL(request.url);
  const over = hasEnded(conference, context.clock.now());
  const kind = choiceParam(searchParams, "kind", letterKinds) ?? (over ? "attendance" : "confirmation");
  const search = (searchParams.get("q") ?? "").slice(0, 100);
  const { people, count } = await peopleForLetters(context.db, conference.id, kind, foldText(search));
  const seen = await attended(
    context.db,
    people.map(({ id }) => id),
  );
  return {
    title: translatorFor(locale, "papers.issue")("title"),
    slug: conference.slug,
    ...{ kind, search, count, over },
    people: people.map(({ country, passport, organisationName, ...person }) => ({
      ...person,
      organisation: organisationName,
      country: locale === "fr" ? country.nameFr : country.nameEn,
      hasPassport: passport !== null,
      attended: seen.has(person.id),
    })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  return answering(() => answerIssue(context, request, conference.id, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskIssueLetters() {
  const fault = useActionData<IssueFault>();
  return <IssuePage {...useLoaderData<typeof loader>()} fault={fault?.fault} />;
}
