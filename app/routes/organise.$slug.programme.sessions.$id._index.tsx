import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { AppError } from "#app/platform/errors.ts";
import { pickText } from "#app/platform/locale.ts";
import { answering, refusal } from "#app/platform/responses.server.ts";
import { answerSession, type SessionFault } from "#app/programme/sessions/answer.server.ts";
import { DraftNotice } from "#app/programme/sessions/components/draft-notice.tsx";
import { SessionActs } from "#app/programme/sessions/components/session-acts.tsx";
import { SessionForm } from "#app/programme/sessions/components/session-form.tsx";
import { SessionHead } from "#app/programme/sessions/components/session-head.tsx";
import { MissingList, SlotList } from "#app/programme/sessions/components/session-table.tsx";
import { hasDraft } from "#app/programme/sessions/draft.server.ts";
import { readSessionHead } from "#app/programme/sessions/queries.server.ts";
import stylesheet from "#app/programme/sessions/sessions.css?url";
import { sessionFormView } from "#app/programme/sessions/view.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { Fact } from "#app/ui/fact.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

/** The address of one that is not there yet. */
function idOf(id = ""): string | null {
  return id === "new" ? null : id;
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  const id = idOf(params.id);
  const { locale } = context.visitor;
  const drafted = await hasDraft(context.db, conference.id);
  if (id === null && !(rights.builds && drafted)) throw refusal(new AppError("forbidden"));
  const view = await sessionFormView(context, conference, id);
  const head = id === null ? null : await readSessionHead(context.db, conference.id, id);
  const title = head ? pickText(head.title, locale)?.text : translatorFor(locale, "sessions.page")("new");
  const timeZone = conference.timeZone ?? "UTC";
  return { title, slug: conference.slug, timeZone, builds: rights.builds, drafted, head, view };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  const about = { conferenceId: conference.id, slug: conference.slug, sessionId: idOf(params.id) };
  return answering(() => answerSession(context, about, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskSession() {
  const { title, slug, timeZone, builds, drafted, head, view } = useLoaderData<typeof loader>();
  const fault = useActionData<SessionFault>();
  const t = useTranslations("sessions");
  const programme = `/organise/${slug}/programme`;
  const back = `${programme}/sessions`;
  const form = builds && drafted && (
    <SessionForm key={`${view.id} ${view.version}`} view={view} fault={fault} back={back} />
  );
  if (!head)
    return (
      <Page wide title={title} breadcrumbs={[{ to: back, label: t("title") }, { label: title ?? "" }]}>
        {form}
      </Page>
    );
  return (
    <SessionHead
      slug={slug}
      session={head}
      here="details"
      actions={builds && drafted && view.version !== null && <SessionActs {...view} version={view.version} />}
    >
      <DraftNotice drafted={drafted} builds={builds} programme={programme} />
      {view.missing.length > 0 && (
        <Notice tone="warning" title={t("missing.title")} className="mb-4">
          <MissingList missing={view.missing} />
        </Notice>
      )}
      <dl className="facts mb-6 text-sm">
        <Fact label={t("page.scheduled")}>
          <SlotList session={view} timeZone={timeZone} />
          {builds && drafted && (
            <Link to={`${programme}/schedule/sessions/${head.id}`} className="block">
              {t(view.slots.length > 0 ? "page.reschedule" : "page.schedule")}
            </Link>
          )}
        </Fact>
        {view.published && view.publicPath && (
          <Fact label={t("page.shown")}>
            <Link to={view.publicPath}>{t("page.public")}</Link>
          </Fact>
        )}
      </dl>
      {form}
    </SessionHead>
  );
}
