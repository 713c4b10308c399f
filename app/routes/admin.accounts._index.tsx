import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { AccountsTable } from "#app/accounts/administration/accounts-table.tsx";
import { FilterForm } from "#app/accounts/administration/filter-form.tsx";
import { titled } from "#app/accounts/forms.server.ts";
import { requireAdministrator } from "#app/accounts/guard.server.ts";
import { listAccounts } from "#app/accounts/queries/accounts.server.ts";
import { accountFilters } from "#app/accounts/rules.ts";
import { translatorFor } from "#app/messages.server.ts";
import { choiceParam, numberParam, textParam } from "#app/platform/search-params.ts";
import { Empty } from "#app/ui/empty.tsx";
import { Link } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdministrator(context, request);
  const params = new URL(request.url).searchParams;
  const search = textParam(params, "q");
  const filter = choiceParam(params, "show", accountFilters);
  const page = numberParam(params, "page", 10_000, 1);
  return {
    title: titled(translatorFor(context.visitor.locale, "administration")("accounts.title")),
    search,
    filter,
    page,
    ...(await listAccounts(context.db, { search, filter, page })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "Octopus" }];

export default function AdminAccounts() {
  const t = useTranslations("administration.accounts");
  const { search, filter, page, pageCount, total, rows } = useLoaderData<typeof loader>();
  return (
    <Page title={t("title")} wide>
      <FilterForm
        search={{ label: t("search"), value: search }}
        choice={{
          label: t("filter"),
          value: filter ?? "",
          options: [
            { value: "", label: t("filters.all") },
            ...accountFilters.map((value) => ({ value, label: t(`filters.${value}`) })),
          ],
        }}
        submit={t("submit")}
      />
      <p role="status" className="mt-6 text-sm text-muted">
        {t("found", { count: total })}
      </p>
      {rows.length === 0 ? (
        <Empty title={t("empty")} action={<Link to="/admin/accounts">{t("clear")}</Link>} />
      ) : (
        <AccountsTable rows={rows} />
      )}
      <Pagination
        page={page}
        pageCount={pageCount}
        search={new URLSearchParams({ ...(search && { q: search }), ...(filter && { show: filter }) })}
      />
    </Page>
  );
}
