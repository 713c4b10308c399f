import { useForm } from "@conform-to/react";
import { useTranslations } from "use-intl";
import type { FormReply } from "#app/platform/forms.server.ts";
import { AuthorTag, ProposalTag } from "#app/programme/call/components/state-tags.tsx";
import type { ProposalAuthorState, ProposalState } from "#app/programme/call/rules.ts";
import { type Refusal, RefusalNotice } from "#app/registration/components/refusal-notice.tsx";
import { Button } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form, Link, LinkButton } from "#app/ui/link.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

export type MineRow = {
  reference: string;
  state: ProposalState;
  title: { text: string; lang: string } | null;
  /** As which author: null for the lead. */
  author: ProposalAuthorState | null;
  conference: { name: string; lang: string };
  closes: string;
};

export type MineFault = { form: FormReply; refusal: Refusal | null };
type Props = { rows: MineRow[]; signedIn: boolean; linked: boolean; fault: MineFault | undefined };

/** All proposals of a person, and a way back for those who have lost their link. */
export function MyProposals({ rows, signedIn, linked, fault }: Props) {
  const t = useTranslations("call.mine");
  return (
    <Page title={t("title")} lead={t("lead")} wide>
      {rows.length > 0 ? (
        <List rows={rows} />
      ) : (
        <Empty title={t("empty")} action={<LinkButton to="/conferences">{t("conferences")}</LinkButton>}>
          {t("emptyText")}
        </Empty>
      )}
      {signedIn && (
        <p className="mt-6">
          <Link to="/reviews">{t("reviews")}</Link>
        </p>
      )}
      {linked && (
        <Form method="post" action="/proposals?index" className="mt-6">
          <Button name="intent" value="forget" variant="quiet" size="sm">
            {t("forget")}
          </Button>
          <p className="text-sm text-muted">{t("forgetText")}</p>
        </Form>
      )}
      <Section title={t("linkTitle")} id="link-section">
        <p className="max-w-prose">{t("linkText")}</p>
        <LinkForm fault={fault} />
        {!signedIn && (
          <p className="mt-4">
            {t.rich("signIn", { link: (chunks) => <Link to="/sign-in?next=%2Fproposals">{chunks}</Link> })}
          </p>
        )}
      </Section>
    </Page>
  );
}

function LinkForm({ fault }: { fault: MineFault | undefined }) {
  const t = useTranslations("call");
  const [form, fields] = useForm<{ email: string }>({ id: "link", lastResult: fault?.form ?? null });
  return (
    <Form method="post" action="/proposals?index" id={form.id} noValidate className="mt-4">
      {fault?.refusal && <RefusalNotice refusal={fault.refusal} />}
      <TextField
        field={fields.email}
        type="email"
        label={t("fields.email")}
        required
        maxLength={254}
        autoComplete="email"
      />
      <Button name="intent" value="link" className="mt-4">
        {t("mine.linkSend")}
      </Button>
    </Form>
  );
}

function List({ rows }: { rows: MineRow[] }) {
  const t = useTranslations("call.mine");
  const own = useTranslations("call.own");
  return (
    <Table caption={t("title")} hideCaption stack>
      <thead>
        <tr>
          <Th>{t("proposal")}</Th>
          <Th>{t("conference")}</Th>
          <Th>{t("state")}</Th>
          <Th>{t("deadline")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ reference, state, title, author, conference, closes }) => (
          <tr key={reference}>
            <Th scope="row">
              <Link to={`/proposals/${reference}`} lang={title?.lang}>
                {title?.text ?? own("untitled")}
              </Link>
              <span className="block text-sm font-normal text-muted tabular-nums">{reference}</span>
            </Th>
            <Td label={t("conference")}>
              <span lang={conference.lang}>{conference.name}</span>
            </Td>
            <Td label={t("state")}>
              <ProposalTag state={state} />
              {author && <AuthorTag state={author} />}
            </Td>
            <Td label={t("deadline")}>{closes}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
