import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { ConclusionTable } from "#app/projects/conclusions/components/conclusion-table.tsx";
import stylesheet from "#app/projects/conclusions/conclusions.css?url";
import { readConclusions } from "#app/projects/conclusions/queries.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { LinkButton } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  return {
    title: translatorFor(context.visitor.locale, "conclusions")("title"),
    base: `/organise/${conference.slug}/conclusions`,
    edits: rights.builds,
    conclusions: await readConclusions(context.db, conference.id),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskConclusions() {
  const { base, edits, conclusions } = useLoaderData<typeof loader>();
  const t = useTranslations("conclusions");
  const add = edits && (
    <LinkButton size="sm" to={`${base}/new`}>
      {t("new")}
    </LinkButton>
  );
  return (
    <Page title={t("title")} lead={t("lead")} actions={conclusions.length > 0 && add} wide>
      {!edits && <Notice tone="info">{t("only_editors")}</Notice>}
      {conclusions.length === 0 ? (
        <Empty title={t("none")} action={add}>
          {t("none_lead")}
        </Empty>
      ) : (
        <ConclusionTable conclusions={conclusions} base={base} />
      )}
    </Page>
  );
}
