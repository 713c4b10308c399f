import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { PartialDateText } from "#app/organisations/components/refs.tsx";
import { CountsLine } from "#app/organisations/components/statements.tsx";
import { listSources } from "#app/organisations/queries/sources.server.ts";
import { Link } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  const t = translatorFor(context.visitor.locale, "organisations");
  return { sources: await listSources(context.db), title: t("sources.title"), description: t("sources.lead") };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "description", content: data?.description ?? "" },
];

export default function Sources() {
  const { sources } = useLoaderData<typeof loader>();
  const t = useTranslations("organisations.sources");
  return (
    <Page title={t("title")} lead={t("lead")}>
      <ol>
        {sources.map((source) => (
          <li key={source.id} className="border-t border-line py-6">
            <p className="text-sm text-muted">{source.dateFrom && <PartialDateText date={source.dateFrom} />}</p>
            <h2 className="font-serif text-lg font-semibold">
              <Link to={`/sources/${encodeURIComponent(source.id)}`} lang={source.lang}>
                {source.title}
              </Link>
            </h2>
            <p className="text-sm text-muted" lang={source.lang}>
              {source.publisher}
            </p>
            <p className="mt-2 text-sm">
              <CountsLine counts={source.counts} />
            </p>
          </li>
        ))}
      </ol>
    </Page>
  );
}
