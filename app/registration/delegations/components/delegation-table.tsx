import type { SerializeFrom } from "@remix-run/node";
import { useLocale, useTranslations } from "use-intl";
import { dayWords } from "#app/platform/instant-words.ts";
import { pickText } from "#app/platform/locale.ts";
import { QuotaBars } from "#app/registration/delegations/components/quota-bars.tsx";
import type { DelegationLine } from "#app/registration/delegations/queries.server.ts";
import { Link } from "#app/ui/link.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

type Line = SerializeFrom<DelegationLine>;

/** The delegations of a conference: heads, quotas, members and letters at a glance. */
export function DelegationTable({ base, rows, timeZone }: { base: string; rows: Line[]; timeZone: string }) {
  const t = useTranslations("delegations.desk");
  return (
    <Table caption={t("title")} hideCaption dense stack>
      <thead>
        <tr>
          <Th>{t("name")}</Th>
          <Th>{t("head")}</Th>
          <Th>{t("quotas")}</Th>
          <Th>{t("members")}</Th>
          <Th>{t("letter")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} base={base} row={row} timeZone={timeZone} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ base, row, timeZone }: { base: string; row: Line; timeZone: string }) {
  const t = useTranslations("delegations.desk");
  const counts = useTranslations("delegations.counts");
  const locale = useLocale();
  const name = pickText(row.name, locale);
  const body = row.body && pickText(row.body, locale);
  const { letter } = row;
  return (
    <tr>
      <Th scope="row">
        <Link to={`${base}/${row.id}`} lang={name?.lang}>
          {name?.text}
        </Link>
        {body && body.text !== name?.text && (
          <span className="desk-second" lang={body.lang}>
            {body.text}
          </span>
        )}
      </Th>
      <Td label={t("head")}>
        <Head head={row.head} timeZone={timeZone} />
      </Td>
      <Td label={t("quotas")}>
        {row.quotas.length > 0 ? (
          <QuotaBars quotas={row.quotas} small />
        ) : (
          <span className="text-muted">{t("no_quotas")}</span>
        )}
      </Td>
      <Td label={t("members")}>
        {row.counts.length === 0 ? (
          <span className="text-muted">{counts("none")}</span>
        ) : (
          row.counts.map(({ state, count }) => (
            <span key={state} className="block">
              {state !== "declined" && state !== "withdrawn" && counts(state, { count })}
            </span>
          ))
        )}
      </Td>
      <Td label={t("letter")}>
        {letter ? (
          <Link
            to={`${base}/${row.id}/letter`}
            reloadDocument
            aria-label={t("letter_of", { name: name?.text ?? "" })}
            title={letter.name}
          >
            {dayWords(new Date(letter.createdAt), locale, timeZone)}
          </Link>
        ) : (
          <span className="text-muted">{t("letter_missing")}</span>
        )}
      </Td>
    </tr>
  );
}

function Head({ head, timeZone }: { head: Line["head"]; timeZone: string }) {
  const t = useTranslations("delegations.desk");
  const states = useTranslations("invitations.delivery");
  const locale = useLocale();
  if (!head) return <span className="text-muted">{t("no_head")}</span>;
  const { mail } = head;
  return (
    <>
      <bdi>{head.name}</bdi>
      <span className="desk-second">{head.email}</span>
      {mail && (
        <span className="desk-second">
          {t("mail", { state: states(mail.state), when: dayWords(new Date(mail.at), locale, timeZone) })}
        </span>
      )}
    </>
  );
}
