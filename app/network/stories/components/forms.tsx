import { type FieldMetadata, useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { StoryFault } from "#app/network/stories/answer.server.ts";
import type { EditedTour, EditedView } from "#app/network/stories/desk.server.ts";
import { mostCitations, mostSteps, places } from "#app/network/stories/form.ts";
import type { Named } from "#app/network/view.ts";
import { Button } from "#app/ui/button.tsx";
import { ConfirmDialog } from "#app/ui/dialog.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Select, TextArea, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/link.tsx";

type Values = Record<string, string>;
type Fields = Record<string, FieldMetadata<string, Values, string[]>>;

function useStoryForm(id: string, defaultValue: Values, fault: StoryFault | undefined) {
  const [form, fields] = useForm<Values, string[]>({ id, lastResult: fault ?? null, defaultValue });
  const all = fields as Fields;
  return { form, field: (name: string) => all[name] as FieldMetadata<string, Values, string[]> };
}

type ViewFormProps = {
  view: EditedView | null;
  /** The address that the visitor came from. */
  address: string;
  documents: { id: string; title: string }[];
  fault: StoryFault | undefined;
};

/** A view's words in both languages, its address, and what its note rests on. */
export function ViewForm({ view, address, documents, fault }: ViewFormProps) {
  const t = useTranslations("stories");
  const { form, field } = useStoryForm(
    "view",
    {
      titleEn: view?.titleEn ?? "",
      titleFr: view?.titleFr ?? "",
      noteEn: view?.noteEn ?? "",
      noteFr: view?.noteFr ?? "",
      address: view ? `/network?${view.query}` : address,
      ...Object.fromEntries(
        (view?.citations ?? []).flatMap(({ sourceId, section }, index) => [
          [`document${index + 1}`, sourceId],
          [`section${index + 1}`, section],
        ]),
      ),
    },
    fault,
  );
  const sections = places("section", mostCitations);
  const labels = {
    ...{ titleEn: t("title_en"), titleFr: t("title_fr"), noteEn: t("note_en"), noteFr: t("note_fr") },
    address: t("address"),
    ...Object.fromEntries(sections.map((name, index) => [name, t("section", { number: index + 1 })])),
  };
  const options = [
    { value: "", label: t("no_document") },
    ...documents.map(({ id, title }) => ({ value: id, label: title })),
  ];
  return (
    <Form method="post" id={form.id} className="story-form">
      <input type="hidden" name="intent" value="save" />
      {view && <input type="hidden" name="version" value={view.version} />}
      <ErrorSummary form={form as never} labels={labels} />
      <TextField field={field("titleEn")} label={labels.titleEn} required maxLength={120} lang="en" />
      <TextField field={field("titleFr")} label={labels.titleFr} required maxLength={120} lang="fr" />
      <TextField field={field("address")} label={labels.address} help={t("address_help")} required maxLength={2000} />
      <TextArea
        field={field("noteEn")}
        label={labels.noteEn}
        help={t("note_help")}
        required
        maxLength={1500}
        rows={4}
        lang="en"
      />
      <TextArea field={field("noteFr")} label={labels.noteFr} required maxLength={1500} rows={4} lang="fr" />
      <fieldset>
        <legend className="field-label">{t("sources")}</legend>
        <p className="text-sm text-muted">{t("sources_help")}</p>
        {sections.map((name, index) => (
          <div key={name} className="story-source">
            <Select
              field={field(`document${index + 1}`)}
              label={t("document", { number: index + 1 })}
              required={false}
              options={options}
            />
            <TextField
              field={field(name)}
              label={t("section", { number: index + 1 })}
              required={false}
              maxLength={200}
            />
          </div>
        ))}
      </fieldset>
      <div>
        <Button variant="primary">{t("save")}</Button>
      </div>
    </Form>
  );
}

type TourFormProps = {
  tour: EditedTour | null;
  views: { id: string; title: Named }[];
  fault: StoryFault | undefined;
};

/** A tour's words in both languages, and its views in their order. */
export function TourForm({ tour, views, fault }: TourFormProps) {
  const t = useTranslations("stories");
  const { form, field } = useStoryForm(
    "tour",
    {
      titleEn: tour?.titleEn ?? "",
      titleFr: tour?.titleFr ?? "",
      introEn: tour?.introEn ?? "",
      introFr: tour?.introFr ?? "",
      ...Object.fromEntries((tour?.steps ?? []).map((id, index) => [`step${index + 1}`, id])),
    },
    fault,
  );
  const steps = places("step", mostSteps);
  const labels = {
    ...{ titleEn: t("title_en"), titleFr: t("title_fr"), introEn: t("intro_en"), introFr: t("intro_fr") },
    ...Object.fromEntries(steps.map((name, index) => [name, t("step", { number: index + 1 })])),
  };
  const options = [
    { value: "", label: t("no_step") },
    ...views.map(({ id, title }) => ({ value: id, label: title.name })),
  ];
  return (
    <Form method="post" id={form.id} className="story-form">
      <input type="hidden" name="intent" value="save" />
      {tour && <input type="hidden" name="version" value={tour.version} />}
      <ErrorSummary form={form as never} labels={labels} />
      <TextField field={field("titleEn")} label={labels.titleEn} required maxLength={120} lang="en" />
      <TextField field={field("titleFr")} label={labels.titleFr} required maxLength={120} lang="fr" />
      <TextArea field={field("introEn")} label={labels.introEn} required maxLength={500} rows={2} lang="en" />
      <TextArea field={field("introFr")} label={labels.introFr} required maxLength={500} rows={2} lang="fr" />
      {steps.map((name, index) => (
        <Select
          key={name}
          field={field(name)}
          label={t("step", { number: index + 1 })}
          required={index === 0}
          options={options}
        />
      ))}
      <div>
        <Button variant="primary">{t("save")}</Button>
      </div>
    </Form>
  );
}

/** Asks before a view or a tour goes. */
export function RemoveStory({ what }: { what: "view" | "tour" }) {
  const t = useTranslations("stories");
  return (
    <ConfirmDialog
      trigger={t("remove")}
      triggerVariant="quiet"
      title={t(`remove_${what}`)}
      confirm={t("remove")}
      tone="danger"
      name="intent"
      value="remove"
    >
      <p>{t(`remove_${what}_lead`)}</p>
    </ConfirmDialog>
  );
}
