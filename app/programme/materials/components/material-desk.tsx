import { useForm } from "@conform-to/react";
import type { SerializeFrom } from "@remix-run/node";
import { useLocale, useTranslations } from "use-intl";
import { pickText } from "#app/platform/locale.ts";
import type { MaterialFault } from "#app/programme/materials/answer.server.ts";
import { MaterialItem } from "#app/programme/materials/components/material-list.tsx";
import { materialKinds, mayTouchMaterial } from "#app/programme/materials/rules.ts";
import type { MaterialView } from "#app/programme/materials/views.ts";
import { BothLanguages } from "#app/ui/both-languages.tsx";
import { Button } from "#app/ui/button.tsx";
import { ConfirmDialog } from "#app/ui/dialog.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field, type FieldSource, Select, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/link.tsx";

type Material = SerializeFrom<MaterialView>;

type MaterialDeskProps = {
  sessionId: string;
  conference: string;
  materials: Material[];
  languages: { value: string; label: string }[];
  /** Null: an organiser, who may change all of them. */
  speakerId: string | null;
  fault: MaterialFault | undefined;
};

/** The materials of a session for those who bring them, with a form for one more. */
export function MaterialDesk({ materials, conference, speakerId, ...form }: MaterialDeskProps) {
  const t = useTranslations("handIn");
  const mine = form.fault?.sessionId === form.sessionId ? form.fault : undefined;
  return (
    <div className="mt-4">
      {materials.length === 0 && <p className="text-muted">{t("none")}</p>}
      <ul className="material-desk">
        {materials.map((material, index) => (
          <li key={material.id}>
            <div className="min-w-0 grow">
              <MaterialItem material={{ ...material, open: true }} conference={conference} />
              {mayTouchMaterial(speakerId, material) && (
                <Disclosure
                  // Closed once it is saved.
                  key={JSON.stringify(material)}
                  summary={t("change")}
                  open={mine?.materialId === material.id}
                  className="mt-1"
                >
                  <MaterialForm
                    {...form}
                    material={material}
                    fault={mine?.materialId === material.id ? mine : undefined}
                  />
                </Disclosure>
              )}
            </div>
            {mayTouchMaterial(speakerId, material) && (
              <MaterialActs
                material={material}
                first={index === 0}
                last={index === materials.length - 1}
                orders={speakerId === null}
              />
            )}
          </li>
        ))}
      </ul>
      <Disclosure key={materials.length} summary={t("add")} open={mine?.materialId === null} className="mt-4">
        <MaterialForm {...form} material={null} fault={mine?.materialId === null ? mine : undefined} />
      </Disclosure>
    </div>
  );
}

type Acts = { material: Material; first: boolean; last: boolean; orders: boolean };

function MaterialActs({ material, first, last, orders }: Acts) {
  const t = useTranslations("handIn");
  const title = pickText(material.title, useLocale())?.text ?? "";
  const about = <input type="hidden" name="materialId" value={material.id} />;
  const isOpen = material.access === "public";
  return (
    <div className="desk-buttons">
      <Form method="post" preventScrollReset className="desk-buttons">
        {about}
        {orders && (
          <>
            <Button size="sm" name="intent" value="material_up" disabled={first}>
              {t("up")}
            </Button>
            <Button size="sm" name="intent" value="material_down" disabled={last}>
              {t("down")}
            </Button>
          </>
        )}
        <Button size="sm" name="intent" value={isOpen ? "material_close" : "material_open"}>
          {t(isOpen ? "close" : "open")}
        </Button>
      </Form>
      <ConfirmDialog
        trigger={t("remove")}
        triggerSize="sm"
        tone="danger"
        title={t("removeTitle")}
        confirm={t("remove")}
        name="intent"
        value="material_remove"
      >
        {about}
        <p>{t("removeText", { title })}</p>
      </ConfirmDialog>
    </div>
  );
}

type Shape = Record<
  "kind" | "titleEn" | "titleFr" | "language" | "access" | "url" | "textEn" | "textFr" | "file",
  string
>;

type MaterialFormProps = Pick<MaterialDeskProps, "sessionId" | "languages" | "fault"> & {
  /** Null: one more. */
  material: Material | null;
};

