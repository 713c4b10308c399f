import { useTranslations } from "use-intl";
import type { SourceSection, StatementCounts } from "#app/organisations/queries/sources.server.ts";
import { type Statement, statementTypes } from "#app/organisations/statements.ts";
import { ContentText } from "#app/ui/content-text.tsx";
import { Link } from "#app/ui/link.tsx";
import { sectionAnchor, sourcePath } from "#app/ui/source-path.ts";

/** How many statements of which type: "12 partnerships, 3 activities". */
export function CountsLine({ counts }: { counts: StatementCounts }) {
  const t = useTranslations("organisations.statementCounts");
  return statementTypes.flatMap((type) => (counts[type] ? t(type, { count: counts[type] }) : [])).join(", ");
}

/** One section of a source with what rests on it; where that is not read, a link to it. */
export function SectionStatements({ sourceId, section }: { sourceId: string; section: SourceSection }) {
  const t = useTranslations("organisations.sources");
  const anchor = sectionAnchor(section.section);
  return (
    <section aria-labelledby={anchor} className="section-of-source">
      <h2 id={anchor} lang="en" className="scroll-mt-4 font-serif text-lg font-semibold">
        {/^\d/.test(section.section) ? `§ ${section.section}` : section.section}
      </h2>
      <p className="text-sm text-muted">
        <CountsLine counts={section.counts} />
      </p>
      {section.statements ? (
        <StatementLists statements={section.statements} />
      ) : (
        <p className="mt-1 text-sm">
          <Link to={sourcePath({ sourceId, section: section.section })}>{t("show", { count: section.count })}</Link>
        </p>
      )}
    </section>
  );
}

function StatementLists({ statements }: { statements: Statement[] }) {
  const t = useTranslations("organisations.statementTypes");
  return statementTypes
    .map((type) => ({ type, ofType: statements.filter((statement) => statement.type === type) }))
    .filter(({ ofType }) => ofType.length > 0)
    .map(({ type, ofType }) => (
      <div key={type} className="mt-4 grid gap-x-6 sm:grid-cols-[9rem_minmax(0,1fr)]">
        <h3 className="text-sm text-muted">{t(type)}</h3>
        <ul className="text-sm">
          {ofType.map((statement) => (
            <StatementItem key={statement.id} statement={statement} />
          ))}
        </ul>
      </div>
    ));
}

function StatementItem({ statement }: { statement: Statement }) {
  const t = useTranslations("organisations.sources");
  const { to, label, row, aspect, contradicts } = statement;
  const aspects = useTranslations("organisations.aspects");
  return (
    <li className="py-0.5">
      {to ? (
        <Link to={to}>
          <ContentText text={label} />
        </Link>
      ) : (
        <ContentText text={label} />
      )}
      <span className="text-muted">
        {row !== null && ` · ${t("row", { row })}`}
        {aspect !== null && aspects.has(aspect as "note") && ` · ${aspects(aspect as "note")}`}
        {contradicts && ` · ${t("contradicts")}`}
      </span>
    </li>
  );
}
