import { useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import {
  CommonInputs,
  type NominationChoices,
  useNominationLabels,
} from "#app/registration/delegations/components/nomination-fields.tsx";
import type { LineView, PasteAnswer } from "#app/registration/delegations/paste-answer.server.ts";
import { pasteLimit } from "#app/registration/delegations/rules.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Form } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

type PastePageProps = {
  delegation: { id: string; name: string; lang: string };
  choices: NominationChoices;
  answer: PasteAnswer | undefined;
};

type Shape = Record<"list" | "categoryId" | "organisationName" | "countryCode" | "locale", string>;

/** A pasted list, what would become of each of its lines, and the button that nominates them all. */
export function PastePage({ delegation, choices, answer }: PastePageProps) {
  const t = useTranslations("delegations.paste");
  const labels = { list: t("list"), ...useNominationLabels() };
  const [form, fields] = useForm<Shape>({
    id: "paste",
    lastResult: answer?.form ?? null,
    defaultValue: { ...choices.defaults, categoryId: choices.categories[0]?.value ?? "" },
  });
  const lines = answer?.lines ?? null;
  const ready = lines !== null && lines.length > 0 && lines.every(({ good }) => good);
  return (
    <Page
      wide
      breadcrumbs={[{ to: `/delegations/${delegation.id}`, label: delegation.name }]}
      title={t("title")}
      lead={t("lead")}
    >
      <Form method="post" id={form.id} className="delegation-form" noValidate>
        {/* Enter in a field checks; nobody is nominated by it. */}
        <button type="submit" name="intent" value="preview" className="sr-only" tabIndex={-1} aria-hidden />
        <ErrorSummary form={form} labels={labels} />
        {answer?.tooMany && (
          <div role="alert" className="delegation-whole">
            <Notice tone="danger">{t("too_many", { count: answer.tooMany, limit: pasteLimit })}</Notice>
          </div>
        )}
        {lines && <Outcomes lines={lines} />}
        {ready && (
          <div className="delegation-whole">
            <Button variant="primary" name="intent" value="confirm">
              {t("confirm", { count: lines.length })}
            </Button>
          </div>
        )}
        <TextArea
          field={fields.list}
          label={labels.list}
          help={t("list_help")}
          required
          rows={8}
          maxLength={pasteLimit * 1000}
          placeholder={t("example")}
          className="delegation-whole"
          spellCheck={false}
          dir="auto"
        />
        <h2 className="delegation-whole text-base font-semibold">{t("defaults")}</h2>
        <CommonInputs fields={fields} choices={choices} />
        <div className="delegation-whole">
          <Button variant={ready ? "secondary" : "primary"} name="intent" value="preview">
            {t("preview")}
          </Button>
        </div>
      </Form>
    </Page>
  );
}

function Outcomes({ lines }: { lines: LineView[] }) {
  const t = useTranslations("delegations.paste");
  const head = useTranslations("delegations.head");
  const bad = lines.filter(({ good }) => !good).length;
  return (
    <div className="delegation-whole" role="status">
      <p className="mb-4 font-semibold">
        {t("found", { count: lines.length })} {bad > 0 && t("errors", { count: bad })}
      </p>
      <Table caption={t("outcome")} hideCaption stack>
        <thead>
          <tr>
            <Th numeric>{t("line")}</Th>
            <Th>{head("name")}</Th>
            <Th>{head("position")}</Th>
            <Th>{head("category")}</Th>
            <Th>{t("outcome")}</Th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.number} line={line} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function Line({ line }: { line: LineView }) {
  const t = useTranslations("delegations.paste");
  const head = useTranslations("delegations.head");
  const outcomes = useTranslations("delegations.outcomes");
  return (
    <tr>
      <Td numeric label={t("line")}>
        {line.number}
      </Td>
      <Th scope="row" className="delegation-person">
        <bdi>{line.name}</bdi>
        <span className="delegation-second">{line.email}</span>
      </Th>
      <Td label={head("position")}>
        <bdi>{line.position}</bdi>
      </Td>
      <Td label={head("category")}>
        <bdi>{line.category}</bdi>
      </Td>
      <Td label={t("outcome")}>
        <span className={line.good ? "delegation-outcome delegation-good" : "delegation-outcome delegation-bad"}>
          <Icon name={line.good ? "check" : "danger"} size={16} />
          <span>{outcomes(line.outcome, { name: line.category })}</span>
        </span>
      </Td>
    </tr>
  );
}
