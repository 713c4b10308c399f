import type { SerializeFrom } from "@remix-run/node";
import { useTranslations } from "use-intl";
import { MailState } from "#app/programme/speakers/components/people-table.tsx";
import type { SpeakerRow } from "#app/programme/speakers/queries.server.ts";
import { roleLooks } from "#app/programme/speakers/role-looks.ts";
import { Button } from "#app/ui/button.tsx";
import { ContentText } from "#app/ui/content-text.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";

type Row = SerializeFrom<SpeakerRow>;

/** The speakers of a conference with their parts, answers, and what is wanting. */
export function SpeakerTable({
  rows,
  programme,
  builds,
  timeZone,
}: {
  rows: Row[];
  programme: string;
  builds: boolean;
  timeZone: string;
}) {
  const t = useTranslations("speakers");
  return (
    <Table caption={t("list.caption")} hideCaption dense stack>
      <thead>
        <tr>
          <Th>{t("list.name")}</Th>
          <Th>{t("list.parts")}</Th>
          <Th>{t("list.wanting")}</Th>
          <Th>{t("list.mail")}</Th>
          {builds && <Th>{t("people.acts")}</Th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <Th scope="row">
              <Link to={`${programme}/speakers/${row.id}`} data-row-link>
                <bdi>{row.name}</bdi>
              </Link>
              <span className="desk-second">
                <bdi>{[row.position, row.organisation?.name.en ?? row.affiliation].filter(Boolean).join(", ")}</bdi>
              </span>
            </Th>
            <Td label={t("list.parts")}>
              <Parts row={row} programme={programme} />
            </Td>
            <Td label={t("list.wanting")}>
              {row.gaps.map((gap) => (
                <Tag key={gap} tone="warning">
                  {t(`gaps.${gap}`)}
                </Tag>
              ))}
            </Td>
            <Td label={t("list.mail")}>
              <MailState mail={row.mail} reachable={row.email !== null} timeZone={timeZone} />
            </Td>
            {builds && (
              <Td label={t("people.acts")}>
                <Ask row={row} />
              </Td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Parts({ row, programme }: { row: Row; programme: string }) {
  const t = useTranslations("speakers.states");
  const roles = useTranslations("programme.roles");
  return row.parts.map(({ role, state, sessionId, title }) => (
    <span key={`${sessionId} ${role}`} className="speaker-part">
      <Tag {...roleLooks[state]}>{t(state)}</Tag>{" "}
      <span>
        {roles(role, { count: 1 })}
        {" · "}
        <Link to={`${programme}/sessions/${sessionId}/people`}>
          <ContentText text={title} />
        </Link>
      </span>
    </span>
  ));
}

function Ask({ row: { id, email, parts } }: { row: Row }) {
  const t = useTranslations("speakers");
  if (email === null || parts.every(({ state }) => state === "declined")) return null;
  const has = (state: Row["parts"][number]["state"]) => parts.some((part) => part.state === state);
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="speakerId" value={id} />
      <Button size="sm" name="intent" value="ask">
        {t(has("proposed") ? "ask" : has("invited") ? "askAgain" : "sendLink")}
      </Button>
    </Form>
  );
}
