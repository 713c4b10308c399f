import { useForm } from "@conform-to/react";
import type { SerializeFrom } from "@remix-run/node";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { equipmentKinds } from "#app/programme/equipment.ts";
import type { SessionFault } from "#app/programme/sessions/answer.server.ts";
import { linesLimit } from "#app/programme/sessions/rules.ts";
import type { SessionFormView } from "#app/programme/sessions/view.server.ts";
import { BothLanguages } from "#app/ui/both-languages.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Checkbox, CheckboxGroup, RadioGroup, Select, TextArea, TextField } from "#app/ui/field.tsx";
import { filledIn, Lines, LineTexts } from "#app/ui/lines.tsx";
import { Form, LinkButton } from "#app/ui/link.tsx";
import { LongSelect } from "#app/ui/long-select.tsx";
import { SessionAccess, SessionKind, SessionOrganisationRole } from "#prisma/generated/enums.ts";

type View = SerializeFrom<SessionFormView>;
type Lists = View["lists"];
type Shape = View["values"] & Record<keyof Lists, string>;

/** A session in both languages, with whom it is for and what it needs. */
export function SessionForm({ view, fault, back }: { view: View; fault: SessionFault | undefined; back: string }) {
  const t = useTranslations("sessions.form");
  const kinds = useTranslations("programme.kinds");
  const [form, fields] = useForm<Shape>({
    id: "session",
    lastResult: fault?.form ?? null,
    defaultValue: view.values as Shape,
  });
  const lists = { ...view.lists, ...(fault?.form.initialValue as Partial<Lists> | undefined) };
  // Asked for without scripts: as many more as one asks for with them in three steps.
  const spare = (usual: number) => (fault?.more ? usual + 3 : usual);
  const labels = useLabels();
  return (
    <Form method="post" id={form.id} className="session-form" noValidate>
      <button type="submit" name="intent" value="save" className="sr-only" tabIndex={-1} aria-hidden />
      {view.version !== null && <input type="hidden" name="version" value={view.version} />}
      <ErrorSummary form={form} labels={labels} />
      <Part title={t("what")}>
        <div className="session-columns">
          <Select
            field={fields.kind}
            label={labels.kind}
            options={Object.values(SessionKind).map((value) => ({ value, label: kinds(value) }))}
          />
          <TextField
            field={fields.number}
            label={labels.number}
            inputMode="numeric"
            maxLength={4}
            required={false}
            autoComplete="off"
          />
          <Select
            field={fields.trackId}
            label={labels.trackId}
            placeholder={t("noTrack")}
            options={view.choices.tracks}
            required={false}
          />
          <Select
            field={fields.language}
            label={labels.language}
            placeholder={t("noLanguage")}
            options={view.choices.languages}
            required={false}
          />
        </div>
        <div className="session-columns">
          <BothLanguages
            en={fields.titleEn}
            fr={fields.titleFr}
            labels={[labels.titleEn, labels.titleFr]}
            maxLength={300}
            required
          />
        </div>
      </Part>
      <Part title={t("words")} help={t("wordsHelp")}>
        <div className="session-columns">
          <BothLanguages
            en={fields.premise}
            fr={fields.premiseFr}
            labels={[labels.premise, labels.premiseFr]}
            help={t("premiseHelp")}
            rows={4}
            maxLength={2000}
          />
        </div>
        <TextLines
          name="questions"
          lines={lists.questions}
          legend={labels.questions}
          help={t("questionsHelp")}
          error={fields.questions.errors}
          spare={spare(2)}
        />
        <TextLines
          name="background"
          lines={lists.background}
          legend={labels.background}
          help={t("backgroundHelp")}
          error={fields.background.errors}
          spare={spare(1)}
        />
        <div className="session-columns">
          <BothLanguages
            en={fields.descriptionEn}
            fr={fields.descriptionFr}
            labels={[labels.descriptionEn, labels.descriptionFr]}
            help={t("descriptionHelp")}
            rows={8}
            maxLength={8000}
          />
        </div>
      </Part>
      <Part title={t("who")}>
        <RadioGroup
          field={fields.access}
          label={labels.access}
          required
          options={Object.values(SessionAccess).map((value) => ({
            value,
            label: t(`accesses.${value}`),
            help: t(`accessHelp.${value}`),
          }))}
        />
        {view.choices.categories.length > 0 && (
          <CheckboxGroup
            field={fields.categoryIds as never}
            label={labels.categoryIds}
            help={t("categoriesHelp")}
            options={view.choices.categories}
            required={false}
            columns
          />
        )}
        <div className="session-columns session-numbers">
          {(["capacity", "expected", "minutes"] as const).map((name) => (
            <TextField
              key={name}
              field={fields[name]}
              label={labels[name]}
              help={t(`${name}Help`)}
              inputMode="numeric"
              maxLength={6}
              required={false}
              autoComplete="off"
            />
          ))}
        </div>
      </Part>
      <Part title={t("links")}>
        <PickLines
          name="organisations"
          label={labels.organisations}
          choose={t("chooseOrganisation")}
          options={view.choices.organisations}
          lines={lists.organisations}
          error={fields.organisations.errors}
          spare={spare(1)}
          roles
        />
        <PickLines
          name="projects"
          label={labels.projects}
          choose={t("chooseProject")}
          options={view.choices.projects}
          lines={lists.projects}
          error={fields.projects.errors}
          spare={spare(1)}
        />
        <PickLines
          name="follows"
          label={labels.follows}
          help={t("followsHelp")}
          choose={t("chooseSession")}
          options={view.choices.sessions}
          lines={lists.follows}
          error={fields.follows.errors}
          spare={spare(1)}
        />
      </Part>
      <Part title={t("inside")} help={t("insideHelp")}>
        <CheckboxGroup
          field={fields.equipment as never}
          label={labels.equipment}
          options={equipmentKinds.map((value) => ({ value, label: t(`equipments.${value}`) }))}
          required={false}
          columns
        />
        <TextArea
          field={fields.internalNote}
          label={labels.internalNote}
          rows={3}
          maxLength={4000}
          required={false}
          dir="auto"
        />
        <Checkbox field={fields.isInternal} label={t("isInternal")} help={t("isInternalHelp")} />
      </Part>
      <div className="session-save">
        <Button variant="primary" name="intent" value="save">
          {t(view.id === null ? "create" : "save")}
        </Button>
        <LinkButton to={back} variant="quiet">
          {t("back")}
        </LinkButton>
      </div>
    </Form>
  );
}

