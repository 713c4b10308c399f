import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { numberParam } from "#app/platform/search-params.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { answerPair } from "#app/registration/duplicates/answer.server.ts";
import { InvitedList } from "#app/registration/duplicates/components/invited-list.tsx";
import { PairForm } from "#app/registration/duplicates/components/pair-form.tsx";
import { invitedAndRegistered } from "#app/registration/duplicates/queries.server.ts";
import { viewPairs } from "#app/registration/duplicates/view.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { restingPlace } from "#app/ui/focus.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  const { db, visitor } = context;
  const { searchParams } = new URL(request.url);
  const found = await viewPairs(db, conference.id, numberParam(searchParams, "page", 10_000, 1), visitor.locale);
  return {
    title: translatorFor(visitor.locale, "lists.duplicates")("title"),
    slug: conference.slug,
    query: searchParams.toString(),
    decides: rights.decides,
    timeZone: conference.timeZone ?? "UTC",
    invited: await invitedAndRegistered(db, conference.id),
    ...found,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  return answering(() => answerPair(context, request, conference.id, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskDuplicates() {
  const { slug, query, decides, timeZone, invited, total, page, pageCount, pairs } = useLoaderData<typeof loader>();
  const t = useTranslations("lists.duplicates");
  return (
    <Page title={t("title")} lead={<span {...restingPlace}>{t("lead", { count: total })}</span>} wide>
      {!decides && <Notice tone="info">{t("only_editors")}</Notice>}
      {total === 0 && <Empty title={t("none")}>{t("none_lead")}</Empty>}
      {pairs.map((pair) => (
        <PairForm
          key={`${pair.first.id} ${pair.second.id}`}
          pair={pair}
          slug={slug}
          decides={decides}
          timeZone={timeZone}
        />
      ))}
      <Pagination page={page} pageCount={pageCount} search={query} />
      {invited.length > 0 && (
        <Section title={t("invited")} id="invited">
          <InvitedList people={invited} slug={slug} decides={decides} />
        </Section>
      )}
    </Page>
  );
}
