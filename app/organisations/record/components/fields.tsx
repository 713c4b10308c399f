import { useTranslations } from "use-intl";
import type { RecordFault } from "#app/organisations/record/form-answer.server.ts";
import type { RecordFormView } from "#app/organisations/record/form-view.server.ts";
import type { FormLine, FormValues } from "#app/organisations/record/values.ts";
import type { FieldSource } from "#app/ui/field.tsx";
import { filledIn } from "#app/ui/lines.tsx";

/** What a form shows: as it was opened, as it was typed, or as it became by somebody else's change meanwhile. */
export type RecordFields = {
  view: RecordFormView;
  more: boolean;
  /** The states that whoever writes has seen: not those of now, which a form that comes back would pass over. */
  seen: string | null;
  version: string | null;
  source(name: string): FieldSource;
  /** How many lines of a list are filled in, and what is wrong with the list as a whole. */
  list(name: string): { filled: number; error: string[] | undefined };
  line(list: string, index: number, part: string): FieldSource;
};

export const formId = "record";

export function fieldsOf(view: RecordFormView, fault: RecordFault | undefined): RecordFields {
  const values = (fault?.meanwhile?.values ?? fault?.form.initialValue ?? view.values) as FormValues;
  const errors = fault?.form.error ?? {};
  const source = (name: string, value: unknown): FieldSource => {
    const id = `${formId}-${name}`;
    const error = errors[name] ?? undefined;
    return { id, name, initialValue: value ?? "", errors: error, errorId: `${id}-error`, descriptionId: `${id}-help` };
  };
  const linesOf = (name: string): FormLine[] => (Array.isArray(values[name]) ? (values[name] as FormLine[]) : []);
  return {
    view,
    seen: fault?.meanwhile?.seen ?? sent(fault, "seen") ?? view.seen,
    version: sent(fault, "version") ?? (view.proposal ? String(view.proposal.version) : null),
    more: fault?.more ?? false,
    source: (name) => source(name, values[name]),
    list: (name) => ({
      filled: filledIn(linesOf(name), (line) =>
        Object.entries(line).some(([part, value]) => value && !chosen.has(part)),
      ),
      error: errors[name] ?? undefined,
    }),
    line: (list, index, part) => source(`${list}[${index}].${part}`, linesOf(list)[index]?.[part]),
  };
}

function sent(fault: RecordFault | undefined, name: string): string | null {
  const value = fault?.form.initialValue?.[name];
  return typeof value === "string" ? value : null;
}

/** What a select always says does not fill a line in. */
const chosen = new Set(["kind", "scheme", "rank", "stance"]);

/** What the fields are called, for the list of what is to be mended; parts of lines are named with their line. */
export function useErrorLabels(fault: RecordFault | undefined): Record<string, string> {
  const t = useTranslations("record");
  const names = Object.keys(fault?.form.error ?? {});
  return Object.fromEntries(
    names.flatMap((name) => {
      const [, list, index, part] = /^(\w+)\[(\d+)\]\.(\w+)$/.exec(name) ?? [];
      const field = list ?? name;
      if (!t.has(`fields.${field}` as never)) return [];
      const label = t(`fields.${field}` as never);
      if (!part) return [[name, label]];
      const words = t.has(`lines.${part}` as never) ? t(`lines.${part}` as never) : part;
      return [[name, t("lines.where", { list: label, line: Number(index) + 1, part: words })]];
    }),
  );
}
