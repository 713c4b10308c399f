import type { SerializeFrom } from "@remix-run/node";
import { useEffect, useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { wordDate } from "#app/platform/date-format.ts";
import { pickText } from "#app/platform/locale.ts";
import { StateTag } from "#app/registration/components/state-tag.tsx";
import { DecisionButtons } from "#app/registration/desk/components/decision-buttons.tsx";
import { useListKeys } from "#app/registration/desk/components/list-keys.ts";
import type { DeskFilter } from "#app/registration/desk/filter.server.ts";
import type { RegistrationList, RegistrationSort } from "#app/registration/queries/desk.server.ts";
import { Form, Link } from "#app/ui/link.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

type RegistrationTableProps = {
  list: SerializeFrom<RegistrationList>;
  filter: DeskFilter;
  query: string;
  decides: boolean;
  timeZone: string;
  /** The decision made last: what it was about is no longer ticked. */
  decisionId: string | undefined;
};

/** The list with a box to tick per row and the decisions on what is ticked. */
export function RegistrationTable({ list, filter, query, decides, timeZone, decisionId }: RegistrationTableProps) {
  const t = useTranslations("desk.list");
  const form = useRef<HTMLFormElement>(null);
  const [ticked, setTicked] = useState(0);
  useListKeys(form);
  const rows = list.rows.map(({ id }) => id).join();
  // Another page of the list, and the list after a decision, start with nothing ticked. The form itself stays, so that
  // the focus does.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows and the decision are the reason
  useEffect(() => {
    form.current?.reset();
    setTicked(0);
  }, [rows, decisionId]);
  const count = () => setTicked(form.current?.querySelectorAll("input[name=id]:checked").length ?? 0);
  const tickAll = (checked: boolean) => {
    for (const box of form.current?.querySelectorAll<HTMLInputElement>("input[name=id]") ?? []) box.checked = checked;
    count();
  };
  return (
    <Form method="post" id="desk-decisions" ref={form} onChange={count}>
      {decides && (
        <DecisionButtons
          form="desk-decisions"
          ticked={ticked}
          total={list.total}
          pageSize={list.rows.length}
          waiting={filter.state === "waiting"}
        />
      )}
      <Table caption={t("caption")} hideCaption dense stack className="desk-registrations">
        <thead>
          <tr>
            {decides && (
              <Th className="desk-cell-tick">
                <input
                  type="checkbox"
                  aria-label={t("select_page")}
                  onChange={(event) => tickAll(event.currentTarget.checked)}
                  className="script-only"
                />
              </Th>
            )}
            <SortTh name="arrival" filter={filter} query={query} numeric />
            <SortTh name="name" filter={filter} query={query} />
            <SortTh name="organisation" filter={filter} query={query} />
            <SortTh name="country" filter={filter} query={query} />
            <SortTh name="category" filter={filter} query={query} />
            <SortTh name="state" filter={filter} query={query} />
            <SortTh name="submitted" filter={filter} query={query} />
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row) => (
            <Row key={row.id} row={row} decides={decides} timeZone={timeZone} />
          ))}
        </tbody>
      </Table>
      <p className="desk-keys">{t("keys")}</p>
    </Form>
  );
}

const headings = {
  arrival: "arrival",
  name: "name",
  organisation: "organisation",
  country: "country_column",
  category: "category_column",
  state: "state",
  submitted: "submitted",
} as const satisfies Record<RegistrationSort, string>;

type SortThProps = { name: RegistrationSort; filter: DeskFilter; query: string; numeric?: boolean };

function SortTh({ name, filter, query, numeric = false }: SortThProps) {
  const t = useTranslations("desk.list");
  const current = filter.sort === name ? filter.direction : null;
  const search = new URLSearchParams(query);
  search.delete("page");
  search.set("sort", name);
  search.set("direction", current === "asc" ? "desc" : "asc");
  const direction = current === null ? null : current === "asc" ? "ascending" : "descending";
  return (
    <Th numeric={numeric} sort={{ to: `?${search}`, direction }}>
      {t(headings[name])}
    </Th>
  );
}

type Row = RegistrationTableProps["list"]["rows"][number];

function Row({ row, decides, timeZone }: { row: Row; decides: boolean; timeZone: string }) {
  const t = useTranslations("desk.list");
  const locale = useLocale();
  const category = pickText({ en: row.category.nameEn, fr: row.category.nameFr }, locale);
  const received = wordDate(new Date(row.submittedAt), locale, { day: "numeric", month: "short", timeZone });
  return (
    <tr>
      {decides && (
        <Td className="desk-cell-tick">
          <input type="checkbox" name="id" value={row.id} aria-label={t("select", { name: row.name })} />
        </Td>
      )}
      <Td numeric className="desk-cell-arrival">
        {row.arrival}
      </Td>
      <Th scope="row">
        <Link to={`../registrations/${row.reference}`} relative="path" data-row-link dir="auto">
          {row.name}
        </Link>
        <span className="desk-second">{row.reference}</span>
      </Th>
      <Td>
        <span dir="auto">{row.organisationName}</span>
        <span className="desk-second" dir="auto">
          {row.position}
        </span>
      </Td>
      <Td>{locale === "fr" ? row.country.nameFr : row.country.nameEn}</Td>
      <Td>{category?.text}</Td>
      <Td className="desk-cell-state">
        <StateTag state={row.state} />
      </Td>
      <Td>
        <time dateTime={row.submittedAt}>{received}</time>
      </Td>
    </tr>
  );
}
