import type { SerializeFrom } from "@remix-run/node";
import { useLocale, useTranslations } from "use-intl";
import { wordDate } from "#app/platform/date-format.ts";
import { languageName } from "#app/platform/language-names.ts";
import { pickText } from "#app/platform/locale.ts";
import { StateTag } from "#app/registration/components/state-tag.tsx";
import { type ListColumn, questionOf, type SetColumn } from "#app/registration/desk/list/columns.ts";
import { TagChips } from "#app/registration/desk/list/components/tag-chip.tsx";
import type { RegistrationList, RegistrationSort } from "#app/registration/queries/desk.server.ts";
import { Td } from "#app/ui/table.tsx";

export type ListRow = SerializeFrom<RegistrationList>["rows"][number] & {
  /** By question, of those that are shown. */
  answers: Record<string, string>;
};

const sorts: Partial<Record<SetColumn | "name", RegistrationSort>> = {
  ...{ arrival: "arrival", name: "name", organisation: "organisation", country: "country", category: "category" },
  ...{ state: "state", submitted: "submitted", decided: "decided", email: "email" },
};

/** By what the database orders where this column is clicked. */
export function sortOf(column: ListColumn | "name"): RegistrationSort | undefined {
  return sorts[column as SetColumn];
}

type CellProps = { column: ListColumn; heading: string; row: ListRow; timeZone: string };

/** What a registration says in one column. */
export function Cell({ column, heading, row, timeZone }: CellProps) {
  const question = questionOf(column);
  if (column === "arrival")
    return (
      <Td numeric className="desk-cell-arrival">
        {row.arrival}
      </Td>
    );
  if (column === "state")
    return (
      <Td className="desk-cell-state">
        <StateTag state={row.state} />
      </Td>
    );
  return (
    <Td label={heading}>
      {question === null ? (
        <Value column={column as ValueColumn} row={row} timeZone={timeZone} />
      ) : (
        <span dir="auto">{row.answers[question]}</span>
      )}
    </Td>
  );
}

type ValueColumn = Exclude<SetColumn, "arrival" | "state">;
type ValueProps = { column: ValueColumn; row: ListRow; timeZone: string };

function Value({ column, row, timeZone }: ValueProps) {
  const locale = useLocale();
  const consents = useTranslations("registration.listConsents");
  const languages = (codes: string[]) => codes.map((code) => languageName(code, locale)).join(", ");
  switch (column) {
    case "organisation":
      return (
        <>
          <span dir="auto">{row.organisationName}</span>
          <span className="desk-second" dir="auto">
            {row.position}
          </span>
        </>
      );
    case "country":
      return locale === "fr" ? row.country.nameFr : row.country.nameEn;
    case "category":
      return pickText({ en: row.category.nameEn, fr: row.category.nameFr }, locale)?.text;
    case "submitted":
      return <Day at={row.submittedAt} timeZone={timeZone} />;
    case "decided":
      return <Day at={row.decidedAt} timeZone={timeZone} />;
    case "tags":
      return <TagChips tags={row.tags} />;
    case "notes":
      return (
        <ul className="desk-notes-cell">
          {row.notes.map(({ id, text }) => (
            <li key={id} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      );
    case "locale":
      return languageName(row.locale, locale);
    case "languages":
      return languages(row.languages);
    case "interpretation":
      return languages(row.interpretation);
    case "access_needs":
      return <span dir="auto">{row.accessNeeds}</span>;
    case "list_consent":
      return consents(row.listConsent);
    case "decline_reason":
      return <span dir="auto">{row.declineReason}</span>;
    default:
      return <span dir="auto">{row[column]}</span>;
  }
}

function Day({ at, timeZone }: { at: string | null; timeZone: string }) {
  const locale = useLocale();
  if (!at) return null;
  return <time dateTime={at}>{wordDate(new Date(at), locale, { day: "numeric", month: "short", timeZone })}</time>;
}
