import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { FeedbackResults } from "#app/programme/feedback/components/feedback-results.tsx";
import stylesheet from "#app/programme/feedback/feedback.css?url";
import { feedbackOf } from "#app/programme/feedback/queries.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { Page } from "#app/ui/page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  return {
    title: translatorFor(context.visitor.locale, "feedback")("title"),
    feedback: await feedbackOf(context.db, conference.id, null),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskFeedback() {
  const { feedback } = useLoaderData<typeof loader>();
  const t = useTranslations("feedback");
  return (
    <Page title={t("title")} lead={t("lead")} wide>
      {feedback.length > 0 ? (
        <FeedbackResults feedback={feedback} />
      ) : (
        <Empty title={t("results.none")}>{t("results.noneText")}</Empty>
      )}
    </Page>
  );
}
