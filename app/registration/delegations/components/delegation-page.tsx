import type { SerializeFrom } from "@remix-run/node";
import { useTranslations } from "use-intl";
import { StateTag } from "#app/registration/components/state-tag.tsx";
import { DelegationForm } from "#app/registration/delegations/components/delegation-form.tsx";
import type { DelegationFault } from "#app/registration/delegations/desk-answer.server.ts";
import type { DeskDelegation } from "#app/registration/delegations/desk-view.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ConfirmDialog } from "#app/ui/dialog.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

type View = SerializeFrom<DeskDelegation>;

type DelegationPageProps = {
  slug: string;
  view: View;
  fault: DelegationFault | undefined;
  rights: { setsUp: boolean };
};

/** One delegation at the desk: its members and letter, and what an editor sets up. */
export function DelegationPage({ slug, view, fault, rights }: DelegationPageProps) {
  const t = useTranslations("delegations.desk");
  const base = `/organise/${slug}/delegations`;
  return (
    <Page wide breadcrumbs={[{ to: base, label: t("back") }]} title={view.title} titleLang={view.titleLang}>
      {!view.isNew && (
        <div className="delegation-acts">
          {view.values.headEmail !== "" && (
            <Form method="post" preventScrollReset>
              <Button size="sm" name="intent" value="resend">
                {t("resend")}
              </Button>
            </Form>
          )}
          {rights.setsUp && view.removable && (
            <ConfirmDialog
              trigger={t("remove")}
              triggerSize="sm"
              tone="danger"
              title={t("remove_title")}
              confirm={t("remove")}
              name="intent"
              value="remove"
            >
              <p>{t("remove_text")}</p>
            </ConfirmDialog>
          )}
        </div>
      )}
      {view.letter && (
        <p className="mt-4 break-words">
          {t("letter_received", { when: view.letter.when })}{" "}
          <Link to={`${base}/${view.id}/letter`} reloadDocument>
            <bdi>{view.letter.name}</bdi>
          </Link>
        </p>
      )}
      {view.members.length > 0 && <Members slug={slug} members={view.members} />}
      {rights.setsUp ? (
        <DelegationForm view={view} fault={fault} />
      ) : (
        <Notice tone="info" className="mt-6">
          {t("only_editors")}
        </Notice>
      )}
    </Page>
  );
}

function Members({ slug, members }: { slug: string; members: View["members"] }) {
  const t = useTranslations("delegations.desk");
  const head = useTranslations("delegations.head");
  return (
    <Section title={t("members_title")} id="members">
      <Table caption={t("members_title")} hideCaption dense stack>
        <thead>
          <tr>
            <Th>{head("name")}</Th>
            <Th>{head("position")}</Th>
            <Th>{head("category")}</Th>
            <Th>{head("state")}</Th>
          </tr>
        </thead>
        <tbody>
          {members.map(({ reference, name, position, category, state }) => (
            <tr key={reference}>
              <Th scope="row">
                <Link to={`/organise/${slug}/registrations/${reference}`}>
                  <bdi>{name}</bdi>
                </Link>
              </Th>
              <Td label={head("position")}>
                <bdi>{position}</bdi>
              </Td>
              <Td label={head("category")}>{category}</Td>
              <Td label={head("state")}>
                <StateTag state={state} />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