const labelled = [
  ...["kind", "number", "trackId", "language", "titleEn", "titleFr", "premise", "premiseFr", "questions"],
  ...["background", "descriptionEn", "descriptionFr", "access", "categoryIds", "capacity", "expected", "minutes"],
  ...["organisations", "projects", "follows", "equipment", "internalNote"],
] as (keyof Shape)[];

/** The words of all fields, in the order of the form. */
function useLabels(): Record<keyof Shape, string> {
  const t = useTranslations("sessions.form.labels");
  return Object.fromEntries(labelled.map((name) => [name, t(name as never)])) as Record<keyof Shape, string>;
}

function Part({ title, help, children }: { title: string; help?: string; children: ReactNode }) {
  return (
    <section className="session-part">
      <h2 className="section-title">{title}</h2>
      {help && <p className="mt-1 max-w-prose text-sm text-muted">{help}</p>}
      {children}
    </section>
  );
}

type TextLine = { id?: string; at?: string; en?: string; fr?: string };

type TextLinesProps = {
  name: "questions" | "background";
  lines: TextLine[];
  legend: string;
  help: string;
  error: string[] | undefined;
  spare: number;
};

/** A text in both languages for each line, with its place among them. */
function TextLines({ name, lines, ...rest }: TextLinesProps) {
  const t = useTranslations("sessions.form");
  return (
    <Lines
      {...rest}
      id={`session-${name}`}
      filled={filledIn(lines, ({ en, fr }) => Boolean(en || fr))}
      most={linesLimit}
      asks
    >
      {(index) => {
        const n = index + 1;
        return (
          <LineTexts
            list={name}
            index={index}
            parts={["en", "fr"]}
            values={lines[index] ?? {}}
            labels={{ at: t("lineAt", { n }), en: t("lineEn", { n }), fr: t("lineFr", { n }) }}
            rows={2}
            maxLength={1000}
          />
        );
      }}
    </Lines>
  );
}

type PickLine = { id?: string; role?: string };

type PickLinesProps = {
  name: "organisations" | "projects" | "follows";
  label: string;
  help?: string;
  choose: string;
  options: { value: string; label: string }[];
  lines: PickLine[];
  error: string[] | undefined;
  spare: number;
  roles?: boolean;
};

/** One of a long list on each line; organisations with what they do. */
function PickLines({ name, label, choose, options, lines, roles = false, ...rest }: PickLinesProps) {
  const t = useTranslations("sessions.form");
  const words = useTranslations("programme.organisationRoles");
  return (
    <Lines
      {...rest}
      id={`session-${name}`}
      legend={label}
      filled={filledIn(lines, ({ id }) => Boolean(id))}
      most={linesLimit}
      asks
    >
      {(index) => {
        const { id = "", role } = lines[index] ?? {};
        const field = `session-${name}-${index}`;
        return (
          <div className={roles ? "session-pick session-pick-role" : "session-pick"}>
            <label className="sr-only" htmlFor={field}>
              {t("line", { label, n: index + 1 })}
            </label>
            <LongSelect
              id={field}
              name={`${name}[${index}].id`}
              label={t("line", { label, n: index + 1 })}
              placeholder={choose}
              options={options}
              defaultValue={id}
            />
            {roles && (
              <select
                className="control control-select"
                name={`${name}[${index}].role`}
                defaultValue={role}
                aria-label={t("roleOf", { n: index + 1 })}
              >
                {Object.values(SessionOrganisationRole).map((value) => (
                  <option key={value} value={value}>
                    {words(value)}
                  </option>
                ))}
              </select>
            )}
          </div>
        );
      }}
    </Lines>
  );
}
