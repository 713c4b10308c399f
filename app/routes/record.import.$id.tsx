import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { requireAdministrator } from "#app/accounts/guard.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import stylesheet from "#app/organisations/record/gathering.css?url";
import { answerImport, type ConfirmFault } from "#app/organisations/record/import/answer.server.ts";
import { readSourceIds } from "#app/organisations/record/import/compare.server.ts";
import { ConfirmForm, FaultList, OutcomeTabs, RowsForm } from "#app/organisations/record/import/components.tsx";
import { importOutcomes, planImport } from "#app/organisations/record/import/plan.ts";
import { listImportRows, readAllRows, readRecordImport } from "#app/organisations/record/import/rows.server.ts";
import { viewRows } from "#app/organisations/record/import/view.server.ts";
import { sourceChoices } from "#app/organisations/record/source-list.server.ts";
import type { AppContext } from "#app/platform/context.ts";
import { answering, notFound } from "#app/platform/responses.server.ts";
import { choiceParam, numberParam } from "#app/platform/search-params.ts";
import { ConfirmDialog } from "#app/ui/dialog.tsx";
import { restingPlace } from "#app/ui/focus.ts";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { PartnershipKind } from "#prisma/generated/enums.ts";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireAdministrator(context, request);
  const found = await readRecordImport(context.db, params.id ?? "");
  if (!found) throw notFound();
  const { searchParams } = new URL(request.url);
  const outcome = choiceParam(searchParams, "outcome", importOutcomes);
  const open = found.state === "checked" || found.state === "failed";
  const { createdAt: _, settings: __, ...shown } = found;
  return {
    import: shown,
    outcome,
    query: searchParams.toString(),
    preview: open ? await readPreview(context, found.id, outcome, numberParam(searchParams, "page", 10_000, 1)) : null,
  };
}

async function readPreview(
  { db, visitor }: AppContext,
  id: string,
  outcome: (typeof importOutcomes)[number] | null,
  asked: number,
) {
  const { rows, page, pageCount } = await listImportRows(db, id, outcome, asked);
  const plan = planImport(
    await readAllRows(db, id),
    { source: null, newSource: null, kind: null },
    await readSourceIds(db),
  );
  const t = translatorFor(visitor.locale, "organisations");
  // A tie without a kind is not asked for its source before it has one.
  const withoutKind = plan.filter(
    ({ row, action, reason }) =>
      row.recordType === "partnership" &&
      row.content.kind === null &&
      (action === "create" || (reason !== null && reason !== "chosen")),
  );
  return {
    ...{ page, pageCount, rows: await viewRows(db, rows, visitor.locale) },
    lacks: {
      source: plan.filter(({ reason }) => reason === "no_source" || reason === "party").length,
      kind: withoutKind.length,
    },
    sources: await sourceChoices(db),
    kinds: Object.values(PartnershipKind).map((value) => ({ value, label: t(`ties.${value}`) })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requireAdministrator(context, request);
  const formData = await request.formData();
  return answering(() => answerImport(context, request, { id: params.id ?? "", formData }));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.import.fileName ?? ""} · Octopus` }];

export default function RecordImport() {
  const { import: found, outcome, query, preview } = useLoaderData<typeof loader>();
  const fault = useActionData<ConfirmFault>();
  const t = useTranslations("gathering.imports");
  const { fileName, state, counts, faults, faultCount } = found;
  const [organisations, partnerships] = [counts.organisation ?? 0, counts.partnership ?? 0];
  return (
    <Page
      title={<span dir="auto">{fileName}</span>}
      lead={
        <span {...restingPlace}>{preview ? t("read", { organisations, partnerships }) : t(`states.${state}`)}</span>
      }
      breadcrumbs={[{ label: t("title"), to: "/record/import" }, { label: fileName }]}
      actions={preview && <CancelDialog />}
      wide
    >
      {state === "failed" && <Notice tone="danger">{t("failed")}</Notice>}
      {state === "writing" && <Writing />}
      {state === "done" && (
        <Notice tone="success">
          {t("result", { created: counts.created ?? 0, changed: counts.changed ?? 0, leftOut: counts.leftOut ?? 0 })}
        </Notice>
      )}
      <FaultList faults={faults} count={faultCount} />
      {preview && (
        <>
          <Section title={t("rows")} id="rows">
            <OutcomeTabs counts={counts} outcome={outcome} />
            <RowsForm rows={preview.rows} />
            <Pagination page={preview.page} pageCount={preview.pageCount} search={query} />
          </Section>
          <Section title={t("toRecord")} id="confirm">
            <ConfirmForm fault={fault} sources={preview.sources} kinds={preview.kinds} lacks={preview.lacks} />
          </Section>
        </>
      )}
      {!preview && (
        <p className="mt-6">
          <Link to="/record/import">{t("another")}</Link>
        </p>
      )}
    </Page>
  );
}

const everyMs = 1000;

/** With scripts it follows by itself; without, the link looks again. */
function Writing() {
  const t = useTranslations("gathering.imports");
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== "idle") return;
    const timer = setTimeout(revalidate, everyMs);
    return () => clearTimeout(timer);
  }, [state, revalidate]);
  return (
    <p role="status">
      {t("writing")}{" "}
      <Link to="?" reloadDocument>
        {t("lookAgain")}
      </Link>
    </p>
  );
}

function CancelDialog() {
  const t = useTranslations("gathering.imports");
  return (
    <ConfirmDialog
      trigger={t("cancel")}
      title={t("cancelTitle")}
      confirm={t("cancel")}
      tone="danger"
      name="intent"
      value="cancel"
    >
      <p>{t("cancelLead")}</p>
    </ConfirmDialog>
  );
}
