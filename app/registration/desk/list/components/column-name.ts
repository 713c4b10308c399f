import { useTranslations } from "use-intl";
import { type ListColumn, questionOf, type SetColumn } from "#app/registration/desk/list/columns.ts";

/** What the heading of a column says; empty for a question that is no longer there. */
export function useColumnName(questions: { id: string; label: string }[]): (column: ListColumn | "name") => string {
  const t = useTranslations("lists.columns");
  return (column) => {
    const asked = column === "name" ? null : questionOf(column);
    if (asked === null) return t(column as SetColumn | "name");
    return questions.find(({ id }) => id === asked)?.label ?? "";
  };
}
