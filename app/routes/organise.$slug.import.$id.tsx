import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { AppError } from "#app/platform/errors.ts";
import { answering, notFound, refusal } from "#app/platform/responses.server.ts";
import { choiceParam, numberParam } from "#app/platform/search-params.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { listDeskOptions } from "#app/registration/desk/options.server.ts";
import { answerImport, type ConfirmFault, type MapFault } from "#app/registration/imports/answer.server.ts";
import { type ImportChoices, isEntered, type Outcome, outcomes, troubles } from "#app/registration/imports/choices.ts";
import { MappingForm } from "#app/registration/imports/components/mapping-form.tsx";
import { ConfirmForm, OutcomeTabs, PreviewTable } from "#app/registration/imports/components/preview.tsx";
import { ImportProgress } from "#app/registration/imports/components/progress.tsx";
import { listImportRows, readHead, readImport } from "#app/registration/imports/queries.server.ts";
import { countryChoices } from "#app/registration/queries/form.server.ts";
import { ConfirmDialog } from "#app/ui/dialog.tsx";
import { restingPlace } from "#app/ui/focus.ts";
import { Link, LinkButton } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference, rights } = await requireDesk(context, request, params.slug);
  if (!rights.decides) throw refusal(new AppError("forbidden"));
  const { db, visitor } = context;
  const row = await readImport(db, conference.id, params.id ?? "");
  if (!row) throw notFound();
  const { searchParams } = new URL(request.url);
  const outcome = choiceParam(searchParams, "outcome", outcomes);
  const options = await listDeskOptions(db, conference.id, visitor.locale);
  const countries = await countryChoices(db, visitor.locale);
  const entering = outcomes.filter((one) => isEntered(one, row.choices));
  return {
    slug: conference.slug,
    import: row,
    outcome,
    query: searchParams.toString(),
    head: row.state === "mapping" ? await readHead(db, row.id, row.choices) : null,
    preview:
      row.state === "checked"
        ? await listImportRows(db, row.id, outcome, numberParam(searchParams, "page", 10_000, 1))
        : null,
    entered: entering.reduce((sum, one) => sum + (row.counts[one] ?? 0), 0),
    categories: options.categories,
    countries,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const formData = await request.formData();
  return answering(() => answerImport(context, request, conference.id, params.id ?? "", formData));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.import.fileName ?? ""} · Octopus` }];

type Refused = (MapFault & { choices: ImportChoices }) | ConfirmFault;

export default function DeskImport() {
  const data = useLoaderData<typeof loader>();
  const refused = useActionData<Refused>();
  const { slug, head, preview, entered, categories, countries, outcome, query } = data;
  const { fileName, state, rowCount, doneRows, counts, choices } = data.import;
  const t = useTranslations("lists.imports");
  const mapping = refused && "lacking" in refused ? refused : undefined;
  const faulty = troubles.reduce((sum, one) => sum + (counts[one] ?? 0), 0);
  const open = state !== "done" && state !== "cancelled";
  return (
    <Page
      title={<span dir="auto">{fileName}</span>}
      lead={
        <span {...restingPlace}>
          {state === "checked"
            ? t("checked_lead", { entered, total: rowCount })
            : `${t(`states.${state}`)} · ${t("rows", { count: rowCount })}`}
        </span>
      }
      breadcrumbs={[{ label: t("title"), to: `/organise/${slug}/import` }, { label: fileName }]}
      actions={open && <CancelDialog />}
      wide
    >
      {head && (
        <MappingForm
          key={JSON.stringify(choices)}
          choices={(mapping?.choices ?? choices) as ImportChoices}
          columns={head}
          categories={categories}
          countries={countries}
          fault={mapping}
        />
      )}
      {(state === "checking" || state === "writing") && (
        <ImportProgress state={state} done={doneRows} total={state === "writing" ? entered : rowCount} />
      )}
      {preview && (
        <>
          <ConfirmForm entered={entered} faulty={faulty} refused={refused !== undefined && "fault" in refused} />
          <OutcomeTabs counts={counts as Partial<Record<Outcome, number>>} outcome={outcome} />
          <PreviewTable
            rows={preview.rows}
            slug={slug}
            categories={Object.fromEntries(categories.map(({ value, label }) => [value, label]))}
            countries={Object.fromEntries(countries.map(({ value, label }) => [value, label]))}
          />
          <Pagination page={preview.page} pageCount={preview.pageCount} search={query} />
        </>
      )}
      {state === "done" && <Done counts={counts} slug={slug} />}
      {state === "failed" && <Notice tone="danger">{t("failed")}</Notice>}
      {!open && (
        <p className="mt-6">
          <Link to={`/organise/${slug}/import`}>{t("another")}</Link>
        </p>
      )}
    </Page>
  );
}

function CancelDialog() {
  const t = useTranslations("lists.imports");
  return (
    <ConfirmDialog
      trigger={t("cancel")}
      title={t("cancel_title")}
      confirm={t("cancel")}
      tone="danger"
      name="intent"
      value="cancel"
    >
      <p>{t("cancel_lead")}</p>
    </ConfirmDialog>
  );
}

function Done({ counts, slug }: { counts: Record<string, number>; slug: string }) {
  const t = useTranslations("lists.imports");
  return (
    <>
      <Notice tone="success">
        <p>{t("done", { count: counts.entered ?? 0 })}</p>
        {counts.registered ? <p>{t("done_registered", { count: counts.registered })}</p> : null}
        {counts.leftOut ? <p>{t("done_left_out", { count: counts.leftOut })}</p> : null}
      </Notice>
      <p className="mt-6 desk-buttons">
        <LinkButton to={`/organise/${slug}/registrations`}>{t("see_list")}</LinkButton>
        <LinkButton to={`/organise/${slug}/duplicates`}>{t("see_duplicates")}</LinkButton>
      </p>
    </>
  );
}
