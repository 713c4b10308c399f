import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { languageName } from "#app/platform/language-names.ts";
import { answering } from "#app/platform/responses.server.ts";
import stylesheet from "#app/programme/call/call.css?url";
import { readCall } from "#app/programme/call/call.server.ts";
import { DecisionPreview } from "#app/programme/call/components/decision-preview.tsx";
import { ProposalFilters, ProposalTable, ProposalTabs } from "#app/programme/call/components/proposal-list.tsx";
import { isNarrowed, parseProposalFilter } from "#app/programme/call/filter.server.ts";
import { answerProposals, type ProposalsReply } from "#app/programme/call/proposals-answer.server.ts";
import {
  choice,
  listProposals,
  trackChoices,
  undoableProposalDecision,
} from "#app/programme/call/queries/proposals.server.ts";
import { listReviewers } from "#app/programme/call/queries/reviewers.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { UndoBar } from "#app/registration/desk/components/undo-bar.tsx";
import { ListMenu } from "#app/registration/desk/list/components/list-menu.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { restingPlace } from "#app/ui/focus.ts";
import { Link, LinkButton } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { conference, rights, accountId } = await requireDesk(context, request, params.slug);
  const { db, clock, visitor } = context;
  const { searchParams } = new URL(request.url);
  const filter = parseProposalFilter(searchParams);
  const call = await readCall(db, conference.id);
  const common = {
    title: translatorFor(visitor.locale, "callDesk.list")("title"),
    slug: conference.slug,
    builds: rights.builds,
    query: searchParams.toString(),
    now: clock.now(),
    ...{ filter, narrowed: isNarrowed(filter) },
  };
  if (!call) return { ...common, view: null };
  const [list, tracks, undoable, reviewers] = await Promise.all([
    listProposals(db, call, filter),
    trackChoices(db, conference.id, visitor.locale),
    undoableProposalDecision(db, call.id, accountId, clock.now()),
    listReviewers(db, call.id),
  ]);
  return {
    ...common,
    view: {
      ...{ list, tracks, undoable, wanted: call.reviewsWanted },
      types: call.types.map(({ id, nameEn, nameFr }) => choice(id, nameEn, nameFr, visitor.locale)),
      languages: conference.languages.map((value) => ({ value, label: languageName(value, visitor.locale) })),
      reviewers: reviewers.map(({ id, name, assigned }) => ({ value: id, label: `${name} (${assigned})` })),
    },
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  return answering(() => answerProposals(context, request, conference, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

const formats = ["xlsx", "csv", "json"] as const;

export default function Proposals() {
  const { view, title, slug, builds, query, filter, narrowed, now } = useLoaderData<typeof loader>();
  const reply = useActionData<ProposalsReply>();
  const t = useTranslations("callDesk.list");
  const formatWords = useTranslations("desk.export");
  const base = `/organise/${slug}/programme/proposals`;
  if (!view) {
    return (
      <Page title={title} wide>
        <Empty
          title={t("noCall")}
          action={builds && <LinkButton to={`/organise/${slug}/programme/call`}>{t("setUp")}</LinkButton>}
        >
          {t("noCallText")}
        </Empty>
      </Page>
    );
  }
  const { list, undoable } = view;
  const search = query ? `?${query}` : "";
  return (
    <Page title={title} wide>
      <div role="alert">{reply?.fault && <Notice tone="danger">{t(reply.fault)}</Notice>}</div>
      {reply?.preview ? (
        <DecisionPreview preview={reply.preview} here={`${base}${search}`} />
      ) : (
        <>
          <ProposalTabs counts={list.counts} state={filter.state} query={query} />
          <ProposalFilters filter={filter} {...view} narrowed={narrowed} />
          <div className="desk-found">
            <p role="status" className="text-sm text-muted" {...restingPlace}>
              {t("shown", { total: list.total })}
            </p>
            <div className="desk-buttons">
              <LinkButton size="sm" to={`${base}/statistics`}>
                {t("statistics")}
              </LinkButton>
              <ListMenu icon="download" words={t("export")} key={query}>
                <ul>
                  {formats.map((format) => (
                    <li key={format}>
                      <Link to={`${base}.${format}${search}`} reloadDocument>
                        {formatWords(format)}
                      </Link>
                    </li>
                  ))}
                </ul>
              </ListMenu>
            </div>
          </div>
          {undoable && (
            <UndoBar
              key={undoable.id}
              decision={undoable}
              now={now}
              say={(seconds) => t(`undo.${undoable.kind as "accepted"}`, { count: undoable._count.items, seconds })}
            />
          )}
          {list.rows.length > 0 ? (
            <ProposalTable
              {...{ list, filter, query, base, builds, wanted: view.wanted, reviewers: view.reviewers }}
              decisionId={undoable?.id}
            />
          ) : (
            <Empty title={t(narrowed ? "noneFound" : "none")}>{t(narrowed ? "noneFoundText" : "noneText")}</Empty>
          )}
          <Pagination page={list.page} pageCount={list.pageCount} search={query} />
        </>
      )}
    </Page>
  );
}
