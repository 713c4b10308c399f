import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import type { AppContext } from "#app/platform/context.ts";
import { answering, notFound } from "#app/platform/responses.server.ts";
import { textParam } from "#app/platform/search-params.ts";
import { answerConclusion, type ConclusionFault } from "#app/projects/conclusions/answer.server.ts";
import { ConclusionForm, RemoveConclusion } from "#app/projects/conclusions/components/conclusion-form.tsx";
import { ConclusionLinks } from "#app/projects/conclusions/components/conclusion-links.tsx";
import stylesheet from "#app/projects/conclusions/conclusions.css?url";
import { readConclusion, searchLinks } from "#app/projects/conclusions/queries.server.ts";
import type { ConclusionView } from "#app/projects/conclusions/views.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

/** The conclusion at an address; null at that of one that is not there yet. */
async function find(context: AppContext, conferenceId: string, key = ""): Promise<ConclusionView | null> {
  if (key === "new") return null;
  const conclusion = await readConclusion(context.db, conferenceId, key);
  if (!conclusion) throw notFound();
  return conclusion;
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  const conclusion = await find(context, conference.id, params.key);
  const q = textParam(new URL(request.url).searchParams, "q");
  const t = translatorFor(context.visitor.locale, "conclusions");
  return {
    title: conclusion ? t("edit") : t("new"),
    base: `/organise/${conference.slug}/conclusions`,
    edits: rights.builds,
    conclusion,
    search: { q, matches: rights.builds && conclusion && q ? await searchLinks(context.db, q) : [] },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const conclusion = await find(context, conference.id, params.key);
  const about = { conferenceId: conference.id, slug: conference.slug };
  const formData = await request.formData();
  return answering(() =>
    answerConclusion(
      context,
      { ...about, key: conclusion?.key ?? null, printed: conclusion?.printed ?? false },
      formData,
    ),
  );
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskConclusion() {
  const { title, base, edits, conclusion, search } = useLoaderData<typeof loader>();
  const fault = useActionData<ConclusionFault>();
  const t = useTranslations("conclusions");
  return (
    <Page title={title} breadcrumbs={[{ label: t("title"), to: base }, { label: title }]}>
      {!edits && <Notice tone="info">{t("only_editors")}</Notice>}
      {edits && <ConclusionForm key={conclusion?.version ?? 0} conclusion={conclusion} fault={fault} />}
      {conclusion ? (
        <Section id="links" title={t("links")}>
          <p className="mb-4 text-sm text-muted">{t("links_lead")}</p>
          <ConclusionLinks
            conclusion={conclusion}
            action={`${base}/${encodeURIComponent(conclusion.key)}`}
            search={search}
            edits={edits}
          />
        </Section>
      ) : (
        <p className="mt-6 text-sm text-muted">{t("first_save")}</p>
      )}
      {edits && conclusion?.version && (
        <div className="mt-8">
          <RemoveConclusion printed={conclusion.printed} />
        </div>
      )}
    </Page>
  );
}
