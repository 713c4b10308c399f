import type { SerializeFrom } from "@remix-run/node";
import { useLocale, useTranslations } from "use-intl";
import { momentWords } from "#app/platform/instant-words.ts";
import type { DeskPerson } from "#app/programme/signups/queries/desk.server.ts";
import { ConfirmDialog } from "#app/ui/dialog.tsx";
import { Field } from "#app/ui/field.tsx";
import { Link } from "#app/ui/link.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { Tag, type TagTone } from "#app/ui/tag.tsx";

type Person = SerializeFrom<DeskPerson>;

const tones = { placed: "success", waiting: "warning", wished: "info", left: "neutral" } as const satisfies Record<
  Person["state"],
  TagTone
>;

/** Who has a place, who waits in which order, who wishes to come. */
export function PeopleTable({
  people,
  desk,
  timeZone,
  builds,
}: {
  people: Person[];
  desk: string;
  timeZone: string;
  builds: boolean;
}) {
  const t = useTranslations("signups.people");
  const locale = useLocale();
  if (people.length === 0) return <p className="text-muted">{t("none")}</p>;
  return (
    <Table caption={t("caption")} hideCaption dense stack>
      <thead>
        <tr>
          <Th>{t("name")}</Th>
          <Th>{t("standing")}</Th>
          <Th>{t("since")}</Th>
          <Th>
            <span className="sr-only">{t("remove")}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <Th scope="row">
              <Link to={`${desk}/registrations/${person.reference}`}>{person.name}</Link>
              <span className="desk-second">{person.organisation}</span>
            </Th>
            <Td label={t("standing")}>
              <Tag tone={tones[person.state]}>{t(`states.${person.state}`)}</Tag>
              {person.came && <Tag tone="success">{t("came")}</Tag>}
              {person.lot === null && person.state === "wished" && (
                <span className="desk-second">{t("wish", { wish: person.wish ?? 1 })}</span>
              )}
              {person.lot !== null && (
                <span className="desk-second">{t("lot", { lot: person.lot, wish: person.wish ?? 1 })}</span>
              )}
            </Td>
            <Td label={t("since")}>
              <span className="tabular-nums">{momentWords(person.since, locale, timeZone)}</span>
            </Td>
            <Td>{builds && <Remove person={person} />}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Remove({ person: { id, name } }: { person: Person }) {
  const t = useTranslations("signups.people");
  return (
    <ConfirmDialog
      trigger={t("remove")}
      triggerVariant="quiet"
      triggerSize="sm"
      title={t("removeTitle", { name })}
      confirm={t("remove")}
      tone="danger"
      name="intent"
      value="remove"
    >
      <p>{t("removeText")}</p>
      <input type="hidden" name="signupId" value={id} />
      <Field label={t("reason")} required={false} className="mt-4">
        {({ required: _, ...props }) => <input {...props} name="reason" className="control" maxLength={500} />}
      </Field>
    </ConfirmDialog>
  );
}
