import { useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { FormReply } from "#app/platform/forms.server.ts";
import { PersonInputs } from "#app/registration/components/person-inputs.tsx";
import { LocaleInput, useNominationLabels } from "#app/registration/delegations/components/nomination-fields.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";

type SubstitutePageProps = {
  delegation: { id: string; name: string };
  member: { name: string; category: string; position: string; locale: string };
  reply: FormReply | undefined;
};

/** Who comes in a member's place. */
export function SubstitutePage({ delegation, member, reply }: SubstitutePageProps) {
  const t = useTranslations("delegations.substitute");
  const labels = useNominationLabels();
  const [form, fields] = useForm<Record<"name" | "email" | "position" | "locale", string>>({
    id: "substitute",
    lastResult: reply ?? null,
    defaultValue: { position: member.position, locale: member.locale },
  });
  const { name, category } = member;
  return (
    <Page
      breadcrumbs={[{ to: `/delegations/${delegation.id}`, label: delegation.name }]}
      title={t("title", { name })}
      lead={t("lead", { name, category })}
    >
      <Form method="post" id={form.id} className="delegation-form" noValidate>
        <ErrorSummary form={form} labels={labels} />
        <PersonInputs fields={fields} labels={labels} />
        <LocaleInput field={fields.locale} />
        <div className="delegation-whole delegation-acts">
          <Button variant="primary">{t("submit")}</Button>
          <Link to={`/delegations/${delegation.id}`}>{t("cancel")}</Link>
        </div>
      </Form>
    </Page>
  );
}
