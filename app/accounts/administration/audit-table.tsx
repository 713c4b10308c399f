import { useLocale, useTranslations } from "use-intl";
import { formatLogInstant } from "#app/accounts/instants.ts";
import { Link } from "#app/ui/link.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

export type AuditView = {
  id: string;
  at: string;
  action: string;
  actor: { kind: string; name: string | null; id: string | null };
  subject: { type: string; id: string; name: string | null };
  conference: { slug: string; nameEn: string; nameFr: string | null } | null;
  reason: string | null;
  changes: Record<string, [unknown?, unknown?]>;
};

/** Entries of the log: who changed what, when and why. */
export function AuditTable({ rows, caption }: { rows: AuditView[]; caption: string }) {
  const t = useTranslations("administration.log");
  const locale = useLocale();
  return (
    <Table caption={caption} hideCaption dense stack>
      <thead>
        <tr>
          <Th>{t("at")}</Th>
          <Th>{t("actor")}</Th>
          <Th>{t("action")}</Th>
          <Th>{t("subject")}</Th>
          <Th>{t("reason")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <Td label={t("at")} className="whitespace-nowrap">
              <time dateTime={row.at}>{formatLogInstant(new Date(row.at), locale)}</time>
            </Td>
            <Td label={t("actor")}>
              <Actor actor={row.actor} />
            </Td>
            <Td label={t("action")}>
              <Action action={row.action} />
            </Td>
            <Td label={t("subject")}>
              <Subject row={row} />
            </Td>
            <Td
              label={t("reason")}
              className={row.reason || Object.keys(row.changes).length > 0 ? undefined : "td-none"}
            >
              <Why row={row} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Actor({ actor }: { actor: AuditView["actor"] }) {
  const t = useTranslations("administration.log");
  if (actor.id) return <Link to={`/admin/accounts/${actor.id}`}>{actor.name}</Link>;
  return t(actor.kind === "account" ? "gone" : actor.kind === "system" ? "system" : "visitor");
}

function Action({ action }: { action: string }) {
  const t = useTranslations("administration.log");
  const key = `actions.${action}` as never;
  return t.has(key) ? t(key) : <code className="font-mono text-xs">{action}</code>;
}

function Subject({ row: { subject, conference } }: { row: AuditView }) {
  const t = useTranslations("administration.log");
  const locale = useLocale();
  if (subject.id === "unknown") return t("unknown");
  if (subject.type === "account" && subject.name)
    return <Link to={`/admin/accounts/${subject.id}`}>{subject.name}</Link>;
  const key = `subjects.${subject.type}` as never;
  const kind = subject.type === "account" ? t("gone") : t.has(key) ? t(key) : subject.type;
  const where = conference && ((locale === "fr" && conference.nameFr) || conference.nameEn);
  return where ? `${kind}, ${where}` : kind;
}

function Why({ row: { reason, changes } }: { row: AuditView }) {
  const t = useTranslations("administration.log");
  const word = (kind: "fields" | "values", name: string) => {
    const key = `${kind}.${name}` as never;
    return /^\w+$/.test(name) && t.has(key) ? t(key) : name;
  };
  const shown = (value: unknown) => {
    if (value === null || value === undefined || value === "") return t("nothing");
    return word("values", typeof value === "string" ? value : JSON.stringify(value));
  };
  return (
    <>
      {reason && <p>{reason}</p>}
      {Object.entries(changes).map(([field, [from, to]]) => (
        <p key={field} className="text-muted">
          {t("change", { field: word("fields", field), from: shown(from), to: shown(to) })}
        </p>
      ))}
    </>
  );
}
