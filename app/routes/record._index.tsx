import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { requireAdministrator } from "#app/accounts/guard.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import { Figures } from "#app/organisations/record/components/figures.tsx";
import { titleOf } from "#app/organisations/record/documents.ts";
import stylesheet from "#app/organisations/record/gathering.css?url";
import { removedEntries } from "#app/organisations/record/history.server.ts";
import { readFigures } from "#app/organisations/record/overview.server.ts";
import { countWaiting } from "#app/organisations/record/review.server.ts";
import { dayWords } from "#app/platform/instant-words.ts";
import { Link, LinkButton } from "#app/ui/link.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

const removedShown = 50;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdministrator(context, request);
  const { db, visitor, clock } = context;
  const [waiting, removed, figures] = await Promise.all([
    countWaiting(db),
    removedEntries(db, removedShown),
    readFigures(db, clock.now()),
  ]);
  return {
    title: translatorFor(visitor.locale, "record")("overview.title"),
    ...{ waiting, figures },
    removed: removed.map(({ type, slug, at, document }) => ({
      ...{ type, slug, name: titleOf(document) },
      when: dayWords(at, visitor.locale, "UTC"),
    })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function RecordOverview() {
  const { waiting, removed, figures } = useLoaderData<typeof loader>();
  const g = useTranslations("gathering.desk");
  const t = useTranslations("record.overview");
  return (
    <Page title={t("title")} lead={t("lead")}>
      <p className="mb-3">{t("waiting", { count: waiting })}</p>
      <div className="flex flex-wrap gap-3">
        <LinkButton to="/record/proposals">{t("open")}</LinkButton>
        <LinkButton to="/record/partnership">{t("newPartnership")}</LinkButton>
        <LinkButton to="/organisations/new">{t("newOrganisation")}</LinkButton>
        <LinkButton to="/record/paste">{g("paste")}</LinkButton>
        <LinkButton to="/record/import">{g("import")}</LinkButton>
      </div>
      <Section id="waits" title={g("waits")}>
        <Figures figures={figures} />
      </Section>
      <Section id="removed" title={t("removed")}>
        {removed.length === 0 && <p className="text-muted">{t("noneRemoved")}</p>}
        <ul>
          {removed.map(({ type, slug, name, when }) => (
            <li key={`${type} ${slug}`} className="border-t border-line py-3">
              {type === "person" ? name : <Link to={`/${type}s/${slug}/history`}>{name}</Link>}{" "}
              <span className="text-muted">{when}</span>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}
