import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { AuditTable } from "#app/accounts/administration/audit-table.tsx";
import { FilterForm } from "#app/accounts/administration/filter-form.tsx";
import { titled } from "#app/accounts/forms.server.ts";
import { requireAdministrator } from "#app/accounts/guard.server.ts";
import { accountForAdmin } from "#app/accounts/queries/accounts.server.ts";
import { listAudit } from "#app/accounts/queries/audit.server.ts";
import { logTopics } from "#app/accounts/rules.ts";
import { translatorFor } from "#app/messages.server.ts";
import { choiceParam, numberParam } from "#app/platform/search-params.ts";
import { Empty } from "#app/ui/empty.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdministrator(context, request);
  const params = new URL(request.url).searchParams;
  const asked = z.uuid().safeParse(params.get("account"));
  const about = asked.success ? await accountForAdmin(context.db, asked.data, context.clock.now()) : null;
  const topic = choiceParam(params, "show", logTopics);
  const page = numberParam(params, "page", 100_000, 1);
  return {
    title: titled(translatorFor(context.visitor.locale, "administration")("log.title")),
    about: about && { id: about.id, name: about.name },
    topic,
    page,
    ...(await listAudit(context.db, { accountId: about?.id ?? null, topic, page })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "Octopus" }];

export default function AdminLog() {
  const t = useTranslations("administration.log");
  const { about, topic, page, pageCount, total, rows } = useLoaderData<typeof loader>();
  return (
    <Page title={t("title")} lead={t("lead")} wide>
      {about && (
        <Notice tone="info" className="mb-6">
          <p>
            {t("of", { name: about.name })} · <Link to="/admin/log">{t("everything")}</Link>
          </p>
        </Notice>
      )}
      <FilterForm
        choice={{
          label: t("topic"),
          value: topic ?? "",
          options: [
            { value: "", label: t("topics.all") },
            ...logTopics.map((value) => ({ value, label: t(`topics.${value}`) })),
          ],
        }}
        keep={{ account: about?.id ?? null }}
        submit={t("submit")}
      />
      <p role="status" className="mt-6 text-sm text-muted">
        {t("found", { count: total })}
      </p>
      {rows.length === 0 ? <Empty title={t("empty")} /> : <AuditTable rows={rows} caption={t("caption")} />}
      <Pagination
        page={page}
        pageCount={pageCount}
        search={new URLSearchParams({ ...(topic && { show: topic }), ...(about && { account: about.id }) })}
      />
    </Page>
  );
}
