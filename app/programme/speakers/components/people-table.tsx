import type { SerializeFrom } from "@remix-run/node";
import { useLocale, useTranslations } from "use-intl";
import { momentWords } from "#app/platform/instant-words.ts";
import { RoleState } from "#app/programme/speakers/components/role-state.tsx";
import type { LastMail, SessionPersonRow } from "#app/programme/speakers/queries.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ContentText } from "#app/ui/content-text.tsx";
import { ConfirmDialog } from "#app/ui/dialog.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

type Row = SerializeFrom<SessionPersonRow>;
type PeopleTableProps = { rows: Row[]; speakers: string; builds: boolean; timeZone: string };

/** The people of a session in their order, with where each stands and what can be done. */
export function PeopleTable({ rows, speakers, builds, timeZone }: PeopleTableProps) {
  const t = useTranslations("speakers.people");
  const roles = useTranslations("programme.roles");
  return (
    <Table caption={t("caption")} hideCaption dense stack>
      <thead>
        <tr>
          <Th>{t("person")}</Th>
          <Th>{t("role")}</Th>
          <Th>{t("answer")}</Th>
          <Th>{t("mail")}</Th>
          {builds && <Th>{t("acts")}</Th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={`${row.personId} ${row.role}`}>
            <Th scope="row">
              {row.speakerId ? (
                <Link to={`${speakers}/${row.speakerId}`}>
                  <bdi>{row.name}</bdi>
                </Link>
              ) : (
                <bdi>{row.name}</bdi>
              )}
              <span className="desk-second">
                <bdi>{[row.position, row.organisation?.name.en ?? row.affiliation].filter(Boolean).join(", ")}</bdi>
              </span>
            </Th>
            <Td label={t("role")}>
              {roles(row.role, { count: 1 })}
              {(row.title.en || row.title.fr) && (
                <span className="desk-second">
                  <ContentText text={row.title} />
                </span>
              )}
            </Td>
            <Td label={t("answer")}>
              <RoleState {...row} timeZone={timeZone} />
            </Td>
            <Td label={t("mail")}>
              <MailState mail={row.mail} reachable={row.reachable} timeZone={timeZone} />
            </Td>
            {builds && (
              <Td label={t("acts")}>
                <RoleActs row={row} first={index === 0} last={index === rows.length - 1} />
              </Td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** What became of the last mail to somebody. */
export function MailState({
  mail,
  reachable,
  timeZone,
}: {
  mail: SerializeFrom<LastMail>;
  reachable: boolean;
  timeZone: string;
}) {
  const t = useTranslations("speakers.people");
  const states = useTranslations("invitations.delivery");
  const locale = useLocale();
  if (!mail) return <span className="text-muted">{reachable ? "—" : t("noAddress")}</span>;
  return (
    <>
      {states(mail.state)}
      <span className="desk-second">{momentWords(mail.at, locale, timeZone)}</span>
    </>
  );
}

function RoleActs({ row, first, last }: { row: Row; first: boolean; last: boolean }) {
  const t = useTranslations("speakers");
  const part = (
    <>
      <input type="hidden" name="personId" value={row.personId} />
      <input type="hidden" name="role" value={row.role} />
    </>
  );
  return (
    <div className="desk-buttons">
      {row.reachable && row.state !== "declined" && (
        <Form method="post" preventScrollReset>
          {part}
          <Button size="sm" name="intent" value="ask">
            {t(row.state === "proposed" ? "ask" : row.state === "invited" ? "askAgain" : "sendLink")}
          </Button>
        </Form>
      )}
      <details className="speaker-change">
        <summary>{t("people.change")}</summary>
        <div className="speaker-change-box">
          <Form method="post" preventScrollReset className="desk-buttons">
            {part}
            <Button size="sm" name="intent" value="up" disabled={first}>
              {t("people.up")}
            </Button>
            <Button size="sm" name="intent" value="down" disabled={last}>
              {t("people.down")}
            </Button>
          </Form>
          <Form method="post" preventScrollReset className="mt-3">
            {part}
            <label>
              <span className="field-label">{t("people.stateOf")}</span>
              <select
                key={row.state}
                name="state"
                className="control control-select control-sm"
                defaultValue={row.state}
              >
                {(["proposed", "confirmed", "declined"] as const).map((state) => (
                  <option key={state} value={state}>
                    {t(`states.${state}`)}
                  </option>
                ))}
              </select>
            </label>{" "}
            <Button size="sm" name="intent" value="state">
              {t("people.setState")}
            </Button>
          </Form>
          <Form method="post" preventScrollReset className="mt-3">
            {part}
            {(["En", "Fr"] as const).map((language) => (
              <label key={language} className="mb-2 block">
                <span className="field-label">{t(`people.title${language}`)}</span>
                <input
                  className="control control-sm"
                  name={`title${language}`}
                  lang={language.toLowerCase()}
                  maxLength={300}
                  defaultValue={(language === "En" ? row.title.en : row.title.fr) ?? ""}
                />
              </label>
            ))}
            <Button size="sm" name="intent" value="title">
              {t("people.saveTitle")}
            </Button>
          </Form>
          <div className="mt-3">
            <ConfirmDialog
              trigger={t("people.remove")}
              triggerSize="sm"
              tone="danger"
              title={t("people.removeTitle")}
              confirm={t("people.remove")}
              name="intent"
              value="remove"
            >
              {part}
              <p>{t("people.removeText", { name: row.name })}</p>
            </ConfirmDialog>
          </div>
        </div>
      </details>
    </div>
  );
}
