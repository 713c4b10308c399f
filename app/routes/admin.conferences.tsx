import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { titled } from "#app/accounts/forms.server.ts";
import { requireAdministrator } from "#app/accounts/guard.server.ts";
import { listTeams } from "#app/conferences/queries/teams.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import { pickText } from "#app/platform/locale.ts";
import { Empty } from "#app/ui/empty.tsx";
import { Link } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdministrator(context, request);
  const { locale } = context.visitor;
  const teams = await listTeams(context.db);
  return {
    title: titled(translatorFor(locale, "administration")("conferences.title")),
    teams: teams.map(({ nameEn, nameFr, ...team }) => ({
      ...team,
      name: pickText({ en: nameEn, fr: nameFr }, locale) ?? { text: team.slug, lang: locale },
    })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "Octopus" }];

export default function AdminConferences() {
  const t = useTranslations("administration.conferences");
  const { teams } = useLoaderData<typeof loader>();
  return (
    <Page title={t("title")} lead={t("lead")} wide>
      {teams.length === 0 ? (
        <Empty title={t("empty")} />
      ) : (
        <Table caption={t("caption")} hideCaption stack>
          <thead>
            <tr>
              <Th>{t("conference")}</Th>
              <Th>{t("owners")}</Th>
              <Th numeric>{t("members")}</Th>
            </tr>
          </thead>
          <tbody>
            {teams.map(({ slug, name, owners, members }) => (
              <tr key={slug}>
                <Th scope="row">
                  <Link to={`/organise/${slug}/team`} lang={name.lang}>
                    {name.text}
                  </Link>
                </Th>
                <Td label={t("owners")}>{owners.length === 0 ? t("none") : owners.join(", ")}</Td>
                <Td label={t("members")} numeric>
                  {members}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Page>
  );
}
