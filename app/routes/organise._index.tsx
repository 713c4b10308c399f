import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLocale, useTranslations } from "use-intl";
import { canOrganise } from "#app/conferences/rules.ts";
import { translatorFor } from "#app/messages.server.ts";
import { pickText } from "#app/platform/locale.ts";
import { requireAccount } from "#app/platform/responses.server.ts";
import stylesheet from "#app/registration/desk/desk.css?url";
import { listDeskConferences } from "#app/registration/desk/overview.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { LinkButton } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";
import { Tag } from "#app/ui/tag.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const account = requireAccount(context, request);
  const t = translatorFor(context.visitor.locale, "desk.mine");
  const conferences = canOrganise(account) ? await listDeskConferences(context.db, account) : [];
  return { title: t("title"), conferences };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskList() {
  const { conferences } = useLoaderData<typeof loader>();
  const t = useTranslations("desk.mine");
  const locale = useLocale();
  return (
    <Page title={t("title")} lead={t("lead")}>
      {conferences.length === 0 && <Empty title={t("empty_title")}>{t("empty")}</Empty>}
      <ul className="desk-list">
        {conferences.map(({ slug, name, role, counts }) => {
          const title = pickText(name, locale);
          return (
            <li key={slug}>
              <div>
                <h2 className="font-serif text-lg" lang={title?.lang}>
                  {title?.text}
                </h2>
                <p className="text-muted">
                  <Tag>{t(`role.${role}`)}</Tag>{" "}
                  {t("counts", {
                    pending: counts.pending ?? 0,
                    confirmed: counts.confirmed ?? 0,
                    waiting: counts.waiting ?? 0,
                  })}
                </p>
              </div>
              <LinkButton to={`/organise/${slug}`}>{t("open")}</LinkButton>
            </li>
          );
        })}
      </ul>
    </Page>
  );
}
