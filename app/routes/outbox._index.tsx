import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { NotSentNotice } from "#app/mail/components/not-sent-notice.tsx";
import { OutboxTable } from "#app/mail/components/outbox-table.tsx";
import { requireOutbox } from "#app/mail/outbox.server.ts";
import { listOutbox } from "#app/mail/queries.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import { numberParam, textParam } from "#app/platform/search-params.ts";
import { Button } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireOutbox(context);
  const search = new URL(request.url).searchParams;
  const text = textParam(search, "q", 200);
  const page = numberParam(search, "page", 999_999, 1);
  return {
    ...(await listOutbox(context.db, { text, page })),
    text,
    title: translatorFor(context.visitor.locale, "mail")("title"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "robots", content: "noindex" },
];

export default function Outbox() {
  const { items, total, page, pageCount, text } = useLoaderData<typeof loader>();
  const t = useTranslations("mail");
  return (
    <Page title={t("title")} lead={t("lead")} wide>
      <NotSentNotice />
      <SearchForm text={text} />
      {items.length === 0 ? (
        <NothingFound text={text} />
      ) : (
        <>
          <p className="mt-6 mb-2 text-sm text-muted" role="status">
            {text ? t("foundFor", { total, text }) : t("found", { total })}
          </p>
          <OutboxTable items={items} />
          <Pagination page={page} pageCount={pageCount} search={text ? new URLSearchParams({ q: text }) : ""} />
        </>
      )}
    </Page>
  );
}

function SearchForm({ text }: { text: string }) {
  const t = useTranslations("mail");
  return (
    <Form method="get" role="search" className="mt-6 flex max-w-prose flex-wrap items-end gap-3">
      <div className="min-w-0 flex-1 basis-64">
        <label className="field-label" htmlFor="outbox-search">
          {t("search")}
        </label>
        <input
          key={text}
          id="outbox-search"
          className="control"
          type="search"
          name="q"
          maxLength={200}
          defaultValue={text}
        />
      </div>
      <Button type="submit">{t("searchAction")}</Button>
    </Form>
  );
}

function NothingFound({ text }: { text: string }) {
  const t = useTranslations("mail");
  if (!text) return <Empty title={t("emptyTitle")}>{t("empty")}</Empty>;
  return (
    <Empty title={t("noneTitle")} action={<Link to="/outbox">{t("clear")}</Link>}>
      {t("none")}
    </Empty>
  );
}
