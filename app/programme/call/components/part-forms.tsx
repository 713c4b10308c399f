import { useForm } from "@conform-to/react";
import type { SerializeFrom } from "@remix-run/node";
import { type ReactNode, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { pickText } from "#app/platform/locale.ts";
import type { Call } from "#app/programme/call/call.server.ts";
import { callQuestionKinds } from "#app/programme/call/rules.ts";
import type { SetupFault } from "#app/programme/call/setup-answer.server.ts";
import { hasOptions } from "#app/registration/questions/rules.ts";
import { BothLanguages } from "#app/ui/both-languages.tsx";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Checkbox, Select, TextField } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Lines, LineTexts } from "#app/ui/lines.tsx";
import { Form } from "#app/ui/link.tsx";

type CallParts = SerializeFrom<Call>;
type PartName = "types" | "questions" | "criteria";
type Listed = { id: string; label: string; labelFr: string | null };

type PartListProps<Row extends Listed> = {
  part: PartName;
  rows: Row[];
  add: string;
  fault: SetupFault | undefined;
  /** A few words beside the name. */
  note: (row: Row) => ReactNode;
  children: (row: Row | null, key: string) => ReactNode;
};

/** The parts of one sort in their order, each to be opened, changed, moved or removed; and one to be added. */
export function PartList<Row extends Listed>({ part, rows, add, fault, note, children }: PartListProps<Row>) {
  const t = useTranslations("callDesk.setup");
  const locale = useLocale();
  const adding = `${part}-new`;
  return (
    <ul className="desk-categories">
      {rows.map((row, index) => {
        const key = `${part}-${row.id}`;
        const name = pickText({ en: row.label, fr: row.labelFr }, locale);
        return (
          <li key={row.id}>
            <Disclosure
              open={fault?.about === key}
              summary={
                <span>
                  <span lang={name?.lang}>{name?.text}</span>
                  <span className="desk-second">
                    {note(row)}
                    {row.labelFr === null && ` · ${t("french_missing")}`}
                  </span>
                </span>
              }
            >
              {children(row, key)}
            </Disclosure>
            <Steps
              part={part}
              id={row.id}
              name={name?.text ?? ""}
              first={index === 0}
              last={index === rows.length - 1}
            />
          </li>
        );
      })}
      <li>
        {/* Once it is added, the next one starts empty. */}
        <Disclosure open={fault?.about === adding} key={rows.length} summary={add}>
          {children(null, adding)}
        </Disclosure>
      </li>
    </ul>
  );
}

type StepsProps = { part: PartName; id: string; name: string; first: boolean; last: boolean };

function Steps({ part, id, name, first, last }: StepsProps) {
  const t = useTranslations("callDesk.setup");
  return (
    <Form method="post" className="desk-buttons" preventScrollReset>
      <input type="hidden" name="part" value={part} />
      <input type="hidden" name="id" value={id} />
      {!first && (
        <Button size="sm" variant="quiet" name="intent" value="up" aria-label={t("up", { name })}>
          <Icon name="sort-up" size={16} />
        </Button>
      )}
      {!last && (
        <Button size="sm" variant="quiet" name="intent" value="down" aria-label={t("down", { name })}>
          <Icon name="sort-down" size={16} />
        </Button>
      )}
      <Button size="sm" variant="quiet" name="intent" value="remove" aria-label={t("removeName", { name })}>
        {t("remove")}
      </Button>
    </Form>
  );
}

type FrameProps = {
  part: PartName;
  id: string | null;
  form: {
    id: string;
    allErrors: Record<string, string[]>;
    getFieldset: () => Record<string, { id: string; name: string }>;
  };
  labels: Record<string, string>;
  children: ReactNode;
};

function Frame({ part, id, form, labels, children }: FrameProps) {
  const t = useTranslations("callDesk.setup");
  return (
    <Form method="post" id={form.id} noValidate preventScrollReset className="call-setup">
      <input type="hidden" name="intent" value="part" />
      <input type="hidden" name="part" value={part} />
      <input type="hidden" name="id" value={id ?? ""} />
      <ErrorSummary form={form} labels={labels} />
      {children}
      <div className="call-acts">
        <Button variant="primary" size="sm">
          {t(id ? "save" : "add")}
        </Button>
      </div>
    </Form>
  );
}

type PartFormProps<Row> = { row: Row | null; fault: SetupFault | undefined };

/** What can be proposed. */
export function TypeForm({ row, fault }: PartFormProps<CallParts["types"][number]>) {
  const t = useTranslations("callDesk.setup");
  const kinds = useTranslations("callDesk.kinds");
  const [form, fields] = useForm<Record<"nameEn" | "nameFr" | "kind" | "minutes", string>>({
    id: `type-${row?.id ?? "new"}`,
    lastResult: fault?.form ?? null,
    defaultValue: {
      ...{ nameEn: row?.nameEn ?? "", nameFr: row?.nameFr ?? "", kind: row?.kind ?? "session" },
      minutes: row ? String(row.minutes) : "",
    },
  });
  const labels = { nameEn: t("nameEn"), nameFr: t("nameFr"), kind: t("kind"), minutes: t("length") };
  const names = ["session", "workshop", "panel", "keynote", "plenary", "forum", "side_event"] as const;
  return (
    <Frame part="types" id={row?.id ?? null} form={form} labels={labels}>
      <div className="call-languages">
        <BothLanguages
          en={fields.nameEn}
          fr={fields.nameFr}
          labels={[labels.nameEn, labels.nameFr]}
          maxLength={120}
          required
        />
        <Select
          field={fields.kind}
          label={labels.kind}
          help={t("kindHelp")}
          options={names.map((value) => ({ value, label: kinds(value) }))}
        />
        <TextField field={fields.minutes} label={labels.minutes} inputMode="numeric" maxLength={3} required />
      </div>
    </Frame>
  );
}

