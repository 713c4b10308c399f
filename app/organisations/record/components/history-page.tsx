import { useActionData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { Changes } from "#app/organisations/record/components/changes.tsx";
import type { RevisionView } from "#app/organisations/record/history.server.ts";
import type { HistoryData, HistoryFault } from "#app/organisations/record/history-page.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Field } from "#app/ui/field.tsx";
import { Form } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

/** How an entry came to be what it is. */
export function HistoryPage({ data }: { data: HistoryData }) {
  const t = useTranslations("record.history");
  const fault = useActionData() as HistoryFault | undefined;
  const { revisions, reviews, seen, name, path, removed } = data;
  const crumb = removed ? { label: name, lang: "en" } : { label: name, lang: "en", to: path };
  return (
    <Page wide title={t("title")} breadcrumbs={[crumb, { label: t("title") }]} lead={t("lead")}>
      <Faults fault={fault} />
      {removed && <Notice tone="info" title={t("isRemoved")} className="mb-6" />}
      {revisions.length === 0 && <p>{t("empty")}</p>}
      <ol className="record-history">
        {revisions.map((revision) => (
          <li key={revision.number}>
            <Revision revision={revision} />
            {reviews && revision.earlier && (
              <Reason intent="revert" number={revision.number} seen={seen} fault={fault} />
            )}
          </li>
        ))}
      </ol>
      <Pagination page={data.page} pageCount={data.pageCount} search="" label={t("pages")} />
      {reviews && seen !== null && <Reason intent="remove" number={null} seen={seen} fault={fault} />}
    </Page>
  );
}

function Faults({ fault }: { fault: HistoryFault | undefined }) {
  const t = useTranslations("record.history");
  const words = useTranslations("ui.fieldErrors");
  const problems = fault?.problems?.map((code) => words(code as never)).join(" ");
  return (
    <>
      {fault?.notice && <Notice tone="warning" title={t(fault.notice)} className="mb-6" />}
      {problems && <Notice tone="danger" title={t("problems", { problems })} className="mb-6" />}
    </>
  );
}

function Revision({ revision }: { revision: RevisionView }) {
  const t = useTranslations("record.history");
  const { number, kind, when, reason, changes } = revision;
  return (
    <>
      <h2 className="font-semibold">
        {t(`kinds.${kind}`)} <span className="font-normal text-muted">· {t("number", { number })}</span>
      </h2>
      <p className="text-sm text-muted">
        {kind !== "loaded" && (
          <>
            <time dateTime={revision.at}>{when}</time>,{" "}
          </>
        )}
        <Who revision={revision} />
      </p>
      {reason && <p className="mt-1 max-w-prose whitespace-pre-line">{reason}</p>}
      {changes.length > 0 && <Changes changes={changes} labels={[t("before"), t("after")]} />}
    </>
  );
}

function Who({ revision: { kind, who, proposed } }: { revision: RevisionView }) {
  const t = useTranslations("record.history");
  if (kind === "loaded") return t("documents");
  const by = who ? t("by", { name: who }) : t("secretariat");
  if (!proposed?.organisation) return by;
  const { organisation } = proposed;
  return `${proposed.by ? t("editorNamed", { name: proposed.by, organisation }) : t("editor", { organisation })}, ${by}`;
}

/** Taking a state up again, or the entry out: with a reason. */
function Reason({
  intent,
  number,
  seen,
  fault,
}: {
  intent: "revert" | "remove";
  number: number | null;
  seen: string | null;
  fault: HistoryFault | undefined;
}) {
  const t = useTranslations("record.history");
  const own = fault?.number === number ? fault : undefined;
  return (
    <Disclosure summary={t(intent)} open={Boolean(own)} className="mt-2">
      <Form method="post" noValidate className="max-w-prose">
        <input type="hidden" name="intent" value={intent} />
        {number !== null && <input type="hidden" name="number" value={number} />}
        {seen !== null && <input type="hidden" name="seen" value={seen} />}
        <Field
          label={t("revertLabel")}
          {...(intent === "remove" && { help: t("removeHelp") })}
          error={own?.errors?.reason}
          required
        >
          {(props) => <textarea {...props} name="reason" className="control" rows={2} maxLength={2000} />}
        </Field>
        <Button size="sm" variant={intent === "remove" ? "danger" : "secondary"} className="mt-3">
          {t(intent)}
        </Button>
      </Form>
    </Disclosure>
  );
}
