import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { TagForm, TagTable } from "#app/registration/desk/list/components/tag-table.tsx";
import { answerTags, type TagFault } from "#app/registration/desk/list/tags-answer.server.ts";
import { listTags } from "#app/registration/queries/lists.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  return {
    title: translatorFor(context.visitor.locale, "lists.tags")("title"),
    slug: conference.slug,
    edits: rights.decides,
    tags: await listTags(context.db, conference.id),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  return answering(() => answerTags(context, request, conference.id, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskTags() {
  const { slug, edits, tags } = useLoaderData<typeof loader>();
  const fault = useActionData<TagFault>();
  const t = useTranslations("lists.tags");
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      breadcrumbs={[{ label: t("back"), to: `/organise/${slug}/registrations` }, { label: t("title") }]}
      wide
    >
      {!edits && <Notice tone="info">{t("only_editors")}</Notice>}
      {tags.length === 0 && <Empty title={t("none")}>{t("none_lead")}</Empty>}
      <TagTable tags={tags} slug={slug} edits={edits} fault={fault} />
      {edits && (
        <Section title={t("new")} id="new-tag">
          <TagForm key={tags.length} tag={null} fault={fault?.about === "new" ? fault : undefined} />
        </Section>
      )}
    </Page>
  );
}
