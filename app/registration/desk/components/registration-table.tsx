import type { SerializeFrom } from "@remix-run/node";
import { useTranslations } from "use-intl";
import { DecisionButtons } from "#app/registration/desk/components/decision-buttons.tsx";
import { TickAll, useTicks } from "#app/registration/desk/components/ticks.tsx";
import type { DeskFilter } from "#app/registration/desk/filter.server.ts";
import { type ListColumn, usualColumns } from "#app/registration/desk/list/columns.ts";
import { Cell, type ListRow, sortOf } from "#app/registration/desk/list/components/cells.tsx";
import { useColumnName } from "#app/registration/desk/list/components/column-name.ts";
import { TagChips } from "#app/registration/desk/list/components/tag-chip.tsx";
import type { RegistrationList, RegistrationSort } from "#app/registration/queries/desk.server.ts";
import { Icon } from "#app/ui/icon.tsx";
import { Form, Link } from "#app/ui/link.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";

type RegistrationTableProps = {
  list: Omit<SerializeFrom<RegistrationList>, "rows"> & { rows: ListRow[] };
  questions: { id: string; label: string }[];
  filter: DeskFilter;
  query: string;
  decides: boolean;
  timeZone: string;
  tags: { id: string; name: string }[];
  /** The decision made last: what it was about is no longer ticked. */
  decisionId: string | undefined;
};

/** The list with a box to tick per row and what can be done with what is ticked. */
export function RegistrationTable(props: RegistrationTableProps) {
  const { list, filter, query, decides, timeZone, tags, questions, decisionId } = props;
  const t = useTranslations("desk.list");
  const { form, ticked, count, tickAll } = useTicks(list.rows, decisionId);
  const nameOf = useColumnName(questions);
  const columns = (filter.columns ?? usualColumns).filter((column) => nameOf(column) !== "");
  const acts = decides || tags.length > 0;
  const before = columns.filter((column) => column === "arrival");
  const after = columns.filter((column) => column !== "arrival");
  return (
    <Form method="post" id="desk-decisions" ref={form} onChange={count}>
      {acts && (
        <DecisionButtons
          form="desk-decisions"
          ticked={ticked}
          total={list.total}
          pageSize={list.rows.length}
          waiting={filter.state === "waiting"}
          tags={tags}
          decides={decides}
        />
      )}
      <Table caption={t("caption")} hideCaption dense stack className="desk-registrations">
        <thead>
          <tr>
            {acts && <TickAll label={t("select_page")} tickAll={tickAll} />}
            {before.map((column) => (
              <Heading key={column} column={column} words={nameOf(column)} filter={filter} query={query} />
            ))}
            <Heading column="name" words={nameOf("name")} filter={filter} query={query} />
            {after.map((column) => (
              <Heading key={column} column={column} words={nameOf(column)} filter={filter} query={query} />
            ))}
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row) => (
            <tr key={row.id}>
              {acts && (
                <Td className="desk-cell-tick">
                  <input type="checkbox" name="id" value={row.id} aria-label={t("select", { name: row.name })} />
                </Td>
              )}
              {before.map((column) => (
                <Cell key={column} column={column} heading={nameOf(column)} row={row} timeZone={timeZone} />
              ))}
              <NameCell row={row} columns={columns} />
              {after.map((column) => (
                <Cell key={column} column={column} heading={nameOf(column)} row={row} timeZone={timeZone} />
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="desk-keys">{t("keys")}</p>
    </Form>
  );
}

type HeadingProps = { column: ListColumn | "name"; words: string; filter: DeskFilter; query: string };

/** The name of a column, and, where the database can order by it, a link that does. */
function Heading({ column, words, filter, query }: HeadingProps) {
  const name = sortOf(column);
  const numeric = column === "arrival";
  if (!name) return <Th numeric={numeric}>{words}</Th>;
  return (
    <Th numeric={numeric} sort={sortLink(name, filter, query)}>
      {words}
    </Th>
  );
}

function sortLink(name: RegistrationSort, filter: DeskFilter, query: string) {
  const current = filter.sort === name ? filter.direction : null;
  const search = new URLSearchParams(query);
  search.delete("page");
  search.set("sort", name);
  search.set("direction", current === "asc" ? "desc" : "asc");
  const direction = current === null ? null : current === "asc" ? ("ascending" as const) : ("descending" as const);
  return { to: `?${search}`, direction };
}

/** Who it is, with what organisers put on the registration unless that has columns of its own. */
function NameCell({ row, columns }: { row: ListRow; columns: readonly ListColumn[] }) {
  const t = useTranslations("lists.notes");
  const noted = row.notes.length > 0 && !columns.includes("notes");
  return (
    <Th scope="row">
      <Link to={`../registrations/${row.reference}`} relative="path" data-row-link dir="auto">
        {row.name}
      </Link>
      {noted && (
        <span className="desk-noted" title={row.notes.map(({ text }) => text).join("\n")}>
          <Icon name="edit" size={16} />
          <span className="sr-only">{t("count", { count: row.notes.length })}</span>
        </span>
      )}
      {!columns.includes("tags") && <TagChips tags={row.tags} />}
      {!columns.includes("reference") && <span className="desk-second">{row.reference}</span>}
    </Th>
  );
}
