import { useLocale, useTranslations } from "use-intl";
import type { PartnershipRow } from "#app/network/view.ts";
import { dateWords } from "#app/organisations/date-words.ts";
import { KindMark } from "#app/ui/kind-mark.tsx";
import { SourceMark } from "#app/ui/source-mark.tsx";

/** When a partnership was, in words. */
export function When({ row }: { row: PartnershipRow }) {
  const t = useTranslations("organisations.dates");
  return dateWords(row.span, useLocale(), t);
}

/** One partnership in a narrow list: what, when, on which authority. */
export function PartnershipLine({ row }: { row: PartnershipRow }) {
  const ties = useTranslations("organisations.ties");
  return (
    <li>
      <span className="text-sm text-muted">
        <KindMark kind={row.kind} /> {ties(row.kind)} · <When row={row} />
      </span>
      <br />
      <span lang={row.lang}>{row.title}</span>
      <SourceMark citations={row.citations} />
    </li>
  );
}
