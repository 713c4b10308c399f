import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { DelegationTable } from "#app/registration/delegations/components/delegation-table.tsx";
import stylesheet from "#app/registration/delegations/delegations.css?url";
import { listDelegations } from "#app/registration/delegations/queries.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { LinkButton } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  return {
    title: translatorFor(context.visitor.locale, "delegations.desk")("title"),
    base: `/organise/${conference.slug}/delegations`,
    timeZone: conference.timeZone ?? "UTC",
    sets: rights.setsUp,
    rows: await listDelegations(context.db, conference, context.clock.now()),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskDelegations() {
  const { base, rows, sets, timeZone } = useLoaderData<typeof loader>();
  const t = useTranslations("delegations.desk");
  const add = sets && (
    <LinkButton variant="primary" size="sm" to={`${base}/new`}>
      {t("add")}
    </LinkButton>
  );
  return (
    <Page title={t("title")} lead={t("lead")} wide actions={rows.length > 0 && add}>
      {rows.length > 0 ? (
        <DelegationTable base={base} rows={rows} timeZone={timeZone} />
      ) : (
        <Empty title={t("none_title")} action={add}>
          {t("none")}
        </Empty>
      )}
    </Page>
  );
}
