import { useForm } from "@conform-to/react";
import type { SerializeFrom } from "@remix-run/node";
import { useTranslations } from "use-intl";
import { SourceChoice } from "#app/organisations/record/components/source-choice.tsx";
import type { ConfirmFault } from "#app/organisations/record/import/answer.server.ts";
import {
  type ImportOutcome,
  type ImportRow,
  importOutcomes,
  type LeaveReason,
} from "#app/organisations/record/import/plan.ts";
import type { RowFault } from "#app/organisations/record/import/shape.ts";
import type { GivenSource } from "#app/organisations/record/source-form.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Checkbox, Select } from "#app/ui/field.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { Tag, type TagShape, type TagTone } from "#app/ui/tag.tsx";

const looks: Record<ImportOutcome, { tone: TagTone; shape?: TagShape }> = {
  choose: { tone: "warning" },
  conflict: { tone: "danger", shape: "diamond" },
  new: { tone: "success", shape: "dot" },
  adds: { tone: "info" },
  same: { tone: "neutral", shape: "check" },
  twice: { tone: "neutral", shape: "ring" },
};

/** What the rows are, as links that narrow the list. */
export function OutcomeTabs({ counts, outcome }: { counts: Record<string, number>; outcome: ImportOutcome | null }) {
  const t = useTranslations("gathering.imports");
  const total = importOutcomes.reduce((sum, one) => sum + (counts[one] ?? 0), 0);
  return (
    <nav className="record-tabs" aria-label={t("rows")}>
      <Link to="?" aria-current={outcome === null ? "page" : undefined}>
        {t("all")} <span>{total}</span>
      </Link>
      {importOutcomes
        .filter((one) => counts[one])
        .map((one) => (
          <Link key={one} to={`?outcome=${one}`} aria-current={outcome === one ? "page" : undefined}>
            {t(`outcomes.${one}`)} <span>{counts[one]}</span>
          </Link>
        ))}
    </nav>
  );
}

/** What is wrong in the file, by line; the first hundred. */
export function FaultList({ faults, count }: { faults: RowFault[]; count: number }) {
  const t = useTranslations("gathering.imports");
  if (count === 0) return null;
  return (
    <Disclosure className="record-faults" summary={t("faultCount", { count })} open={count <= 10}>
      {count > faults.length && <p className="text-sm text-muted">{t("faultsShown", { shown: faults.length })}</p>}
      <Table caption={t("faultCount", { count })} hideCaption dense stack>
        <thead>
          <tr>
            <Th numeric>{t("line")}</Th>
            <Th>{t("element")}</Th>
            <Th>{t("fault")}</Th>
            <Th>{t("value")}</Th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ line, element, code, value, minor }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same may be wrong twice
            <tr key={index}>
              <Td numeric label={t("line")}>
                {line ?? "–"}
              </Td>
              <Td label={t("element")}>
                <span dir="auto">{element}</span>
              </Td>
              <Td label={t("fault")}>
                {t(`faults.${code}`)} <span className="text-muted">{t(minor ? "minor" : "major")}</span>
              </Td>
              <Td label={t("value")}>
                <span dir="auto">{value}</span>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Disclosure>
  );
}

export type RowView = SerializeFrom<ImportRow> & {
  target: { title: string; path: string } | null;
  differences: { field: string; label: string; before: string; after: string }[];
  added: string[];
};

/** Rows of the file beside the record; for each, what is to become of it. */
export function RowsForm({ rows }: { rows: RowView[] }) {
  const t = useTranslations("gathering.imports");
  return (
    <Form method="post" className="record-rows" preventScrollReset>
      <input type="hidden" name="intent" value="decide" />
      <Table caption={t("rows")} hideCaption dense stack>
        <thead>
          <tr>
            <Th numeric>{t("line")}</Th>
            <Th>{t("inFile")}</Th>
            <Th>{t("inRecord")}</Th>
            <Th>{t("becomes")}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.position}>
              <Td numeric label={t("line")}>
                {row.line ?? "–"}
              </Td>
              <Td label={t("inFile")}>
                <span dir="auto">{row.title || t("untitled")}</span>
                <span className="record-second">{t(`types.${row.recordType}`)}</span>
              </Td>
              <Td label={t("inRecord")}>
                <Tag {...looks[row.outcome]}>{t(`outcomes.${row.outcome}`)}</Tag>
                {row.target && (
                  <span className="record-second">
                    <Link to={row.target.path} dir="auto">
                      {row.target.title}
                    </Link>
                  </span>
                )}
                {row.added.length > 0 && (
                  <span className="record-second">{t("addsFields", { fields: row.added.join(", ") })}</span>
                )}
                <Conflicts row={row} />
              </Td>
              <Td label={t("becomes")}>
                <RowChoice row={row} />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <Button>{t("keepChoices")}</Button>
    </Form>
  );
}

