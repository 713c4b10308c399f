import { useTranslations } from "use-intl";
import { type ListColumn, listColumns, movedEarlier, usualColumns } from "#app/registration/desk/list/columns.ts";
import { useColumnName } from "#app/registration/desk/list/components/column-name.ts";
import { ListMenu } from "#app/registration/desk/list/components/list-menu.tsx";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Form, Link } from "#app/ui/link.tsx";

type ColumnsMenuProps = {
  chosen: readonly ListColumn[] | null;
  questions: { id: string; label: string }[];
  query: string;
};

/** Which columns the list shows, in which order: a GET form, so that the address says it. */
export function ColumnsMenu({ chosen, questions, query }: ColumnsMenuProps) {
  const t = useTranslations("lists.columns");
  const nameOf = useColumnName(questions);
  const shown = (chosen ?? usualColumns).filter((column) => nameOf(column) !== "");
  const all: ListColumn[] = [...listColumns, ...questions.map(({ id }) => `q-${id}` as const)];
  const others = all.filter((column) => !shown.includes(column));
  return (
    <ListMenu icon="filter" words={t("menu")} wide>
      <Form method="get" aria-label={t("title")} key={shown.join()}>
        {otherParts(query).map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <p className="text-sm text-muted">{t("lead")}</p>
        <ul className="desk-columns-choice">
          {[...shown, ...others].map((column, index) => (
            <li key={column}>
              <div className="choice">
                <input
                  type="checkbox"
                  id={`col-${column}`}
                  name="col"
                  value={column}
                  defaultChecked={shown.includes(column)}
                />
                <label htmlFor={`col-${column}`}>{nameOf(column)}</label>
              </div>
              {index > 0 && index < shown.length && (
                <Link
                  to={withColumns(query, movedEarlier(shown, column))}
                  preventScrollReset
                  aria-label={t("earlier", { column: nameOf(column) })}
                >
                  <Icon name="sort-up" size={16} />
                </Link>
              )}
            </li>
          ))}
        </ul>
        <div className="desk-buttons">
          <Button size="sm" variant="primary">
            {t("show")}
          </Button>
          {chosen && <Link to={withColumns(query, [])}>{t("usual")}</Link>}
        </div>
      </Form>
    </ListMenu>
  );
}

/** What else the address says. */
function otherParts(query: string): [string, string][] {
  return [...new URLSearchParams(query)].filter(([name]) => name !== "col" && name !== "page");
}

function withColumns(query: string, columns: readonly ListColumn[]): string {
  const search = new URLSearchParams(otherParts(query));
  for (const column of columns) search.append("col", column);
  return `?${search}`;
}
