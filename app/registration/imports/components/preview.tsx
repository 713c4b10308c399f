import type { SerializeFrom } from "@remix-run/node";
import { useTranslations } from "use-intl";
import { type Outcome, outcomes } from "#app/registration/imports/choices.ts";
import type { ImportRowView } from "#app/registration/imports/queries.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { Tag, type TagShape, type TagTone } from "#app/ui/tag.tsx";

const looks: Record<Outcome, { tone: TagTone; shape?: TagShape }> = {
  ...{ error: { tone: "danger" }, twice: { tone: "danger" }, no_place: { tone: "neutral", shape: "bar" } },
  ...{ possible: { tone: "warning" }, registered: { tone: "neutral" }, waiting: { tone: "warning", shape: "bar" } },
  ...{ endorsing: { tone: "info", shape: "ring" }, pending: { tone: "info" }, confirmed: { tone: "success" } },
};

type Counts = Partial<Record<Outcome, number>>;

/** The outcomes with their counts, as links that narrow the list. */
export function OutcomeTabs({ counts, outcome }: { counts: Counts; outcome: Outcome | null }) {
  const t = useTranslations("lists.imports");
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <nav className="desk-tabs" aria-label={t("checked")}>
      <Link to="?" aria-current={outcome === null ? "page" : undefined}>
        <span>{t("all")}</span> <span>{total}</span>
      </Link>
      {outcomes
        .filter((one) => counts[one])
        .map((one) => (
          <Link key={one} to={`?outcome=${one}`} aria-current={outcome === one ? "page" : undefined}>
            <span>{t(`outcomes.${one}`)}</span> <span>{counts[one]}</span>
          </Link>
        ))}
    </nav>
  );
}

type PreviewTableProps = {
  rows: SerializeFrom<ImportRowView>[];
  slug: string;
  categories: Record<string, string>;
  countries: Record<string, string>;
};

/** What would become of rows of the file. */
export function PreviewTable({ rows, slug, categories, countries }: PreviewTableProps) {
  const t = useTranslations("lists.imports");
  return (
    <Table caption={t("checked")} hideCaption dense stack>
      <thead>
        <tr>
          <Th numeric>{t("row")}</Th>
          <Th>{t("outcome")}</Th>
          <Th>{t("column.name")}</Th>
          <Th>{t("column.email")}</Th>
          <Th>{t("column.organisation")}</Th>
          <Th>{t("column.country")}</Th>
          <Th>{t("column.category")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ number, outcome, person, faults, known }) => (
          <tr key={number}>
            <Td numeric label={t("row")}>
              {number}
            </Td>
            <Td label={t("outcome")}>
              <Tag {...looks[outcome]}>{t(`outcomes.${outcome}`)}</Tag>
              {known && (
                <span className="desk-second">
                  <Link to={`/organise/${slug}/registrations/${known.reference}`} dir="auto">
                    {t(outcome === "registered" ? "is" : "same_as", { name: known.name })}
                  </Link>
                </span>
              )}
              {faults.map(({ column, code, text }) => (
                <span key={`${column} ${code} ${text}`} className="desk-import-fault">
                  {t(`fault.${code}`, { column: t(`column.${column}`), text })}
                </span>
              ))}
            </Td>
            <Td label={t("column.name")}>
              <span dir="auto">{person.name}</span>
            </Td>
            <Td label={t("column.email")}>{person.email}</Td>
            <Td label={t("column.organisation")}>
              <span dir="auto">{person.organisationName}</span>
              <span className="desk-second" dir="auto">
                {person.position}
              </span>
            </Td>
            <Td label={t("column.country")}>{countries[person.countryCode] ?? person.countryCode}</Td>
            <Td label={t("column.category")}>{categories[person.categoryId]}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

type ConfirmFormProps = { entered: number; faulty: number; refused: boolean };

/** The button that imports; rows that cannot be entered have to be left out knowingly. */
export function ConfirmForm({ entered, faulty, refused }: ConfirmFormProps) {
  const t = useTranslations("lists.imports");
  return (
    <Form method="post" className="desk-import-confirm">
      <div role="alert">{refused && <Notice tone="danger">{t("leave_out_missing")}</Notice>}</div>
      {entered === 0 && <p>{t("nothing")}</p>}
      {faulty > 0 && entered > 0 && (
        <div className="choice">
          <input type="checkbox" id="leave-out" name="leaveOut" />
          <label htmlFor="leave-out">{t("leave_out_faulty", { count: faulty })}</label>
        </div>
      )}
      <div className="desk-buttons">
        {entered > 0 && (
          <Button variant="primary" name="intent" value="confirm">
            {t("confirm", { count: entered })}
          </Button>
        )}
        <Button name="intent" value="back">
          {t("back")}
        </Button>
      </div>
    </Form>
  );
}
