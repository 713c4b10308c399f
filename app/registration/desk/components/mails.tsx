import type { SerializeFrom } from "@remix-run/node";
import { useTranslations } from "use-intl";
import { useInstant } from "#app/registration/desk/components/instant.ts";
import type { MailLine } from "#app/registration/desk/mails.server.ts";
import { Table, Td, Th } from "#app/ui/table.tsx";

/** The mails about a registration and what became of each. */
export function Mails({ mails, timeZone }: { mails: SerializeFrom<MailLine>[]; timeZone: string }) {
  const t = useTranslations("desk.detail");
  const states = useTranslations("invitations.delivery");
  const instant = useInstant(timeZone);
  if (mails.length === 0) return <p className="text-muted">{t("no_mails")}</p>;
  return (
    <Table caption={t("mails")} hideCaption dense stack>
      <thead>
        <tr>
          <Th>{t("mail_subject")}</Th>
          <Th>{t("mail_state")}</Th>
          <Th>{t("mail_when")}</Th>
        </tr>
      </thead>
      <tbody>
        {mails.map(({ id, subject, locale, state, createdAt, lastError }) => (
          <tr key={id}>
            <Th scope="row" lang={locale}>
              {subject}
            </Th>
            <Td label={t("mail_state")}>
              {states(state)}
              {lastError && <span className="desk-second">{lastError}</span>}
            </Td>
            <Td label={t("mail_when")}>{instant(createdAt)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
