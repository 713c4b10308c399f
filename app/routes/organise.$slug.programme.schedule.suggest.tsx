import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { answering, notFound, refusal } from "#app/platform/responses.server.ts";
import { hasDraft } from "#app/programme/rooms/queries.server.ts";
import { answerSuggestion } from "#app/programme/schedule/answer.server.ts";
import { SuggestionPage } from "#app/programme/schedule/components/suggestion-page.tsx";
import { suggestionFor } from "#app/programme/schedule/preview.server.ts";
import stylesheet from "#app/programme/schedule/schedule.css?url";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { Page } from "#app/ui/page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights, accountId } = await requireDesk(context, request, params.slug);
  if (!rights.builds) throw refusal(new AppError("forbidden"));
  if (!(await hasDraft(context.db, conference.id))) throw notFound();
  return {
    title: translatorFor(context.visitor.locale, "schedule.suggest")("title"),
    slug: conference.slug,
    ...(await suggestionFor(context.db, conference, accountId, new URL(request.url).searchParams)),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  return answering(() => answerSuggestion(context, conference, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskSuggestion() {
  const { title, slug, ...rest } = useLoaderData<typeof loader>();
  const t = useTranslations("schedule");
  const base = `/organise/${slug}/programme/schedule`;
  return (
    <Page title={title} lead={t("suggest.lead")} breadcrumbs={[{ label: t("title"), to: base }, { label: title }]} wide>
      <SuggestionPage {...rest} />
    </Page>
  );
}
