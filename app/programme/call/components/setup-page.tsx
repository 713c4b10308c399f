import { useForm } from "@conform-to/react";
import type { SerializeFrom } from "@remix-run/node";
import { useTranslations } from "use-intl";
import type { Call } from "#app/programme/call/call.server.ts";
import { CriterionForm, PartList, QuestionForm, TypeForm } from "#app/programme/call/components/part-forms.tsx";
import type { SetupFault } from "#app/programme/call/setup-answer.server.ts";
import { localMoment } from "#app/registration/desk/components/local-moment.ts";
import { BothLanguages } from "#app/ui/both-languages.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Checkbox, TextField } from "#app/ui/field.tsx";
import { Form, LinkButton } from "#app/ui/link.tsx";
import { Page, Section } from "#app/ui/page.tsx";

type SetupPageProps = {
  slug: string;
  timeZone: string;
  isPublic: boolean;
  call: SerializeFrom<Call> | null;
  fault: SetupFault | undefined;
};

/** Where the call of a conference is set up. */
export function SetupPage({ slug, timeZone, isPublic, call, fault }: SetupPageProps) {
  const t = useTranslations("callDesk.setup");
  const parts = {
    types: call?.types.filter(({ archivedAt }) => archivedAt === null) ?? [],
    questions: call?.questions.filter(({ archivedAt }) => archivedAt === null) ?? [],
    criteria: call?.criteria.filter(({ archivedAt }) => archivedAt === null) ?? [],
  };
  const faultOf = (about: string) => (fault?.about === about ? fault : undefined);
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      wide
      actions={
        isPublic && (
          <LinkButton size="sm" to={`/conferences/${slug}/call`}>
            {t("public")}
          </LinkButton>
        )
      }
    >
      <Section title={t("types")} id="types">
        <p className="mb-4 max-w-prose text-muted">{t("typesLead")}</p>
        <PartList
          part="types"
          rows={parts.types.map((row) => ({ ...row, label: row.nameEn, labelFr: row.nameFr }))}
          add={t("addType")}
          fault={fault}
          note={({ minutes }) => t("minutes", { minutes })}
        >
          {(row, key) => <TypeForm row={row} fault={faultOf(key)} />}
        </PartList>
      </Section>
      <Section title={t("call")} id="call">
        <CallForm call={call} timeZone={timeZone} fault={faultOf("call")} />
      </Section>
      <Section title={t("questions")} id="questions">
        <p className="mb-4 max-w-prose text-muted">{t("questionsLead")}</p>
        <PartList
          part="questions"
          rows={parts.questions.map((row) => ({ ...row, label: row.labelEn }))}
          add={t("addQuestion")}
          fault={fault}
          note={({ kind, required }) =>
            [t(`kinds.${kind as "choice"}`), required && t("required")].filter(Boolean).join(" · ")
          }
        >
          {(row, key) => <QuestionForm row={row} fault={faultOf(key)} />}
        </PartList>
      </Section>
      <Section title={t("criteria")} id="criteria">
        <p className="mb-4 max-w-prose text-muted">{t("criteriaLead")}</p>
        <PartList
          part="criteria"
          rows={parts.criteria.map((row) => ({ ...row, label: row.nameEn, labelFr: row.nameFr }))}
          add={t("addCriterion")}
          fault={fault}
          note={({ weight }) => t("weightOf", { weight })}
        >
          {(row, key) => <CriterionForm row={row} fault={faultOf(key)} />}
        </PartList>
      </Section>
    </Page>
  );
}

type Shape = Record<
  | "opensAt"
  | "closesAt"
  | "graceHours"
  | "introEn"
  | "introFr"
  | "anonymous"
  | "blindFiles"
  | "reviewsWanted"
  | "limitPerAuthor"
  | "remindDays",
  string
>;

function CallForm({
  call,
  timeZone,
  fault,
}: Pick<SetupPageProps, "call" | "timeZone"> & { fault: SetupFault | undefined }) {
  const t = useTranslations("callDesk.setup");
  const local = localMoment(timeZone);
  const [form, fields] = useForm<Shape>({
    id: "call-form",
    lastResult: fault?.form ?? null,
    defaultValue: {
      ...{ opensAt: local(call?.opensAt), closesAt: local(call?.closesAt) },
      ...{ introEn: call?.introEn ?? "", introFr: call?.introFr ?? "" },
      anonymous: (call?.anonymous ?? true) ? "on" : "",
      blindFiles: call?.blindFiles ? "on" : "",
      graceHours: String(call?.graceHours ?? 0),
      reviewsWanted: String(call?.reviewsWanted ?? 2),
      limitPerAuthor: String(call?.limitPerAuthor ?? 3),
      remindDays: String(call?.remindDays ?? 3),
    },
  });
  const labels = {
    ...{ opensAt: t("opensAt"), closesAt: t("closesAt"), graceHours: t("graceHours"), remindDays: t("remindDays") },
    ...{ introEn: t("introEn"), introFr: t("introFr"), reviewsWanted: t("reviewsWanted") },
    limitPerAuthor: t("limitPerAuthor"),
  };
  const number = { inputMode: "numeric", maxLength: 4 } as const;
  return (
    <Form method="post" id={form.id} noValidate className="call-setup">
      <input type="hidden" name="intent" value="call" />
      <ErrorSummary form={form} labels={labels} />
      <div className="call-languages">
        <TextField
          field={fields.opensAt}
          type="datetime-local"
          label={labels.opensAt}
          help={t("zone", { zone: timeZone })}
          required={false}
        />
        <TextField
          field={fields.closesAt}
          type="datetime-local"
          label={labels.closesAt}
          help={t("closesHelp")}
          required={false}
        />
        <TextField field={fields.graceHours} label={labels.graceHours} help={t("graceHelp")} {...number} />
        <TextField field={fields.remindDays} label={labels.remindDays} help={t("remindHelp")} {...number} />
        <BothLanguages
          en={fields.introEn}
          fr={fields.introFr}
          labels={[labels.introEn, labels.introFr]}
          rows={6}
          maxLength={8000}
        />
        <TextField field={fields.limitPerAuthor} label={labels.limitPerAuthor} {...number} />
        <TextField field={fields.reviewsWanted} label={labels.reviewsWanted} {...number} />
      </div>
      <Checkbox field={fields.anonymous} label={t("anonymous")} help={t("anonymousHelp")} />
      <Checkbox field={fields.blindFiles} label={t("blindFiles")} help={t("blindFilesHelp")} />
      <div className="call-acts">
        <Button variant="primary">{t("save")}</Button>
      </div>
    </Form>
  );
}
