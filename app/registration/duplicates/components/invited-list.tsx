import { useTranslations } from "use-intl";
import type { InvitedAndRegistered } from "#app/registration/duplicates/queries.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

type InvitedListProps = { people: InvitedAndRegistered[]; slug: string; decides: boolean };

/** Unanswered invitations beside the registrations of people who seem to be the same. */
export function InvitedList({ people, slug, decides }: InvitedListProps) {
  const t = useTranslations("lists.duplicates");
  return (
    <>
      <p className="mb-4 text-muted">{t("invited_lead")}</p>
      <Table caption={t("invited")} hideCaption stack>
        <thead>
          <tr>
            <Th>{t("invited_person")}</Th>
            <Th>{t("invited_registered")}</Th>
            {decides && <Th>{t("invited_acts")}</Th>}
          </tr>
        </thead>
        <tbody>
          {people.map(({ invitation, known }) => (
            <tr key={invitation.id}>
              <Td label={t("invited_person")}>
                <Link to={`/organise/${slug}/invitations?q=${encodeURIComponent(invitation.email)}`} dir="auto">
                  {invitation.name || invitation.email}
                </Link>
                <span className="desk-second">{invitation.email}</span>
              </Td>
              <Td label={t("invited_registered")}>
                <Link to={`/organise/${slug}/registrations/${known.reference}`} dir="auto">
                  {known.name}
                </Link>
                <span className="desk-second">
                  {known.email} · <bdi>{known.organisationName}</bdi>
                </span>
              </Td>
              {decides && (
                <Td label={t("invited_acts")}>
                  <Form method="post" preventScrollReset className="desk-buttons">
                    <input type="hidden" name="intent" value="invited" />
                    <input type="hidden" name="invitationId" value={invitation.id} />
                    <input type="hidden" name="registrationId" value={known.id} />
                    <Button size="sm" name="same" value="yes">
                      {t("invited_one")}
                    </Button>
                    <Button size="sm" variant="quiet" name="same" value="no">
                      {t("apart")}
                    </Button>
                  </Form>
                </Td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
