import { useForm } from "@conform-to/react";
import { useLocale, useTranslations } from "use-intl";
import { wordDate } from "#app/platform/date-format.ts";
import { type Bilingual, pickText } from "#app/platform/locale.ts";
import type { CheckPointSetup } from "#app/registration/door/queries/check-points.server.ts";
import { checkPointKinds } from "#app/registration/door/rules.ts";
import type { DoorSetupAnswer } from "#app/registration/door/setup-answer.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Checkbox, CheckboxGroup, Select, TextField } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Form } from "#app/ui/link.tsx";

/** What a check point may be limited to. */
export type PointChoices = { categories: { id: string; name: Bilingual }[]; days: string[] };

type CheckPointsProps = PointChoices & {
  points: CheckPointSetup[];
  answer: DoorSetupAnswer | undefined;
  sets: boolean;
};

/** The check points in their order, each opening to a form; and a form for another one. */
export function CheckPoints({ points, answer, sets, ...choices }: CheckPointsProps) {
  const t = useTranslations("door.setup");
  const fault = answer && "form" in answer ? answer : undefined;
  const used = points.filter(({ archived }) => !archived);
  if (points.length === 0 && sets) {
    return (
      <>
        <Form method="post" preventScrollReset>
          <Button variant="primary" name="intent" value="entrance">
            {t("add_entrance")}
          </Button>
        </Form>
        <NewPoint choices={choices} fault={fault} />
      </>
    );
  }
  return (
    <>
      <ul className="desk-categories" aria-label={t("points_caption")}>
        {points.map((point) => (
          <li key={point.id}>
            {sets ? (
              <details open={fault?.about === point.id}>
                <summary>
                  <PointFacts point={point} choices={choices} />
                </summary>
                <PointForm point={point} choices={choices} fault={fault?.about === point.id ? fault : undefined} />
              </details>
            ) : (
              <div>
                <PointFacts point={point} choices={choices} />
              </div>
            )}
            {sets && <PointSteps point={point} first={point === used[0]} last={point === used.at(-1)} />}
          </li>
        ))}
      </ul>
      {sets && <NewPoint choices={choices} fault={fault} />}
    </>
  );
}

type Fault = Extract<DoorSetupAnswer, { about: string }>;

function NewPoint({ choices, fault }: { choices: PointChoices; fault: Fault | undefined }) {
  const t = useTranslations("door.setup");
  return (
    <details className="mt-6" open={fault?.about === "new"}>
      <summary>{t("add")}</summary>
      <PointForm point={null} choices={choices} fault={fault?.about === "new" ? fault : undefined} />
    </details>
  );
}

function PointFacts({ point, choices }: { point: CheckPointSetup; choices: PointChoices }) {
  const t = useTranslations("door.setup");
  const kinds = useTranslations("door.kinds");
  const locale = useLocale();
  const name = pickText(point.name, locale);
  const categories = choices.categories
    .filter(({ id }) => point.admits?.includes(id))
    .map((category) => pickText(category.name, locale)?.text);
  const facts = [
    ...(point.archived ? [t("archived")] : []),
    kinds(point.kind),
    ...(point.ofSession ? [t("placed")] : []),
    ...(point.admits === null ? (point.ofSession ? [] : [t("everybody")]) : [categories.join(", ")]),
    point.days.length === 0 ? t("every_day") : point.days.map((day) => dayWords(day, locale)).join(", "),
    t(point.inAndOut ? "both_ways" : "in_only"),
    t("scans", { count: point.scans }),
  ];
  return (
    <>
      <span lang={name?.lang} className={point.archived ? "text-muted" : "font-semibold"}>
        {name?.text}
      </span>
      <span className="desk-second">{facts.join(" · ")}</span>
    </>
  );
}

/** "Wed 20 Jan": a day as check points name it. */
export function dayWords(day: string, locale: string): string {
  return wordDate(new Date(`${day}T12:00:00Z`), locale as "en" | "fr", {
    ...{ weekday: "short", day: "numeric", month: "short", timeZone: "UTC" },
  });
}

