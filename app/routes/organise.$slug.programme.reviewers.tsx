import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import stylesheet from "#app/programme/call/call.css?url";
import { readCall } from "#app/programme/call/call.server.ts";
import { ReviewersPage } from "#app/programme/call/components/reviewers-page.tsx";
import { trackChoices } from "#app/programme/call/queries/proposals.server.ts";
import { listReviewers, reviewProgress } from "#app/programme/call/queries/reviewers.server.ts";
import { answerReviewers, type ReviewerFault } from "#app/programme/call/reviewers-answer.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { LinkButton } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  const { db, visitor } = context;
  const call = await readCall(db, conference.id);
  return {
    title: translatorFor(visitor.locale, "callDesk.reviewers")("title"),
    slug: conference.slug,
    builds: rights.builds,
    tracks: await trackChoices(db, conference.id, visitor.locale),
    list: call && { rows: await listReviewers(db, call.id), progress: await reviewProgress(db, call) },
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  return answering(() => answerReviewers(context, conference, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function Reviewers() {
  const { list, title, slug, ...data } = useLoaderData<typeof loader>();
  const fault = useActionData<ReviewerFault>();
  const t = useTranslations("callDesk.list");
  if (list) return <ReviewersPage {...list} {...data} fault={fault} />;
  return (
    <Page title={title} wide>
      <Empty
        title={t("noCall")}
        action={data.builds && <LinkButton to={`/organise/${slug}/programme/call`}>{t("setUp")}</LinkButton>}
      >
        {t("noCallText")}
      </Empty>
    </Page>
  );
}
