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

/** A value in words; what only this side has is marked, by a sign too. */
export function Value({ lines, side }: { lines: ValueLine[]; side: "before" | "after" }) {
  const t = useTranslations("record.value");
  if (lines.length === 0) return <span className="text-muted">{t("nothing")}</span>;
  const Mark = side === "before" ? "del" : "ins";
  return (
    <ul className={classNames("record-value", lines.length > 1 && "record-value-list")}>
      {lines.map(({ text, lang, differs }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
        <li key={index} lang={lang ?? undefined} dir="auto">
          {differs ? <Mark>{text}</Mark> : text}
        </li>
      ))}
    </ul>
  );
}