/** What reviewers score. */
export function CriterionForm({ row, fault }: PartFormProps<CallParts["criteria"][number]>) {
  const t = useTranslations("callDesk.setup");
  const [form, fields] = useForm<Record<"nameEn" | "nameFr" | "helpEn" | "helpFr" | "weight", string>>({
    id: `criterion-${row?.id ?? "new"}`,
    lastResult: fault?.form ?? null,
    defaultValue: {
      ...{ nameEn: row?.nameEn ?? "", nameFr: row?.nameFr ?? "", helpEn: row?.helpEn ?? "", helpFr: row?.helpFr ?? "" },
      weight: String(row?.weight ?? 1),
    },
  });
  const labels = {
    ...{ nameEn: t("nameEn"), nameFr: t("nameFr"), helpEn: t("helpEn"), helpFr: t("helpFr"), weight: t("weight") },
  };
  return (
    <Frame part="criteria" id={row?.id ?? null} form={form} labels={labels}>
      <div className="call-languages">
        <BothLanguages
          en={fields.nameEn}
          fr={fields.nameFr}
          labels={[labels.nameEn, labels.nameFr]}
          maxLength={120}
          required
        />
        <BothLanguages
          en={fields.helpEn}
          fr={fields.helpFr}
          labels={[labels.helpEn, labels.helpFr]}
          rows={2}
          maxLength={500}
        />
        <TextField
          field={fields.weight}
          label={labels.weight}
          help={t("weightHelp")}
          inputMode="numeric"
          maxLength={3}
          required
        />
      </div>
    </Frame>
  );
}

type Option = { id?: string | null; labelEn?: string | null; labelFr?: string | null };

/** What is asked. */
export function QuestionForm({ row, fault }: PartFormProps<CallParts["questions"][number]>) {
  const t = useTranslations("callDesk.setup");
  const ticked = (value: boolean | undefined) => (value ? "on" : "");
  type Name =
    | "kind"
    | "labelEn"
    | "labelFr"
    | "helpEn"
    | "helpFr"
    | "required"
    | "forReviewers"
    | "identifying"
    | "options";
  const [form, fields] = useForm<Record<Name, string>>({
    id: `question-${row?.id ?? "new"}`,
    lastResult: fault?.form ?? null,
    defaultValue: {
      ...{ kind: row?.kind ?? "short_text", labelEn: row?.labelEn ?? "", labelFr: row?.labelFr ?? "" },
      ...{ helpEn: row?.helpEn ?? "", helpFr: row?.helpFr ?? "", required: ticked(row?.required) },
      ...{ forReviewers: ticked(row ? row.forReviewers : true), identifying: ticked(row?.identifying) },
    },
  });
  const sent = fault?.form.initialValue as { kind?: string; options?: Option[] } | undefined;
  const [kind, setKind] = useState(sent?.kind ?? row?.kind ?? "short_text");
  const labels = {
    ...{ kind: t("questionKind"), labelEn: t("labelEn"), labelFr: t("labelFr"), options: t("options") },
    ...{ helpEn: t("helpEn"), helpFr: t("helpFr") },
  };
  return (
    <Frame part="questions" id={row?.id ?? null} form={form} labels={labels}>
      <Select
        field={fields.kind}
        label={labels.kind}
        options={callQuestionKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        onChange={(event) => setKind(event.currentTarget.value as typeof kind)}
      />
      <div className="call-languages mt-4">
        <BothLanguages
          en={fields.labelEn}
          fr={fields.labelFr}
          labels={[labels.labelEn, labels.labelFr]}
          maxLength={300}
          required
        />
        <BothLanguages
          en={fields.helpEn}
          fr={fields.helpFr}
          labels={[labels.helpEn, labels.helpFr]}
          rows={2}
          maxLength={1000}
        />
      </div>
      <Options
        id={fields.options.id}
        error={fields.options.errors}
        lines={sent?.options ?? row?.options ?? []}
        open={hasOptions(kind as "choice")}
      />
      <Checkbox field={fields.required} label={t("requiredLabel")} />
      <Checkbox field={fields.forReviewers} label={t("forReviewers")} />
      <Checkbox field={fields.identifying} label={t("identifying")} help={t("identifyingHelp")} />
    </Frame>
  );
}

type OptionsProps = { id: string; error: string[] | undefined; lines: Option[]; open: boolean };

/** The answers to choose from, with some empty lines for more. */
function Options({ id, error, lines, open }: OptionsProps) {
  const t = useTranslations("callDesk.setup");
  return (
    <Lines
      {...{ id, error, open, filled: lines.length }}
      legend={t("options")}
      help={t("optionsHelp")}
      spare={4}
      most={40}
    >
      {(index) => {
        const { id: known, labelEn: en, labelFr: fr } = lines[index] ?? {};
        const n = index + 1;
        return (
          <LineTexts
            list="options"
            index={index}
            parts={["labelEn", "labelFr"]}
            values={{ id: known, en: en ?? "", fr: fr ?? "" }}
            labels={{ en: t("optionEn", { n }), fr: t("optionFr", { n }) }}
            maxLength={200}
          />
        );
      }}
    </Lines>
  );
}
