import { useTranslations } from "use-intl";
import type { ChangeView, ValueLine } from "#app/organisations/record/words.server.ts";
import { classNames } from "#app/ui/class-names.ts";

/** Differences field by field, the two states beside each other. */
export function Changes({
  changes,
  labels,
}: {
  changes: ChangeView[];
  labels: readonly [before: string, after: string];
}) {
  const t = useTranslations("record");
  const [before, after] = labels;
  return (
    <dl className="record-changes">
      {changes.map((change) => (
        <div key={change.field}>
          <dt>{t.has(`fields.${change.field}` as never) ? t(`fields.${change.field}` as never) : change.field}</dt>
          <dd>
            <span className="record-side">{before}</span>
            <Value lines={change.before} side="before" />
          </dd>
          <dd>
            <span className="record-side">{after}</span>
            <Value lines={change.after} side="after" />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** So many lines of a list are shown whole. */
const shownWhole = 4;

/** A value in words; what only this side has is marked, by a sign too. Of a long list what did not change is counted. */
export function Value({ lines, side }: { lines: ValueLine[]; side: "before" | "after" }) {
  const t = useTranslations("record.value");
  if (lines.length === 0) return <span className="text-muted">{t("nothing")}</span>;
  const Mark = side === "before" ? "del" : "ins";
  const shown = lines.length > shownWhole ? lines.filter(({ differs }) => differs) : lines;
  const others = lines.length - shown.length;
  return (
    <ul className={classNames("record-value", lines.length > 1 && "record-value-list")}>
      {shown.map(({ text, lang, differs }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
        <li key={index} lang={lang ?? undefined} dir="auto">
          {differs ? <Mark>{text}</Mark> : text}
        </li>
      ))}
      {others > 0 && <li className="text-muted">{t("unchanged", { count: others })}</li>}
    </ul>
  );
}
