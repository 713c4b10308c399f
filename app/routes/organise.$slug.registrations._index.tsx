import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { answerDecision, answerUndo, type DecisionFault } from "#app/registration/desk/answer.server.ts";
import { ExportMenu } from "#app/registration/desk/components/export-menu.tsx";
import { FilterForm } from "#app/registration/desk/components/filter-form.tsx";
import { RegistrationTable } from "#app/registration/desk/components/registration-table.tsx";
import { StateTabs } from "#app/registration/desk/components/state-tabs.tsx";
import { UndoBar } from "#app/registration/desk/components/undo-bar.tsx";
import { listInputOf, parseDeskFilter } from "#app/registration/desk/filter.server.ts";
import { listDeskOptions } from "#app/registration/desk/options.server.ts";
import { listRegistrations, undoableDecision } from "#app/registration/queries/desk.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { restingPlace } from "#app/ui/focus.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights, accountId } = await requireDesk(context, request, params.slug);
  const { db, clock, visitor } = context;
  const { searchParams } = new URL(request.url);
  const filter = parseDeskFilter(searchParams);
  const [list, options, undoable] = await Promise.all([
    listRegistrations(db, listInputOf(conference.id, filter)),
    listDeskOptions(db, conference.id, visitor.locale),
    undoableDecision(db, conference.id, accountId, clock.now()),
  ]);
  return {
    slug: conference.slug,
    title: translatorFor(visitor.locale, "desk.list")("title"),
    query: searchParams.toString(),
    timeZone: conference.timeZone ?? "UTC",
    now: clock.now(),
    ...{ rights, filter, list, options, undoable },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  return answering(() =>
    formData.get("intent") === "undo"
      ? answerUndo(context, request, formData)
      : answerDecision(context, request, conference.id, formData),
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskRegistrations() {
  const data = useLoaderData<typeof loader>();
  const refused = useActionData<DecisionFault>();
  const t = useTranslations("desk.list");
  const { filter, list, options, rights, undoable, query } = data;
  const narrowed = Boolean(
    filter.search || filter.state || filter.category || filter.country || Object.keys(filter.answers).length > 0,
  );
  return (
    <Page title={t("title")} wide>
      <div role="alert">{refused && <Notice tone="danger">{t(refused.fault)}</Notice>}</div>
      <StateTabs counts={list.counts} state={filter.state} query={query} />
      <FilterForm filter={filter} options={options} />
      <div className="desk-found">
        <p role="status" className="text-sm text-muted" {...restingPlace}>
          {t("shown", { total: list.total })}
        </p>
        <ExportMenu slug={data.slug} query={query} total={list.total} />
      </div>
      {/* One step back from the button that decided. */}
      {undoable && <UndoBar key={undoable.id} decision={undoable} now={data.now} />}
      {list.rows.length > 0 ? (
        <RegistrationTable
          list={list}
          filter={filter}
          query={query}
          decides={rights.decides}
          timeZone={data.timeZone}
          decisionId={undoable?.id}
        />
      ) : (
        <Empty title={narrowed ? t("none_title") : t("empty_title")}>{narrowed ? t("none") : t("empty")}</Empty>
      )}
      <Pagination page={list.page} pageCount={list.pageCount} search={query} />
    </Page>
  );
}
