import { useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import { DetailsFieldsets, FormSection } from "#app/registration/components/details-fields.tsx";
import { useFieldLabels } from "#app/registration/components/field-labels.ts";
import type { DetailsShape } from "#app/registration/components/form-shape.ts";
import type { EntryAnswer } from "#app/registration/desk/entry-answer.server.ts";
import type { FormChoices } from "#app/registration/queries/form.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Checkbox, TextField } from "#app/ui/field.tsx";
import { Form, LinkButton } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";

type Shape = DetailsShape & { email: string; delegationCode: string; overbook: string; tell: string };

type EntryPageProps = { slug: string; choices: FormChoices; result: EntryAnswer | undefined };

/** The form of the registration as an organiser fills it in for somebody else. */
export function EntryPage({ slug, choices, result }: EntryPageProps) {
  const t = useTranslations("desk.entry");
  const words = useTranslations("registration");
  const labels = { ...useFieldLabels(), overbook: t("overbook") };
  const [form, fields] = useForm<Shape>({
    id: "entry",
    lastResult: result?.form ?? null,
    defaultValue: { locale: "en", listConsent: "nobody", tell: "on" },
  });
  return (
    <Page title={t("title")} lead={t("lead")}>
      <Form method="post" id={form.id} noValidate>
        <ErrorSummary form={form} labels={labels} />
        {/* Enter in a field registers, instead of searching. */}
        <button type="submit" name="intent" value="enter" className="sr-only" tabIndex={-1} aria-hidden="true" />
        <DetailsFieldsets
          fields={fields}
          choices={choices}
          matches={result?.matches ?? null}
          delegationCode={
            choices.delegations && (
              <TextField
                field={fields.delegationCode}
                label={words("fields.delegationCode")}
                required={false}
                maxLength={40}
                autoComplete="off"
              />
            )
          }
          email={
            <TextField
              field={fields.email}
              type="email"
              label={words("fields.email")}
              required
              maxLength={254}
              autoComplete="off"
            />
          }
        />
        <FormSection title={t("place")} id="place-section">
          <TextField
            field={fields.overbook}
            label={labels.overbook}
            help={t("overbook_help")}
            maxLength={500}
            required={false}
            autoComplete="off"
          />
          <Checkbox field={fields.tell} label={t("tell")} help={t("tell_help")} />
        </FormSection>
        <div className="mt-8 flex flex-wrap gap-3">
          <Button variant="primary" name="intent" value="enter">
            {t("submit")}
          </Button>
          <LinkButton to={`/organise/${slug}/registrations`} variant="quiet">
            {t("cancel")}
          </LinkButton>
        </div>
      </Form>
    </Page>
  );
}
