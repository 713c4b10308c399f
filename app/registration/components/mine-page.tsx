import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { FormReply } from "#app/platform/forms.server.ts";
import { LinkForm } from "#app/registration/components/link-form.tsx";
import type { Refusal } from "#app/registration/components/refusal-notice.tsx";
import { StateTag } from "#app/registration/components/state-tag.tsx";
import type { RegistrationState } from "#app/registration/rules.ts";
import { Button } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Form, Link, LinkButton } from "#app/ui/link.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

type Row = {
  reference: string;
  state: RegistrationState;
  name: string;
  category: { text: string; lang: string } | null;
  conference: { name: string; lang: string; dates: string };
};

export type MinePageProps = {
  signedIn: boolean;
  linked: boolean;
  registrations: Row[];
  result: { form: FormReply; refusal: Refusal | null } | undefined;
  /** What else they take part in. */
  children: ReactNode;
};

/** All registrations of a person, and a way back for those who have lost their link. */
export function MinePage({ signedIn, linked, registrations, result, children }: MinePageProps) {
  const t = useTranslations("registration.mine");
  return (
    <Page title={t("title")} lead={t("lead")} wide>
      {registrations.length > 0 ? <List registrations={registrations} /> : <Nothing />}
      {linked && (
        <Form method="post" action="/registrations?index" className="mt-6">
          <Button name="intent" value="forget" variant="quiet" size="sm">
            {t("forget")}
          </Button>
          <p className="text-sm text-muted">{t("forgetText")}</p>
        </Form>
      )}
      {children}
      <Section title={t("linkTitle")} id="link-section">
        <p className="max-w-prose">{t("linkText")}</p>
        <LinkForm result={result} />
        {!signedIn && (
          <p className="mt-4">
            {t.rich("signIn", { link: (chunks) => <Link to="/sign-in?next=%2Fregistrations">{chunks}</Link> })}
          </p>
        )}
      </Section>
    </Page>
  );
}

function Nothing() {
  const t = useTranslations("registration.mine");
  return (
    <Empty title={t("empty")} action={<LinkButton to="/conferences">{t("conferences")}</LinkButton>}>
      {t("emptyText")}
    </Empty>
  );
}

function List({ registrations }: { registrations: Row[] }) {
  const t = useTranslations("registration.mine");
  return (
    <Table caption={t("caption")} hideCaption stack>
      <thead>
        <tr>
          <Th>{t("conference")}</Th>
          <Th>{t("dates")}</Th>
          <Th>{t("category")}</Th>
          <Th>{t("state")}</Th>
          <Th>{t("reference")}</Th>
        </tr>
      </thead>
      <tbody>
        {registrations.map(({ reference, state, name, category, conference }) => (
          <tr key={reference}>
            <Td label={t("conference")}>
              <span lang={conference.lang}>{conference.name}</span>
              <bdi className="block text-sm text-muted">{name}</bdi>
            </Td>
            <Td label={t("dates")}>{conference.dates}</Td>
            <Td label={t("category")}>
              <span lang={category?.lang}>{category?.text}</span>
            </Td>
            <Td label={t("state")}>
              <StateTag state={state} />
            </Td>
            <Td label={t("reference")}>
              <Link to={`/registrations/${reference}`} className="tabular-nums">
                {reference}
              </Link>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
