import type { SerializeFrom } from "@remix-run/node";
import { useLocale, useTranslations } from "use-intl";
import type { InvitationRow } from "#app/invitations/queries.server.ts";
import { maySendAgain, mayWithdrawInvitation } from "#app/invitations/rules.ts";
import { wordDate } from "#app/platform/date-format.ts";
import { pickText } from "#app/platform/locale.ts";
import { Button } from "#app/ui/button.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { Tag, type TagShape, type TagTone } from "#app/ui/tag.tsx";
import type { InvitationState } from "#prisma/generated/enums.ts";

type Row = SerializeFrom<InvitationRow>;
type TableProps = { rows: Row[]; invites: boolean; timeZone: string; now: string };

const looks: Record<InvitationState, { tone: TagTone; shape: TagShape }> = {
  sent: { tone: "info", shape: "half" },
  accepted: { tone: "success", shape: "check" },
  declined: { tone: "danger", shape: "cross" },
  withdrawn: { tone: "neutral", shape: "ring" },
};

/** One row per invited person: the answer, and what became of the mail. */
export function InvitationTable({ rows, invites, timeZone, now }: TableProps) {
  const t = useTranslations("invitations.list");
  return (
    <Table caption={t("caption")} hideCaption dense stack>
      <thead>
        <tr>
          <Th>{t("person")}</Th>
          <Th>{t("answer")}</Th>
          <Th>{t("category")}</Th>
          <Th>{t("mail")}</Th>
          <Th>{t("sent")}</Th>
          {invites && <Th>{t("actions")}</Th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <Th scope="row">
              <span dir="auto">{row.name}</span>
              <span className="desk-second">{row.email}</span>
            </Th>
            <Td label={t("answer")}>
              <Answer row={row} now={now} />
            </Td>
            <Td label={t("category")} className={row.category ? undefined : "td-none"}>
              <Category row={row} />
            </Td>
            <Td label={t("mail")}>
              <Delivery row={row} />
            </Td>
            <Td label={t("sent")}>
              <Dates row={row} timeZone={timeZone} />
            </Td>
            {invites && (
              <Td>
                <Actions row={row} />
              </Td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Answer({ row, now }: { row: Row; now: string }) {
  const t = useTranslations("invitations");
  const expired = row.state === "sent" && row.expiresAt < now;
  return (
    <>
      {expired ? <Tag>{t("expired")}</Tag> : <Tag {...looks[row.state]}>{t(`states.${row.state}`)}</Tag>}
      {row.registration && (
        <span className="desk-second">
          <Link to={`../registrations/${row.registration.reference}`} relative="path">
            {t("list.registration", { reference: row.registration.reference })}
          </Link>
        </span>
      )}
      {row.declineReason && (
        <span className="desk-second" dir="auto">
          {t("list.reason", { reason: row.declineReason })}
        </span>
      )}
    </>
  );
}

function Category({ row }: { row: Row }) {
  const locale = useLocale();
  const category = row.category && pickText(row.category, locale);
  return category ? <span lang={category.lang}>{category.text}</span> : null;
}

function Delivery({ row }: { row: Row }) {
  const t = useTranslations("invitations.delivery");
  return row.delivery && t(row.delivery);
}

function Dates({ row, timeZone }: { row: Row; timeZone: string }) {
  const t = useTranslations("invitations.list");
  const locale = useLocale();
  const day = (instant: string) => wordDate(new Date(instant), locale, { dateStyle: "medium", timeZone });
  return (
    <>
      {day(row.createdAt)}
      {row.state === "sent" && <span className="desk-second">{t("expires", { date: day(row.expiresAt) })}</span>}
    </>
  );
}

function Actions({ row }: { row: Row }) {
  const t = useTranslations("invitations.list");
  return (
    <Form method="post" className="desk-buttons" preventScrollReset>
      <input type="hidden" name="id" value={row.id} />
      {maySendAgain(row) && (
        <Button size="sm" variant="quiet" name="intent" value="resend">
          {t("resend")}
        </Button>
      )}
      {mayWithdrawInvitation(row) && (
        <Button size="sm" variant="quiet" name="intent" value="withdraw">
          {t("withdraw")}
        </Button>
      )}
    </Form>
  );
}
