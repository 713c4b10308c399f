import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { answering, notFound, refusal } from "#app/platform/responses.server.ts";
import { hasDraft } from "#app/programme/rooms/queries.server.ts";
import { answerBreak, type ScheduleFault } from "#app/programme/schedule/answer.server.ts";
import { BreakForm } from "#app/programme/schedule/components/break-form.tsx";
import stylesheet from "#app/programme/schedule/schedule.css?url";
import { scheduleView } from "#app/programme/schedule/view.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { Page } from "#app/ui/page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights, accountId } = await requireDesk(context, request, params.slug);
  if (!rights.builds) throw refusal(new AppError("forbidden"));
  if (!(await hasDraft(context.db, conference.id))) throw notFound();
  const { plan, days } = await scheduleView(context.db, conference, accountId);
  const day = new URL(request.url).searchParams.get("day");
  return {
    title: translatorFor(context.visitor.locale, "schedule.break")("title"),
    slug: conference.slug,
    rooms: plan.rooms,
    days,
    day: day && days.includes(day) ? day : (days[0] ?? null),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  return answering(() => answerBreak(context, conference, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskBreak() {
  const { title, slug, ...rest } = useLoaderData<typeof loader>();
  const t = useTranslations("schedule");
  const base = `/organise/${slug}/programme/schedule`;
  return (
    <Page title={title} lead={t("break.lead")} breadcrumbs={[{ label: t("title"), to: base }, { label: title }]} wide>
      <BreakForm {...rest} fault={useActionData<ScheduleFault>()} />
    </Page>
  );
}
