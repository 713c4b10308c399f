import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { NoDraft } from "#app/programme/rooms/components/no-draft.tsx";
import { hasDraft } from "#app/programme/rooms/queries.server.ts";
import { answerUndo } from "#app/programme/schedule/answer.server.ts";
import { SchedulePage } from "#app/programme/schedule/components/schedule-page.tsx";
import stylesheet from "#app/programme/schedule/schedule.css?url";
import { scheduleView } from "#app/programme/schedule/view.server.ts";
import tracks from "#app/programme/tracks.css?url";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { restingPlace } from "#app/ui/focus.ts";
import { LinkButton } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: tracks },
  { rel: "stylesheet", href: stylesheet },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights, accountId } = await requireDesk(context, request, params.slug);
  const draft = await hasDraft(context.db, conference.id);
  return {
    title: translatorFor(context.visitor.locale, "schedule")("title"),
    slug: conference.slug,
    draft,
    builds: rights.builds && draft,
    day: new URL(request.url).searchParams.get("day"),
    view: draft ? await scheduleView(context.db, conference, accountId) : null,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  return answering(() => answerUndo(context, conference, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskSchedule() {
  const { slug, builds, day, view } = useLoaderData<typeof loader>();
  const t = useTranslations("schedule");
  const base = `/organise/${slug}/programme/schedule`;
  const rooms = `/organise/${slug}/programme/rooms`;
  return (
    <Page
      title={<span {...restingPlace}>{t("title")}</span>}
      lead={view && t("lead", { zone: view.timeZone.replace("_", " ") })}
      actions={
        builds && (
          <>
            <LinkButton size="sm" to={`${base}/break${day ? `?day=${day}` : ""}`}>
              {t("break_link")}
            </LinkButton>
            <LinkButton size="sm" to={`${base}/suggest`}>
              {t("suggest_link")}
            </LinkButton>
          </>
        )
      }
      wide
    >
      {!view && <NoDraft slug={slug} />}
      {view?.plan.rooms.length === 0 && (
        <Empty title={t("no_rooms")} action={<LinkButton to={rooms}>{t("to_rooms")}</LinkButton>} />
      )}
      {view && view.plan.rooms.length > 0 && <SchedulePage {...{ view, base, builds }} chosenDay={day} />}
    </Page>
  );
}
