import { useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import { locales } from "#app/platform/locale.ts";
import type { TextsFault } from "#app/registration/papers/desk-answer.server.ts";
import { fieldsFor, type PassportField, type PlainField } from "#app/registration/papers/placeholders.ts";
import type { TextsInUse } from "#app/registration/papers/texts.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ConfirmDialog } from "#app/ui/dialog.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Checkbox, TextArea, TextField } from "#app/ui/field.tsx";
import { Form, LinkButton } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";

type TextsPageProps = { title: string; slug: string; texts: TextsInUse; fault: TextsFault | undefined };

/** The words of one kind of letter, in both languages beside each other. */
export function TextsPage({ title, slug, texts, fault }: TextsPageProps) {
  const t = useTranslations("papers");
  const { kind } = texts;
  return (
    <Page
      title={title}
      lead={t("edit.lead")}
      breadcrumbs={[{ label: t("edit.back"), to: `/organise/${slug}/letters` }, { label: t(`kinds.${kind}`) }]}
      wide
    >
      <div role="alert">
        {fault?.unknown != null && <Notice tone="danger">{t("edit.unknown", { name: fault.unknown })}</Notice>}
      </div>
      <TextsForm texts={texts} fault={fault} />
      <div className="desk-buttons mt-6">
        {locales.map((locale) => (
          <LinkButton
            key={locale}
            to={`/organise/${slug}/letters/${kind}/preview.pdf?in=${locale}`}
            size="sm"
            reloadDocument
          >
            {t("edit.preview")} ({t(`languages.${locale}`)})
          </LinkButton>
        ))}
        {texts.isOwn && (
          <ConfirmDialog
            trigger={t("edit.reset")}
            triggerSize="sm"
            tone="danger"
            triggerVariant="quiet"
            title={t("edit.resetTitle")}
            confirm={t("edit.reset")}
            name="intent"
            value="reset"
            action={`/organise/${slug}/letters/${kind}?index`}
          >
            <p>{t("edit.resetText")}</p>
          </ConfirmDialog>
        )}
      </div>
      <FieldList kind={kind} />
    </Page>
  );
}

function TextsForm({ texts, fault }: Pick<TextsPageProps, "texts" | "fault">) {
  const t = useTranslations("papers.edit");
  const [form, fields] = useForm<Record<"titleEn" | "titleFr" | "bodyEn" | "bodyFr" | "selfService", string>>({
    id: "texts",
    lastResult: fault?.form ?? null,
    defaultValue: { ...texts, selfService: texts.selfService ? "on" : "" },
  });
  const labels = {
    ...{ titleEn: t("titleEn"), titleFr: t("titleFr"), bodyEn: t("bodyEn"), bodyFr: t("bodyFr") },
    selfService: t("selfService"),
  };
  const rows = 20;
  return (
    <Form method="post" id={form.id} noValidate className="letter-texts">
      <input type="hidden" name="intent" value="save" />
      <ErrorSummary form={form} labels={labels} />
      <TextField field={fields.titleEn} label={labels.titleEn} required maxLength={150} lang="en" />
      <TextField field={fields.titleFr} label={labels.titleFr} required maxLength={150} lang="fr" />
      <TextArea field={fields.bodyEn} label={labels.bodyEn} help={t("bodyHelp")} {...{ rows }} required lang="en" />
      <TextArea field={fields.bodyFr} label={labels.bodyFr} help={t("bodyHelp")} {...{ rows }} required lang="fr" />
      <Checkbox
        field={fields.selfService}
        label={labels.selfService}
        help={t(`selfHelp.${texts.kind}`)}
        required={false}
        className="letter-across"
      />
      <div className="letter-across">
        <Button variant="primary">{t("save")}</Button>
      </div>
    </Form>
  );
}

function FieldList({ kind }: { kind: TextsInUse["kind"] }) {
  const t = useTranslations("papers.edit");
  return (
    <section aria-labelledby="fields" className="mt-10">
      <h2 id="fields" className="text-lg">
        {t("fields")}
      </h2>
      <p className="text-muted">{t("fieldsHelp")}</p>
      <dl className="letter-fields">
        {fieldsFor(kind).map((name) => (
          <div key={name}>
            <dt>
              <code>{`{${name}}`}</code>
            </dt>
            <dd>{t(`field.${name as PlainField | PassportField}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
