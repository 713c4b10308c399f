import type { SerializeFrom } from "@remix-run/node";
import { useTranslations } from "use-intl";
import { roleLooks } from "#app/programme/speakers/role-looks.ts";
import type { OwnSpeaking } from "#app/programme/speakers/view.server.ts";
import { ContentText } from "#app/ui/content-text.tsx";
import { Link } from "#app/ui/link.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";

type Row = SerializeFrom<OwnSpeaking>[number];

/** What somebody takes part in as a speaker, with the way to their own page at each conference. */
export function OwnSpeakingList({ rows }: { rows: Row[] }) {
  const t = useTranslations("ownSpeaking");
  if (rows.length === 0) return null;
  return (
    <Section title={t("title")} id="speaking" className="mt-10">
      <p className="mb-4 max-w-prose">{t("lead")}</p>
      <Table caption={t("title")} hideCaption stack>
        <thead>
          <tr>
            <Th>{t("conference")}</Th>
            <Th>{t("dates")}</Th>
            <Th>{t("parts")}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, conference, parts }) => (
            <tr key={id}>
              <Th scope="row">
                <Link to={`/speaking/${id}`} lang={conference.lang}>
                  {conference.name}
                </Link>
              </Th>
              <Td label={t("dates")}>{conference.dates}</Td>
              <Td label={t("parts")}>
                {parts.map(({ key, role, title, state, standing }) => (
                  <span key={key} className="block py-1">
                    {role}
                    {" · "}
                    <ContentText text={title} /> <Tag {...roleLooks[state]}>{standing}</Tag>
                  </span>
                ))}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
