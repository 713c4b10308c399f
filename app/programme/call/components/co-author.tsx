import { useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import { AuthorFields, type AuthorShape, useAuthorLabels } from "#app/programme/call/components/author-fields.tsx";
import type { ProposalView } from "#app/programme/call/components/proposal-page.tsx";
import type { ProposalFault } from "#app/programme/call/own-answer.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { Section } from "#app/ui/page.tsx";

type Props = { view: ProposalView; fault: ProposalFault | undefined };

/** A co-author says yes or no, and how they want to be named. */
export function CoAuthor({ view, fault }: Props) {
  const t = useTranslations("call.coAuthor");
  const { me, may, authors } = view;
  const lead = authors.find(({ isLead }) => isLead)?.name ?? "";
  return (
    <Section title={t("title")} id="me" className="mt-8">
      <p className="mb-4 max-w-prose">{t(`text.${me.state}`, { lead })}</p>
      {may.authors && (
        <>
          <Form method="post" className="call-acts">
            {me.state !== "confirmed" && (
              <Button variant="primary" name="intent" value="confirm">
                {t("confirm")}
              </Button>
            )}
            {me.state !== "declined" && (
              <Button name="intent" value="decline">
                {t("decline")}
              </Button>
            )}
          </Form>
          {me.state !== "confirmed" && (
            <p className="mt-3 text-sm text-muted">
              {t.rich("notice", { link: (chunks) => <Link to="/privacy">{chunks}</Link> })}
            </p>
          )}
          {me.state !== "declined" && <Me view={view} fault={fault} />}
        </>
      )}
    </Section>
  );
}

function Me({ view: { me, choices }, fault }: Props) {
  const t = useTranslations("call.coAuthor");
  const labels = useAuthorLabels();
  const [form, fields] = useForm<AuthorShape>({ id: "me-form", lastResult: fault?.form ?? null, defaultValue: me });
  return (
    <Disclosure summary={t("change")} open={fault !== undefined} className="mt-4">
      <Form method="post" id={form.id} noValidate preventScrollReset>
        <input type="hidden" name="intent" value="me" />
        <ErrorSummary form={form} labels={labels} />
        <AuthorFields fields={fields} countries={choices.countries} />
        <Button className="mt-6">{t("save")}</Button>
      </Form>
    </Disclosure>
  );
}
