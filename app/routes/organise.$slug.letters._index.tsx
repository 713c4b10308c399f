import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { canIssueLetters, canSeePassports } from "#app/conferences/rules.ts";
import { translatorFor } from "#app/messages.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { choiceParam, numberParam } from "#app/platform/search-params.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { LetterTable } from "#app/registration/papers/components/letter-table.tsx";
import { TextCards } from "#app/registration/papers/components/text-cards.tsx";
import { answerRevoke } from "#app/registration/papers/desk-answer.server.ts";
import { letterKinds } from "#app/registration/papers/placeholders.ts";
import { listLetters } from "#app/registration/papers/queries.server.ts";
import { textsOf } from "#app/registration/papers/texts.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { Link, LinkButton } from "#app/ui/link.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const { account, locale } = context.visitor;
  const { searchParams } = new URL(request.url);
  const kind = choiceParam(searchParams, "kind", letterKinds);
  const page = numberParam(searchParams, "page", 10_000, 1);
  const texts = await textsOf(context.db, conference.id);
  return {
    title: translatorFor(locale, "papers.desk")("title"),
    slug: conference.slug,
    timeZone: conference.timeZone ?? "UTC",
    texts: texts.map((each) => ({ kind: each.kind, selfService: each.selfService, isOwn: each.isOwn })),
    issues: canIssueLetters(account, conference.id),
    seesPassports: canSeePassports(account, conference.id),
    query: searchParams.toString(),
    ...{ kind, page },
    ...(await listLetters(context.db, conference.id, { kind, page })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  return answering(() => answerRevoke(context, request, conference.id, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskLetters() {
  const data = useLoaderData<typeof loader>();
  const { slug, texts, letters, issues, kind, page, pageCount, query } = data;
  const t = useTranslations("papers");
  return (
    <Page
      title={t("desk.title")}
      lead={t("desk.lead")}
      actions={
        issues && (
          <LinkButton to={`/organise/${slug}/letters/issue`} variant="primary">
            {t("desk.issue")}
          </LinkButton>
        )
      }
      wide
    >
      <Section title={t("desk.texts")} id="texts">
        <TextCards slug={slug} texts={texts} edits={issues} />
      </Section>
      <Section title={t("desk.issued")} id="issued">
        <nav className="desk-tabs no-print" aria-label={t("desk.kind")}>
          <Link to="?" aria-current={kind === null ? "page" : undefined}>
            {t("desk.all")}
          </Link>
          {letterKinds.map((each) => (
            <Link key={each} to={`?kind=${each}`} aria-current={kind === each ? "page" : undefined}>
              {t(`kinds.${each}`)}
            </Link>
          ))}
        </nav>
        {letters.length > 0 ? <LetterTable {...data} /> : <Empty title={t("desk.emptyTitle")}>{t("desk.empty")}</Empty>}
        <Pagination page={page} pageCount={pageCount} search={query} />
      </Section>
    </Page>
  );
}
