import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { answerInvitationAction, answerInvite, type InviteFault } from "#app/invitations/answer.server.ts";
import { InvitationFilterForm } from "#app/invitations/components/invitation-filter.tsx";
import { InvitationTable } from "#app/invitations/components/invitation-table.tsx";
import { InviteFields } from "#app/invitations/components/invite-fields.tsx";
import { listInvitations } from "#app/invitations/queries.server.ts";
import { parseInvitationFilter } from "#app/invitations/schemas.ts";
import { translatorFor } from "#app/messages.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { listDeskOptions } from "#app/registration/desk/options.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useFreshForm } from "#app/ui/focus.ts";
import { Form } from "#app/ui/link.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  const { searchParams } = new URL(request.url);
  const filter = parseInvitationFilter(searchParams);
  const { locale } = context.visitor;
  const [list, options] = await Promise.all([
    listInvitations(context.db, conference.id, filter),
    listDeskOptions(context.db, conference.id, locale),
  ]);
  return {
    title: translatorFor(locale, "invitations")("title"),
    timeZone: conference.timeZone ?? "UTC",
    now: context.clock.now(),
    query: searchParams.toString(),
    categories: options.categories,
    ...{ filter, list, rights },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  return answering(() =>
    formData.get("intent") === "invite"
      ? answerInvite(context, request, conference.id, formData)
      : answerInvitationAction(context, request, conference.id, formData),
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskInvitations() {
  const { filter, list, rights, categories, timeZone, now, query } = useLoaderData<typeof loader>();
  const answer = useActionData<InviteFault>();
  const t = useTranslations("invitations");
  const [form, fields] = useForm<Record<"name" | "email" | "locale" | "categoryId" | "message", string>>({
    id: "invite",
    lastResult: answer?.form ?? null,
    defaultValue: { locale: "en" },
    shouldValidate: "onSubmit",
  });
  const fresh = useFreshForm("invite", "invite", answer);
  const words = useTranslations("invitations.form");
  const labels = {
    ...{ name: words("name"), email: words("email"), locale: words("locale") },
    ...{ categoryId: words("category"), message: words("message") },
  };
  const narrowed = Boolean(filter.search || filter.state);
  return (
    <Page title={t("title")} lead={t("lead")} wide>
      {rights.invites && (
        <Section title={t("form.title")} id="invite-somebody">
          <ErrorSummary form={form} labels={labels} />
          <Form
            key={fresh}
            method="post"
            id={form.id}
            noValidate={form.noValidate}
            onSubmit={form.onSubmit}
            className="desk-invite"
          >
            <input type="hidden" name="intent" value="invite" />
            <InviteFields fields={fields} categories={categories} known={answer?.known} />
          </Form>
        </Section>
      )}
      <Section title={t("list.caption")} id="invitations">
        <InvitationFilterForm filter={filter} counts={list.counts} />
        {list.rows.length > 0 ? (
          <InvitationTable rows={list.rows} invites={rights.invites} timeZone={timeZone} now={now} />
        ) : (
          <Empty title={narrowed ? t("list.noneTitle") : t("list.emptyTitle")}>
            {narrowed ? t("list.none") : t("list.empty")}
          </Empty>
        )}
        <Pagination page={filter.page} pageCount={list.pageCount} search={query} />
      </Section>
    </Page>
  );
}
