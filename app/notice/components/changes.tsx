import { useTranslations } from "use-intl";
import type { Change } from "#app/notice/markup.ts";

/** What was taken out and what came in, struck through and underlined, with words for those who see neither. */
export function Changes({ changes, lang }: { changes: Change[]; lang?: string }) {
  const t = useTranslations("notice");
  if (changes.length === 0) return <p className="text-muted">{t("same")}</p>;
  return (
    <ul className="grid max-w-prose list-none gap-3" lang={lang}>
      {changes.map(({ kind, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
        <li key={index}>
          {kind === "same" && <strong className="font-serif text-lg">{text.replace(/^## /, "")}</strong>}
          {kind === "removed" && (
            <del className="rounded-sm bg-danger-soft px-1">
              <span className="sr-only">{t("removed")} </span>
              {text.replace(/^## /, "")}
            </del>
          )}
          {kind === "added" && (
            <ins className="rounded-sm bg-success-soft px-1">
              <span className="sr-only">{t("added")} </span>
              {text.replace(/^## /, "")}
            </ins>
          )}
        </li>
      ))}
    </ul>
  );
}
