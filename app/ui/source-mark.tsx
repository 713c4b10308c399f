import { useId } from "react";
import { useTranslations } from "use-intl";
import { Link } from "#app/ui/link.tsx";
import { popoverAttributes, popoverTarget } from "#app/ui/popover.ts";
import { sourcePath } from "#app/ui/source-path.ts";

export type CitationView = {
  sourceId: string;
  title: string;
  section: string;
  row?: number | null;
  contradicts?: boolean;
};

/** The footnote of a fact: a small mark that opens the document and section it is taken from. Nothing without citations. */
export function SourceMark({ citations }: { citations: CitationView[] }) {
  const t = useTranslations("ui.source");
  const id = useId();
  if (citations.length === 0) return null;
  return (
    <span className="source-mark">
      <button type="button" aria-label={t("open", { count: citations.length })} {...popoverTarget(id)}>
        {citations.length > 1 ? "§§" : "§"}
      </button>
      <span id={id} className="source-panel" {...popoverAttributes}>
        <span className="source-panel-title">{t("title", { count: citations.length })}</span>
        {citations.map((citation) => (
          <span key={`${citation.sourceId} ${citation.section} ${citation.row ?? ""}`} className="source-panel-entry">
            <Link to={sourcePath(citation)} lang="en">
              {citation.title}
            </Link>
            <Place citation={citation} />
            {citation.contradicts && <em>{t("contradicts")}</em>}
          </span>
        ))}
      </span>
    </span>
  );
}

function Place({ citation }: { citation: CitationView }) {
  const t = useTranslations("ui.source");
  return (
    <span>
      {t("section")} <span lang="en">{citation.section}</span>
      {citation.row != null && `, ${t("row", { row: citation.row })}`}
    </span>
  );
}
