import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { hostOf } from "#app/organisations/components/organisation-facts.tsx";
import { PartialDateText } from "#app/organisations/components/refs.tsx";
import { SectionStatements } from "#app/organisations/components/statements.tsx";
import { readSource } from "#app/organisations/queries/sources.server.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { textParam } from "#app/platform/search-params.ts";
import { isSlug } from "#app/platform/text.ts";
import { English } from "#app/ui/content-text.tsx";
import { ExternalLink } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const asked = textParam(new URL(request.url).searchParams, "section", 200);
  const source = isSlug(params.id) ? await readSource(context.db, params.id, asked || null) : null;
  if (!source) throw notFound();
  const t = translatorFor(context.visitor.locale, "organisations");
  return { source, description: t("sources.description", { title: source.title, publisher: source.publisher }) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.source.title ?? ""} · Octopus` },
  { name: "description", content: data?.description ?? "" },
];

export default function Source() {
  const { source } = useLoaderData<typeof loader>();
  const t = useTranslations("organisations.sources");
  return (
    <Page
      title={source.title}
      titleLang={source.lang}
      breadcrumbs={[
        { label: t("title"), to: "/sources" },
        { label: source.title, lang: source.lang },
      ]}
      lead={
        <>
          <English>{source.publisher}</English>
          {source.dateFrom && (
            <>
              {", "}
              <PartialDateText date={source.dateFrom} />
            </>
          )}
          {source.url && (
            <>
              {", "}
              <ExternalLink href={source.url}>{hostOf(source.url)}</ExternalLink>
            </>
          )}
        </>
      }
    >
      {source.dateNote && (
        <p className="mb-6 text-sm text-muted">
          <English>{source.dateNote}</English>
        </p>
      )}
      <p className="mb-8">{t("explain")}</p>
      {source.sections.map((section) => (
        <SectionStatements key={section.section} sourceId={source.id} section={section} />
      ))}
    </Page>
  );
}
