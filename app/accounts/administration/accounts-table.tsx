import { useLocale, useTranslations } from "use-intl";
import { AccountState } from "#app/accounts/administration/account-state.tsx";
import { dayWords } from "#app/platform/instant-words.ts";
import { Link } from "#app/ui/link.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

type Row = {
  id: string;
  name: string;
  email: string;
  isAdministrator: boolean;
  verified: boolean;
  disabled: boolean;
  createdAt: string;
  teams: number;
  organisations: number;
};

/** Accounts as administrators search them. */
export function AccountsTable({ rows }: { rows: Row[] }) {
  const t = useTranslations("administration.accounts");
  const locale = useLocale();
  return (
    <Table caption={t("caption")} hideCaption dense stack>
      <thead>
        <tr>
          <Th>{t("name")}</Th>
          <Th>{t("email")}</Th>
          <Th>{t("state")}</Th>
          <Th>{t("roles")}</Th>
          <Th>{t("created")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <Th scope="row">
              <Link to={`/admin/accounts/${row.id}`}>{row.name}</Link>
            </Th>
            <Td label={t("email")}>{row.email}</Td>
            <Td label={t("state")}>
              <AccountState verified={row.verified} disabled={row.disabled} />
            </Td>
            <Td label={t("roles")}>
              <Roles row={row} />
            </Td>
            <Td label={t("created")}>
              <time dateTime={row.createdAt}>{dayWords(new Date(row.createdAt), locale, null)}</time>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Roles({ row }: { row: Row }) {
  const t = useTranslations("administration.accounts");
  const roles = [
    row.isAdministrator ? t("administrator") : null,
    row.teams > 0 ? t("teams", { count: row.teams }) : null,
    row.organisations > 0 ? t("organisations", { count: row.organisations }) : null,
  ].filter((role) => role !== null);
  return roles.length > 0 ? roles.join(", ") : <span className="text-muted">{t("none")}</span>;
}
