import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { answerStart } from "#app/programme/sessions/answer.server.ts";
import { DraftNotice } from "#app/programme/sessions/components/draft-notice.tsx";
import { SessionFilterForm } from "#app/programme/sessions/components/session-filter.tsx";
import { SessionTable } from "#app/programme/sessions/components/session-table.tsx";
import { hasDraft } from "#app/programme/sessions/draft.server.ts";
import { parseSessionFilter } from "#app/programme/sessions/filter.ts";
import { listSessions } from "#app/programme/sessions/queries.server.ts";
import stylesheet from "#app/programme/sessions/sessions.css?url";
import { listTracks } from "#app/programme/sessions/tracks.server.ts";
import tracks from "#app/programme/tracks.css?url";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { LinkButton } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: stylesheet },
  { rel: "stylesheet", href: tracks },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  const { searchParams } = new URL(request.url);
  const filter = parseSessionFilter(searchParams);
  return {
    title: translatorFor(context.visitor.locale, "sessions")("title"),
    programme: `/organise/${conference.slug}/programme`,
    timeZone: conference.timeZone ?? "UTC",
    query: searchParams.toString(),
    drafted: await hasDraft(context.db, conference.id),
    list: await listSessions(context.db, conference, filter),
    tracks: await listTracks(context.db, conference.id),
    ...{ filter, builds: rights.builds },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  return answering(() => answerStart(context, conference, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskSessions() {
  const { programme, builds, drafted, filter, list, tracks, timeZone, query } = useLoaderData<typeof loader>();
  const t = useTranslations("sessions");
  const base = `${programme}/sessions`;
  const narrowed = Boolean(filter.search || filter.kind || filter.track || filter.people || filter.placing);
  const add = builds && drafted && (
    <LinkButton variant="primary" size="sm" to={`${base}/new`}>
      {t("new")}
    </LinkButton>
  );
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      wide
      actions={
        <>
          <LinkButton size="sm" to={`${programme}/tracks`}>
            {t("tracksLink")}
          </LinkButton>
          {add}
        </>
      }
    >
      <DraftNotice drafted={drafted} builds={builds} programme={programme} />
      <SessionFilterForm base={base} filter={filter} tracks={tracks} />
      {list.rows.length > 0 ? (
        <>
          <p className="my-2 text-sm text-muted">{t("count", { count: list.total })}</p>
          <SessionTable base={base} rows={list.rows} timeZone={timeZone} />
        </>
      ) : (
        <Empty title={t(narrowed ? "list.noneTitle" : "list.emptyTitle")} action={!narrowed && add}>
          {t(narrowed ? "list.none" : "list.empty")}
        </Empty>
      )}
      <Pagination page={list.page} pageCount={list.pageCount} search={query} />
    </Page>
  );
}
