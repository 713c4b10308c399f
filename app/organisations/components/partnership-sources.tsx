import { useTranslations } from "use-intl";
import type { CitationView } from "#app/organisations/citation.ts";
import { Link } from "#app/ui/link.tsx";
import { Section } from "#app/ui/page.tsx";
import { sourcePath } from "#app/ui/source-path.ts";

/** Every source of a partnership, those to be believed first; where they do not agree, both sides beside each other. */
export function PartnershipSources({ citations }: { citations: CitationView[] }) {
  const t = useTranslations("organisations.partnership");
  const against = citations.filter(({ contradicts }) => contradicts);
  const agreeing = citations.filter(({ contradicts }) => !contradicts);
  return (
    <Section id="sources" title={t("sources")}>
      {against.length === 0 ? (
        <Sources citations={agreeing} />
      ) : (
        <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
          <div>
            <h3 className="text-sm font-semibold">{t("saysSo")}</h3>
            <Sources citations={agreeing} />
          </div>
          <div>
            <h3 className="text-sm font-semibold">{t("saysElse")}</h3>
            <Sources citations={against} />
          </div>
        </div>
      )}
    </Section>
  );
}

function Sources({ citations }: { citations: CitationView[] }) {
  const t = useTranslations("organisations.partnership");
  return (
    <ol>
      {citations.map((citation) => {
        const { sourceId, title, section, row, rank, says, contradicts } = citation;
        return (
          <li key={`${sourceId} ${section} ${row ?? ""}`} className="border-t border-line py-3">
            {(says || contradicts) && (
              <blockquote className="mb-1">{says ? `“${says}”` : <em>{t("noWords")}</em>}</blockquote>
            )}
            <p className="text-sm">
              <Link to={sourcePath(citation)} lang="en">
                {title}
              </Link>{" "}
              <span className="text-muted">
                <span lang="en">{row === undefined ? section : t("place", { section, row })}</span>
                {rank && ` · ${t(rank)}`}
              </span>
            </p>
          </li>
        );
      })}
    </ol>
  );
}
