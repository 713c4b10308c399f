import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { answering } from "#app/platform/responses.server.ts";
import stylesheet from "#app/registration/badges/badges.css?url";
import { BadgeTabs } from "#app/registration/badges/components/badge-tabs.tsx";
import { answerPrint } from "#app/registration/badges/print/answer.server.ts";
import { PrintForm } from "#app/registration/badges/print/components/print-form.tsx";
import { PrintProgress } from "#app/registration/badges/print/components/print-progress.tsx";
import { PrintTable } from "#app/registration/badges/print/components/print-table.tsx";
import { countChoices, listPrints } from "#app/registration/badges/print/queries.server.ts";
import { fileKeptMs } from "#app/registration/badges/print/rules.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { Page, Section } from "#app/ui/page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

/** `?view=` is the query of the desk's list that one came from. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const { db, clock, visitor } = context;
  const view = new URL(request.url).searchParams.get("view")?.slice(0, 1000) ?? null;
  return {
    title: translatorFor(visitor.locale, "badges.print")("title"),
    slug: conference.slug,
    timeZone: conference.timeZone ?? "UTC",
    view,
    choices: await countChoices(db, conference.id, view),
    prints: await listPrints(db, conference.id, clock.now()),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  return answering(() => answerPrint(context, request, conference.id, formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function PrintBadges() {
  const { slug, timeZone, view, choices, prints } = useLoaderData<typeof loader>();
  const t = useTranslations("badges.print");
  const underWay = prints.find((print) => print.underWay);
  return (
    <Page title={t("title")} lead={t("lead", { confirmed: choices.all, due: choices.due })} wide>
      <BadgeTabs slug={slug} />
      {underWay && <PrintProgress print={underWay} />}
      <PrintForm choices={choices} view={view} busy={underWay !== undefined} />
      {prints.length > 0 && (
        <Section title={t("files")} id="files">
          <p className="field-help">{t("files_help", { hours: fileKeptMs / 3_600_000 })}</p>
          <PrintTable slug={slug} prints={prints} timeZone={timeZone} />
        </Section>
      )}
    </Page>
  );
}
