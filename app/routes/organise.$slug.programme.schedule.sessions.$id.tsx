import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { pickText } from "#app/platform/locale.ts";
import { answering, notFound, refusal } from "#app/platform/responses.server.ts";
import { hasDraft } from "#app/programme/rooms/queries.server.ts";
import { answerSessionTimes, type ScheduleFault } from "#app/programme/schedule/answer.server.ts";
import { SessionOrders } from "#app/programme/schedule/components/session-orders.tsx";
import { SessionTimes } from "#app/programme/schedule/components/session-times.tsx";
import stylesheet from "#app/programme/schedule/schedule.css?url";
import { scheduleView } from "#app/programme/schedule/view.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { LinkButton } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights, accountId } = await requireDesk(context, request, params.slug);
  if (!rights.builds) throw refusal(new AppError("forbidden"));
  if (!(await hasDraft(context.db, conference.id))) throw notFound();
  const view = await scheduleView(context.db, conference, accountId);
  const session = view.plan.sessions.find(({ id }) => id === params.id);
  if (!session) throw notFound();
  const { locale } = context.visitor;
  const title = pickText(session.title, locale)?.text ?? "–";
  const search = new URL(request.url).searchParams;
  return {
    title: translatorFor(locale, "schedule.form")("title", { title }),
    slug: conference.slug,
    session,
    view,
    day: search.get("day"),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  return answering(() => answerSessionTimes(context, conference, params.id ?? "", formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskSessionTimes() {
  const { title, slug, session, view, day } = useLoaderData<typeof loader>();
  const fault = useActionData<ScheduleFault>();
  const t = useTranslations("schedule");
  const base = `/organise/${slug}/programme/schedule`;
  return (
    <Page
      title={title}
      breadcrumbs={[{ label: t("title"), to: base }, { label: title }]}
      actions={
        <LinkButton size="sm" to={`/organise/${slug}/programme/sessions/${session.id}`}>
          {t("form.session")}
        </LinkButton>
      }
      wide
    >
      <SessionTimes {...{ session, view, day, fault }} />
      <SessionOrders {...{ session, view, base }} />
    </Page>
  );
}