function PointSteps({ point, first, last }: { point: CheckPointSetup; first: boolean; last: boolean }) {
  const t = useTranslations("door.setup");
  const name = pickText(point.name, useLocale())?.text ?? "";
  return (
    <Form method="post" className="desk-buttons" preventScrollReset>
      <input type="hidden" name="checkPointId" value={point.id} />
      {!point.archived && !first && (
        <Button size="sm" variant="quiet" name="intent" value="up" aria-label={t("up", { name })}>
          <Icon name="sort-up" size={16} />
        </Button>
      )}
      {!point.archived && !last && (
        <Button size="sm" variant="quiet" name="intent" value="down" aria-label={t("down", { name })}>
          <Icon name="sort-down" size={16} />
        </Button>
      )}
      {point.archived ? (
        <Button size="sm" variant="quiet" name="intent" value="restore" aria-label={t("restore_name", { name })}>
          {t("restore")}
        </Button>
      ) : (
        <Button size="sm" variant="quiet" name="intent" value="archive" aria-label={t("archive_name", { name })}>
          {t("archive")}
        </Button>
      )}
    </Form>
  );
}

type Shape = {
  nameEn: string;
  nameFr: string;
  kind: string;
  categories: string[];
  days: string[];
  inAndOut: string;
};

type PointFormProps = { point: CheckPointSetup | null; choices: PointChoices; fault: Fault | undefined };

function PointForm({ point, choices, fault }: PointFormProps) {
  const t = useTranslations("door.setup");
  const kinds = useTranslations("door.kinds");
  const locale = useLocale();
  const [form, fields] = useForm<Shape>({
    id: `check-point-${point?.id ?? "new"}`,
    lastResult: fault?.form ?? null,
    defaultValue: {
      nameEn: point?.name.en ?? "",
      nameFr: point?.name.fr ?? "",
      kind: point?.kind ?? "session",
      categories: point?.admits ?? [],
      days: point?.days ?? [],
      inAndOut: point?.inAndOut ? "on" : "",
    },
  });
  const labels = {
    nameEn: t("name_en"),
    nameFr: t("name_fr"),
    kind: t("kind"),
    categories: t("categories"),
    days: t("days"),
  };
  const days = [...new Set([...choices.days, ...(point?.days ?? [])])].sort();
  return (
    <Form method="post" id={form.id} className="desk-invite door-form" noValidate preventScrollReset>
      <input type="hidden" name="intent" value="check-point" />
      {point && <input type="hidden" name="checkPointId" value={point.id} />}
      <ErrorSummary form={form} labels={labels} />
      <TextField field={fields.nameEn} label={labels.nameEn} lang="en" maxLength={80} required />
      <TextField field={fields.nameFr} label={labels.nameFr} lang="fr" maxLength={80} required={false} />
      <Select
        field={fields.kind}
        label={labels.kind}
        options={checkPointKinds.map((kind) => ({ value: kind, label: kinds(kind) }))}
        required
      />
      <CheckboxGroup
        field={fields.categories}
        label={labels.categories}
        help={t("categories_help")}
        columns
        options={choices.categories.map(({ id, name }) => {
          const text = pickText(name, locale);
          return { value: id, label: text?.text ?? "", ...(text && { lang: text.lang }) };
        })}
      />
      {days.length > 0 && (
        <CheckboxGroup
          field={fields.days}
          label={labels.days}
          help={t("days_help")}
          columns
          options={days.map((day) => ({ value: day, label: dayWords(day, locale) }))}
        />
      )}
      <Checkbox field={fields.inAndOut} label={t("in_and_out")} help={t("in_and_out_help")} />
      <div>
        <Button variant={point ? "secondary" : "primary"}>{t(point ? "save" : "add")}</Button>
      </div>
    </Form>
  );
}
