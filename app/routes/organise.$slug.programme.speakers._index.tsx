import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { answerAsk } from "#app/programme/speakers/answer.server.ts";
import { SpeakerTable } from "#app/programme/speakers/components/speaker-table.tsx";
import { parseSpeakerFilter, speakerGapNames } from "#app/programme/speakers/filter.ts";
import { countParts, listSpeakers } from "#app/programme/speakers/queries.server.ts";
import stylesheet from "#app/programme/speakers/speakers.css?url";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { ConfirmDialog } from "#app/ui/dialog.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Page } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { QueryForm, QuerySearch, QuerySelect } from "#app/ui/query-form.tsx";
import { SessionRoleState } from "#prisma/generated/enums.ts";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  const { searchParams } = new URL(request.url);
  const filter = parseSpeakerFilter(searchParams);
  return {
    title: translatorFor(context.visitor.locale, "speakers")("title"),
    programme: `/organise/${conference.slug}/programme`,
    timeZone: conference.timeZone ?? "UTC",
    query: searchParams.toString(),
    builds: rights.builds,
    list: await listSpeakers(context.db, conference.id, filter),
    parts: await countParts(context.db, conference.id),
    filter,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  const to = `/organise/${conference.slug}/programme/speakers`;
  return answering(() => answerAsk(context, conference, formData, to));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskSpeakers() {
  const { programme, builds, filter, list, parts, timeZone, query } = useLoaderData<typeof loader>();
  const t = useTranslations("speakers");
  const narrowed = Boolean(filter.search || filter.state || filter.gap);
  const toAsk = { count: parts.toAsk };
  const askAll = builds && parts.toAsk > 0 && (
    <ConfirmDialog
      trigger={t("askAll", toAsk)}
      triggerSize="sm"
      triggerVariant="primary"
      title={t("askAllTitle", toAsk)}
      confirm={t("ask")}
      name="intent"
      value="ask_all"
    >
      <p>{t("askAllText")}</p>
    </ConfirmDialog>
  );
  return (
    <Page title={t("title")} lead={t("lead")} wide actions={askAll}>
      <QueryForm action={`${programme}/speakers`} label={t("filter.label")}>
        <QuerySearch name="q" label={t("filter.search")} value={filter.search} />
        <QuerySelect
          name="state"
          label={t("filter.state")}
          value={filter.state ?? ""}
          all={t("filter.all")}
          options={Object.values(SessionRoleState).map((value) => ({
            value,
            label: `${t(`states.${value}`)} (${parts.counts[value]})`,
          }))}
        />
        <QuerySelect
          name="missing"
          label={t("filter.gap")}
          value={filter.gap ?? ""}
          all={t("filter.all")}
          options={speakerGapNames.map((value) => ({ value, label: t(`gaps.${value}`) }))}
        />
      </QueryForm>
      {list.rows.length > 0 ? (
        <>
          <p className="my-2 text-sm text-muted">{t("list.count", { count: list.total })}</p>
          <SpeakerTable rows={list.rows} programme={programme} builds={builds} timeZone={timeZone} />
        </>
      ) : (
        <Empty title={t(narrowed ? "list.noneTitle" : "list.emptyTitle")}>
          {t(narrowed ? "list.none" : "list.empty")}
        </Empty>
      )}
      <Pagination page={list.page} pageCount={list.pageCount} search={query} />
    </Page>
  );
}
