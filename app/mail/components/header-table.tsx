import type { SerializeFrom } from "@remix-run/node";
import { useTranslations } from "use-intl";
import { WrittenAt } from "#app/mail/components/written-at.tsx";
import type { OutboxMessage } from "#app/mail/queries.server.ts";
import { Table, Td, Th } from "#app/ui/table.tsx";

type Props = { message: Omit<SerializeFrom<OutboxMessage>, "attachments">; from: string };

/** What stands in the head of the message, and what the platform knows of it. */
export function HeaderTable({ message, from }: Props) {
  const t = useTranslations("mail");
  const { toEmail, toName, subject, locale, headers } = message;
  const template = t.has(`templates.${message.template}` as "templates.invitation")
    ? t(`templates.${message.template}` as "templates.invitation")
    : message.template;
  return (
    <Table caption={t("headers")} hideCaption dense>
      <tbody>
        <Row label={t("kind")}>
          {template} ({t(`languages.${locale}`)})
        </Row>
        <Row label={t("written")}>
          <WrittenAt at={message.createdAt} />
          {message.state === "queued" && message.notBefore > message.createdAt && (
            <>
              {" "}
              (<WrittenAt at={message.notBefore} />)
            </>
          )}
        </Row>
        <Row label={t("from")}>{from}</Row>
        <Row label={t("to")}>{toName ? `${toName}, ${toEmail}` : toEmail}</Row>
        <Row label={t("subject")}>
          <span lang={locale}>{subject}</span>
        </Row>
        {Object.entries(headers).map(([name, value]) => (
          <Row key={name} label={name}>
            {value}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function Row({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <tr>
      <Th scope="row" className="w-48 align-top font-normal text-muted">
        {label}
      </Th>
      <Td className="break-words">{children}</Td>
    </tr>
  );
}