function MaterialForm({ sessionId, languages, material, fault }: MaterialFormProps) {
  const t = useTranslations("handIn");
  const kinds = useTranslations("materials.kinds");
  const [form, fields] = useForm<Shape>({
    id: `material-${material?.id ?? sessionId}`,
    lastResult: fault?.form ?? null,
    defaultValue: valuesOf(material),
  });
  const labels = {
    ...{ titleEn: t("titleEn"), titleFr: t("titleFr"), file: t("file"), url: t("url") },
    ...{ textEn: t("textEn"), textFr: t("textFr") },
  };
  return (
    <Form method="post" id={form.id} encType="multipart/form-data" className="session-form mt-4" noValidate>
      <input type="hidden" name="intent" value={material ? "material_edit" : "material"} />
      <input type="hidden" name="sessionId" value={sessionId} />
      {material && <input type="hidden" name="materialId" value={material.id} />}
      <ErrorSummary form={form} labels={labels} />
      <div className="session-columns">
        <Select
          field={fields.kind}
          label={t("kind")}
          options={materialKinds.map((value) => ({ value, label: kinds(value) }))}
        />
        <Select
          field={fields.language}
          label={t("language")}
          placeholder={t("noLanguage")}
          options={languages}
          required={false}
        />
        <BothLanguages
          en={fields.titleEn}
          fr={fields.titleFr}
          labels={[labels.titleEn, labels.titleFr]}
          maxLength={200}
          required
        />
      </div>
      <Content fields={fields} labels={labels} material={material} />
      <Select
        field={fields.access}
        label={t("access")}
        className="speaker-language"
        options={(["public", "registered"] as const).map((value) => ({ value, label: t(`accesses.${value}`) }))}
      />
      <Button variant="primary" className="mt-4">
        {t(material ? "save" : "submit")}
      </Button>
    </Form>
  );
}

function valuesOf(material: Material | null): Partial<Shape> {
  if (!material) return { kind: "slides", access: "public" };
  const { kind, access, title, language, url, text } = material;
  return {
    ...{ kind, access, titleEn: title.en ?? "", titleFr: title.fr ?? "", language: language ?? "", url: url ?? "" },
    ...{ textEn: text?.en ?? "", textFr: text?.fr ?? "" },
  };
}

type ContentProps = {
  fields: Record<"file" | "url" | "textEn" | "textFr", FieldSource>;
  labels: Record<"file" | "url" | "textEn" | "textFr", string>;
  material: Material | null;
};

/** What it is: of a new one a file, an address or a text; of one that is there what it was. */
function Content({ fields, labels, material }: ContentProps) {
  const t = useTranslations("handIn");
  const file = (
    <Field
      id={fields.file.id}
      label={t(material ? "newerFile" : "file")}
      help={t(material ? "newerFileHelp" : "fileHelp")}
      error={fields.file.errors}
      {...(material && { required: false })}
    >
      {(props) => <input {...props} type="file" name="file" className="control" />}
    </Field>
  );
  const address = (
    <TextField
      field={fields.url}
      type="url"
      label={labels.url}
      help={t("urlHelp")}
      maxLength={1000}
      autoComplete="off"
    />
  );
  const text = (
    <>
      <p className="field-help">{t("textHelp")}</p>
      <div className="session-columns">
        <BothLanguages
          en={fields.textEn}
          fr={fields.textFr}
          labels={[labels.textEn, labels.textFr]}
          rows={6}
          maxLength={20_000}
        />
      </div>
    </>
  );
  if (material) return <div className="mt-4">{material.file ? file : material.url ? address : text}</div>;
  return (
    <fieldset className="session-group">
      <legend className="field-label">{t("content")}</legend>
      <p className="field-help">{t("contentHelp")}</p>
      <div className="session-columns">
        {file}
        {address}
      </div>
      <details className="mt-3" open={Boolean(fields.textEn.initialValue || fields.textFr.initialValue) || undefined}>
        <summary>
          {labels.textEn}, {labels.textFr}
        </summary>
        {text}
      </details>
    </fieldset>
  );
}