function Conflicts({ row }: { row: RowView }) {
  const t = useTranslations("gathering.imports");
  if (row.differences.length === 0) return null;
  return (
    <fieldset className="record-conflicts">
      <legend>{t("takeFromFile")}</legend>
      {row.differences.map(({ field, label, before, after }) => (
        <div className="choice" key={field}>
          <input
            type="checkbox"
            id={`take-${row.position}-${field}`}
            name={`take-${row.position}`}
            value={field}
            defaultChecked={row.take.includes(field)}
          />
          <label htmlFor={`take-${row.position}-${field}`}>
            {label}: <del dir="auto">{before}</del> <ins dir="auto">{after}</ins>
          </label>
        </div>
      ))}
    </fieldset>
  );
}

function RowChoice({ row }: { row: RowView }) {
  const t = useTranslations("gathering.imports");
  if (row.outcome === "twice") return <span className="text-muted">{t("asFirst")}</span>;
  const others = row.candidates.filter(
    ({ id }) => row.outcome === "choose" || row.choice === id || row.choice === "create",
  );
  const usual = row.outcome === "choose" ? t("choices.decide") : t(`choices.${row.targetId ? "use" : "create"}`);
  return (
    <select
      className="control control-select"
      name={`row-${row.position}`}
      defaultValue={row.choice ?? ""}
      aria-label={t("becomesOf", { title: row.title || t("untitled") })}
    >
      <option value="">{usual}</option>
      {others.map(({ id, title, reason }) => (
        <option key={id} value={id}>
          {t("choices.same", { title, reason: t(`reasons.${reason}`) })}
        </option>
      ))}
      {(row.targetId !== null || row.outcome === "choose" || row.choice === "create") && (
        <option value="create">{t("choices.create")}</option>
      )}
      <option value="leave_out">{t("choices.leave_out")}</option>
    </select>
  );
}

type ConfirmProps = {
  fault: ConfirmFault | undefined;
  sources: { value: string; label: string }[];
  kinds: { value: string; label: string }[];
  lacks: { source: number; kind: number };
};

type ConfirmValues = GivenSource & { kind?: string; leaveOut?: string };

/** What is said once for all rows that do not say it, and the button that writes. */
export function ConfirmForm({ fault, sources, kinds, lacks }: ConfirmProps) {
  const t = useTranslations("gathering.imports");
  const refused = fault && "form" in fault ? fault.form : null;
  const [form, fields] = useForm<ConfirmValues>({ lastResult: refused, id: "confirm-import" });
  return (
    <Form method="post" className="record-confirm" id={form.id} noValidate>
      <ErrorSummary form={form} />
      <Undone undone={fault && "undone" in fault ? fault.undone : {}} />
      {lacks.source > 0 && (
        <SourceChoice
          fields={fields}
          sources={sources}
          label={t("source")}
          help={t("sourceHelp", { count: lacks.source })}
        />
      )}
      {lacks.kind > 0 && (
        <Select
          field={fields.kind}
          label={t("kind")}
          help={t("kindHelp", { count: lacks.kind })}
          options={kinds}
          placeholder={t("noKind")}
        />
      )}
      <Checkbox field={fields.leaveOut} label={t("leaveOut")} help={t("leaveOutHelp")} />
      <Button variant="primary" name="intent" value="confirm">
        {t("confirm")}
      </Button>
    </Form>
  );
}

function Undone({ undone }: { undone: Partial<Record<LeaveReason, number>> }) {
  const t = useTranslations("gathering.imports");
  const reasons = Object.entries(undone) as [LeaveReason, number][];
  if (reasons.length === 0) return <div role="alert" />;
  return (
    <div role="alert">
      <Notice tone="warning" title={t("undone")}>
        <ul>
          {reasons.map(([reason, count]) => (
            <li key={reason}>{t(`leave.${reason}`, { count })}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
