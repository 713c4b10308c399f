import type { SerializeFrom } from "@remix-run/node";
import { useTranslations } from "use-intl";
import { StateTag } from "#app/mail/components/state-tag.tsx";
import { WrittenAt } from "#app/mail/components/written-at.tsx";
import type { OutboxItem } from "#app/mail/queries.server.ts";
import { Link } from "#app/ui/link.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

/** The list of messages, each leading to its own page. */
export function OutboxTable({ items }: { items: SerializeFrom<OutboxItem[]> }) {
  const t = useTranslations("mail");
  return (
    <Table caption={t("listCaption")} hideCaption stack>
      <thead>
        <tr>
          <Th>{t("subject")}</Th>
          <Th>{t("to")}</Th>
          <Th>{t("written")}</Th>
          <Th>{t("state")}</Th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <Th scope="row">
              <Link to={`/outbox/${item.id}`} lang={item.locale}>
                {item.subject}
              </Link>
            </Th>
            <Td label={t("to")}>
              {item.toName && <span className="block">{item.toName}</span>}
              <span className="text-muted text-sm break-all">{item.toEmail}</span>
            </Td>
            <Td label={t("written")}>
              <WrittenAt at={item.createdAt} />
            </Td>
            <Td label={t("state")}>
              <StateTag state={item.state} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
