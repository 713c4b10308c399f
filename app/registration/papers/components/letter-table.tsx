import { useLocale, useTranslations } from "use-intl";
import { dayWords } from "#app/platform/instant-words.ts";
import type { LetterRow } from "#app/registration/papers/queries.server.ts";
import { numberWords } from "#app/registration/papers/rules.ts";
import { ConfirmDialog } from "#app/ui/dialog.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Link, LinkButton } from "#app/ui/link.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";

type LetterTableProps = {
  slug: string;
  timeZone: string;
  letters: (Omit<LetterRow, "issuedAt"> & { issuedAt: string | Date })[];
  issues: boolean;
  seesPassports: boolean;
};

/** Letters that were issued, with what can be done with each. */
export function LetterTable({ slug, timeZone, letters, issues, seesPassports }: LetterTableProps) {
  const t = useTranslations("papers");
  const locale = useLocale();
  return (
    <>
      <Table caption={t("desk.caption")} hideCaption dense stack>
        <thead>
          <tr>
            <Th>{t("desk.number")}</Th>
            <Th>{t("desk.person")}</Th>
            <Th>{t("desk.kind")}</Th>
            <Th>{t("desk.language")}</Th>
            <Th>{t("desk.date")}</Th>
            <Th>{t("desk.stateLabel")}</Th>
            <Th>{t("desk.actions")}</Th>
          </tr>
        </thead>
        <tbody>
          {letters.map(({ number, kind, locale: language, issuedAt, valid, printable, registration }) => (
            <tr key={number}>
              <Td label={t("desk.number")} className="tabular-nums">
                {numberWords(number)}
              </Td>
              <Th scope="row">
                <Link to={`/organise/${slug}/registrations/${registration.reference}`}>
                  <bdi>{registration.name}</bdi>
                </Link>
              </Th>
              <Td label={t("desk.kind")}>{t(`kinds.${kind}`)}</Td>
              <Td label={t("desk.language")}>{t(`languages.${language}`)}</Td>
              <Td label={t("desk.date")}>{dayWords(new Date(issuedAt), locale, timeZone)}</Td>
              <Td label={t("desk.stateLabel")}>
                <Tag tone={valid ? "success" : "neutral"}>{t(valid ? "state.valid" : "state.invalid")}</Tag>
              </Td>
              <Td label={t("desk.actions")}>
                <span className="desk-buttons">
                  {printable && (kind !== "visa" || seesPassports) && (
                    <LinkButton
                      to={`/organise/${slug}/letters/issued/${number}.pdf`}
                      size="sm"
                      reloadDocument
                      aria-label={t("desk.open", { number: numberWords(number) })}
                    >
                      <Icon name="download" size={16} /> {t("desk.print")}
                    </LinkButton>
                  )}
                  {issues && valid && (
                    <ConfirmDialog
                      trigger={t("desk.revoke")}
                      triggerSize="sm"
                      triggerVariant="quiet"
                      tone="danger"
                      title={t("desk.revokeTitle", { number: numberWords(number) })}
                      confirm={t("desk.revoke")}
                      name="intent"
                      value="revoke"
                      action={`/organise/${slug}/letters?index`}
                    >
                      <p>{t("desk.revokeText")}</p>
                      <input type="hidden" name="number" value={number} />
                    </ConfirmDialog>
                  )}
                </span>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {seesPassports && <p className="mt-2 text-sm text-muted">{t("desk.passportSeen")}</p>}
    </>
  );
}
