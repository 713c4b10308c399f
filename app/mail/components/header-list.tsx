import type { SerializeFrom } from "@remix-run/node";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { WrittenAt } from "#app/mail/components/written-at.tsx";
import type { OutboxMessage } from "#app/mail/queries.server.ts";

type Props = { message: Omit<SerializeFrom<OutboxMessage>, "attachments">; from: string };

/** What stands in the head of the message, and what the platform knows of it. */
export function HeaderList({ message, from }: Props) {
  const t = useTranslations("mail");
  const { toEmail, toName, subject, locale, headers } = message;
  const template = t.has(`templates.${message.template}` as "templates.invitation")
    ? t(`templates.${message.template}` as "templates.invitation")
    : message.template;
  return (
    <dl className="border-t border-line">
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
    </dl>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="border-b border-line py-2">
      <dt className="text-xs text-muted">{label}</dt>
      <dd className="text-sm break-words">{children}</dd>
    </div>
  );
}
