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
import { addressOf, listInputOf, parseDeskFilter } from "#app/registration/desk/filter.server.ts";
import { answerViews } from "#app/registration/desk/list/answer.server.ts";
import { questionOf } from "#app/registration/desk/list/columns.ts";
import { ColumnsMenu } from "#app/registration/desk/list/components/columns-menu.tsx";
import { SkippedList } from "#app/registration/desk/list/components/skipped-list.tsx";
import { ViewsMenu } from "#app/registration/desk/list/components/views-menu.tsx";
import { readSkipped, skippedParam } from "#app/registration/desk/list/skipped.server.ts";
import { usualQuery, usualViews } from "#app/registration/desk/list/views.server.ts";
import { listDeskOptions } from "#app/registration/desk/options.server.ts";
import { listRegistrations, undoableDecision } from "#app/registration/queries/desk.server.ts";
import { listViews } from "#app/registration/queries/lists.server.ts";
import { answerValues } from "#app/registration/questions/answers.server.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { restingPlace } from "#app/ui/focus.ts";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights, accountId } = await requireDesk(context, request, params.slug);
  const { db, clock, visitor } = context;
  const { searchParams } = new URL(request.url);
  const filter = parseDeskFilter(searchParams);
  const said = searchParams.get(skippedParam);
  searchParams.delete(skippedParam);
  const [found, options, undoable, views, skipped] = await Promise.all([
    listRegistrations(db, listInputOf(conference.id, filter)),
    listDeskOptions(db, conference.id, visitor.locale),
    undoableDecision(db, conference.id, accountId, clock.now()),
    listViews(db, conference.id, accountId),
    readSkipped(db, conference.id, said),
  ]);
  const asked = (filter.columns ?? []).flatMap((column) => questionOf(column) ?? []);
  const answers = await answerValues(
    db,
    found.rows.map(({ id }) => id),
    asked,
    visitor.locale,
  );
  const rows = found.rows.map((row) => ({ ...row, answers: Object.fromEntries(answers.get(row.id) ?? []) }));
  const list = { ...found, rows };
  return {
    slug: conference.slug,
    title: translatorFor(visitor.locale, "desk.list")("title"),
    query: searchParams.toString(),
    timeZone: conference.timeZone ?? "UTC",
    now: clock.now(),
    current: addressOf(filter),
    usualViews: usualViews.map((view) => ({ view, query: usualQuery(view) })),
    ...{ rights, filter, list, options, undoable, views, skipped },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  return answering(async () => {
    if (formData.get("intent") === "undo") return answerUndo(context, request, formData);
    const views = await answerViews(context, request, conference.id, formData);
    return views ?? answerDecision(context, request, conference.id, formData);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskRegistrations() {
  const data = useLoaderData<typeof loader>();
  const refused = useActionData<DecisionFault>();
  const t = useTranslations("desk.list");
  const tags = useTranslations("lists.tags");
  const { filter, list, options, rights, undoable, query, skipped, slug } = data;
  const { search, state, category, country, tag, note, answers } = filter;
  const narrowed = Boolean(search || state || category || country || tag || note) || Object.keys(answers).length > 0;
  return (
    <Page title={t("title")} wide>
      <div role="alert">{refused && <Notice tone="danger">{t(refused.fault)}</Notice>}</div>
      <StateTabs counts={list.counts} state={filter.state} query={query} />
      <FilterForm filter={filter} options={options} />
      <div className="desk-found">
        <p role="status" className="text-sm text-muted" {...restingPlace}>
          {t("shown", { total: list.total })}
        </p>
        <div className="desk-buttons">
          {rights.decides && (
            <Link to={`/organise/${slug}/registrations/new`} className={buttonClass("primary", "sm")}>
              {t("enter")}
            </Link>
          )}
          <ViewsMenu
            key={`views ${data.current}`}
            usual={data.usualViews}
            saved={data.views}
            current={data.current}
            shares={rights.decides}
          />
          <ColumnsMenu
            key={`columns ${data.current}`}
            chosen={filter.columns}
            questions={options.questions}
            query={query}
          />
          <Link to={`/organise/${slug}/tags`} className={buttonClass("secondary", "sm")}>
            {tags("title")}
          </Link>
          <ExportMenu slug={slug} query={query} total={list.total} />
        </div>
      </div>
      {skipped && <SkippedList skipped={skipped} slug={slug} />}
      {/* One step back from the button that decided. */}
      {undoable && <UndoBar key={undoable.id} decision={undoable} now={data.now} />}
      {list.rows.length > 0 ? (
        <RegistrationTable
          list={list}
          filter={filter}
          query={query}
          decides={rights.decides}
          timeZone={data.timeZone}
          tags={options.tags}
          questions={options.questions}
          decisionId={undoable?.id}
        />
      ) : (
        <Empty title={narrowed ? t("none_title") : t("empty_title")}>{narrowed ? t("none") : t("empty")}</Empty>
      )}
      <Pagination page={list.page} pageCount={list.pageCount} search={query} />
    </Page>
  );
}
