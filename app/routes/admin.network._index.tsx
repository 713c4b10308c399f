import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { titled } from "#app/accounts/forms.server.ts";
import { requireAdministrator } from "#app/accounts/guard.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import { listStories } from "#app/network/stories/desk.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { Link, LinkButton } from "#app/ui/link.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdministrator(context, request);
  const { locale } = context.visitor;
  return { title: titled(translatorFor(locale, "stories")("title")), ...(await listStories(context.db, locale)) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "Octopus" }];

export default function NetworkStories() {
  const t = useTranslations("stories");
  const { tours, views } = useLoaderData<typeof loader>();
  return (
    <Page title={t("title")} lead={t("lead")} wide>
      <Section id="tours" title={t("tours")}>
        {tours.length === 0 ? (
          <Empty title={t("no_tours")} />
        ) : (
          <Table caption={t("tours")} hideCaption stack>
            <thead>
              <tr>
                <Th>{t("name")}</Th>
                <Th numeric>{t("steps")}</Th>
                <Th>{t("open")}</Th>
              </tr>
            </thead>
            <tbody>
              {tours.map(({ id, slug, title, steps }) => (
                <tr key={id}>
                  <Th scope="row">
                    <Link to={`/admin/network/tours/${id}`} lang={title.lang}>
                      {title.name}
                    </Link>
                  </Th>
                  <Td label={t("steps")} numeric>
                    {steps}
                  </Td>
                  <Td label={t("open")}>
                    <Link to={`/network?tour=${slug}`}>/network?tour={slug}</Link>
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        <LinkButton to="/admin/network/tours/new" className="mt-4">
          {t("new_tour")}
        </LinkButton>
      </Section>
      <Section id="views" title={t("views")}>
        {views.length === 0 ? (
          <Empty title={t("no_views")} />
        ) : (
          <Table caption={t("views")} hideCaption stack>
            <thead>
              <tr>
                <Th>{t("name")}</Th>
                <Th>{t("used")}</Th>
                <Th>{t("open")}</Th>
              </tr>
            </thead>
            <tbody>
              {views.map(({ id, slug, title, tours: used }) => (
                <tr key={id}>
                  <Th scope="row">
                    <Link to={`/admin/network/views/${id}`} lang={title.lang}>
                      {title.name}
                    </Link>
                  </Th>
                  <Td label={t("used")}>{used.map(({ name }) => name).join(", ")}</Td>
                  <Td label={t("open")}>
                    <Link to={`/network?saved=${slug}`}>/network?saved={slug}</Link>
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        <LinkButton to="/admin/network/views/new" className="mt-4">
          {t("new_view")}
        </LinkButton>
      </Section>
    </Page>
  );
}
