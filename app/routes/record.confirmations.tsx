import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { requireAdministrator } from "#app/accounts/guard.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import { listConfirmations } from "#app/organisations/record/confirmation/queries.server.ts";
import { confirmationFilters } from "#app/organisations/record/confirmation/rules.ts";
import stylesheet from "#app/organisations/record/gathering.css?url";
import { dayWords } from "#app/platform/instant-words.ts";
import { choiceParam, numberParam } from "#app/platform/search-params.ts";
import { Link } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdministrator(context, request);
  const { searchParams } = new URL(request.url);
  const { locale } = context.visitor;
  const filter = choiceParam(searchParams, "show", confirmationFilters);
  const page = numberParam(searchParams, "page", 10_000, 1);
  const found = await listConfirmations(context.db, { filter, page, now: context.clock.now() });
  const when = (at: Date | null) => at && dayWords(at, locale, "UTC");
  return {
    title: translatorFor(locale, "gathering.confirmations")("title"),
    ...{ filter, query: searchParams.toString(), page: found.page, pageCount: found.pageCount, total: found.total },
    rows: found.rows.map(({ verifiedAt, askedAt, ...row }) => ({
      ...row,
      verified: when(verifiedAt),
      asked: when(askedAt),
    })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function RecordConfirmations() {
  const { rows, filter, total, page, pageCount, query } = useLoaderData<typeof loader>();
  const t = useTranslations("gathering.confirmations");
  return (
    <Page title={t("title")} lead={t("lead")} wide>
      <nav className="record-tabs" aria-label={t("show")}>
        <Link to="?" aria-current={filter === null ? "page" : undefined}>
          {t("all")}
        </Link>
        {confirmationFilters.map((one) => (
          <Link key={one} to={`?show=${one}`} aria-current={filter === one ? "page" : undefined}>
            {t(`filters.${one}`)}
          </Link>
        ))}
      </nav>
      <p className="text-sm text-muted">{t("count", { count: total })}</p>
      <Table caption={t("title")} hideCaption dense stack>
        <thead>
          <tr>
            <Th>{t("organisation")}</Th>
            <Th>{t("verified")}</Th>
            <Th>{t("asked")}</Th>
            <Th numeric>{t("editors")}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, slug, name, verified, asked, editors, isOld }) => (
            <tr key={id}>
              <Td label={t("organisation")}>
                <Link to={`/organisations/${slug}`} lang="en" dir="auto">
                  {name}
                </Link>
              </Td>
              <Td label={t("verified")}>
                {verified ? (
                  <Tag tone={isOld ? "warning" : "success"}>{verified}</Tag>
                ) : (
                  <span className="text-muted">{t("never")}</span>
                )}
              </Td>
              <Td label={t("asked")}>{asked ?? "–"}</Td>
              <Td numeric label={t("editors")}>
                {editors}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <Pagination page={page} pageCount={pageCount} search={query} />
    </Page>
  );
}
