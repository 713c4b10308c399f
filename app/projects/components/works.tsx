import { useTranslations } from "use-intl";
import { Dated, Inline, NamedLink, OrganisationLink, PartialDateText } from "#app/organisations/components/refs.tsx";
import type { OrganisationRef } from "#app/organisations/views.ts";
import type { PublicationView, StudyView } from "#app/projects/views.ts";
import { ContentText, English } from "#app/ui/content-text.tsx";
import { Fact } from "#app/ui/fact.tsx";
import { Link } from "#app/ui/link.tsx";
import { Section } from "#app/ui/page.tsx";
import { SourceMark } from "#app/ui/source-mark.tsx";
import { Tag } from "#app/ui/tag.tsx";

type SectionProps = { title: string; showProject?: boolean };

/** The studies of a page, where there are any. */
export function StudySection({ title, studies, showProject = false }: SectionProps & { studies: StudyView[] }) {
  if (studies.length === 0) return null;
  return (
    <Section id="studies" title={title}>
      <ul>
        {studies.map((study) => (
          <StudyItem key={study.slug} study={study} showProject={showProject} />
        ))}
      </ul>
    </Section>
  );
}

/** The publications of a page, where there are any. */
export function PublicationSection({
  title,
  publications,
  showProject = false,
}: SectionProps & { publications: PublicationView[] }) {
  if (publications.length === 0) return null;
  return (
    <Section id="publications" title={title}>
      <ul>
        {publications.map((publication) => (
          <PublicationItem key={publication.slug} publication={publication} showProject={showProject} />
        ))}
      </ul>
    </Section>
  );
}

function StudyItem({ study, showProject }: { study: StudyView; showProject: boolean }) {
  const t = useTranslations("projects");
  return (
    <li id={study.slug} className="scroll-mt-4 border-t border-line py-4">
      <h3 className="font-serif text-lg font-semibold">
        <ContentText text={study.title} />
        <SourceMark citations={study.citations} />
        {study.state && (
          <Tag tone="info" className="font-sans">
            {study.statusAsOf ? (
              <>
                {t(`studyStates.${study.state}`)}, <PartialDateText date={study.statusAsOf} />
              </>
            ) : (
              t(`studyStates.${study.state}`)
            )}
          </Tag>
        )}
      </h3>
      {study.subtitle && (
        <p className="text-muted">
          <English>{study.subtitle}</English>
        </p>
      )}
      <p className="mt-1 text-sm">
        <English>{study.purpose}</English>
      </p>
      <dl className="facts mt-2 text-sm">
        {study.carriedOutBy && (
          <Fact label={t("study.carriedOutBy")}>
            <English>{study.carriedOutBy}</English>
          </Fact>
        )}
        <Roles parties={study.organisations} label={(role) => t(`studyRoles.${role}`)} />
        <StudyDates study={study} />
        {study.note && (
          <Fact label={t("study.note")}>
            <English>{study.note}</English>
          </Fact>
        )}
        {showProject && study.project && (
          <Fact label={t("activity.project")}>
            <NamedLink to="/projects" of={study.project} />
          </Fact>
        )}
      </dl>
    </li>
  );
}

function StudyDates({ study }: { study: StudyView }) {
  const t = useTranslations("projects.study");
  const { launchedOn, startsOn, dueOn, plannedYear } = study;
  return (
    <>
      {launchedOn && (
        <Fact label={t("launched")}>
          <PartialDateText date={launchedOn} />
        </Fact>
      )}
      {startsOn && (
        <Fact label={t("starts")}>
          <PartialDateText date={startsOn} />
        </Fact>
      )}
      {dueOn && (
        <Fact label={t("due")}>
          <PartialDateText date={dueOn} />
        </Fact>
      )}
      {plannedYear && <Fact label={t("planned")}>{plannedYear}</Fact>}
    </>
  );
}

/** One publication in a list; one that is a loaded document leads to what rests on it. */
function PublicationItem({ publication, showProject }: { publication: PublicationView; showProject: boolean }) {
  const t = useTranslations("projects");
  return (
    <li id={publication.slug} className="scroll-mt-4 border-t border-line py-4">
      <p className="text-sm text-muted">
        <PublicationType type={publication.type} /> · <Dated span={publication.span} />
        {publication.number && ` · ${publication.number}`}
        {publication.state && (
          <>
            {" · "}
            <English>{publication.state}</English>
          </>
        )}
      </p>
      <h3 className="font-serif text-lg font-semibold">
        <ContentText text={publication.title} />
        <SourceMark citations={publication.citations} />
      </h3>
      <p className="mt-1 text-sm">
        <English>{publication.summary}</English>
      </p>
      <dl className="facts mt-2 text-sm">
        {publication.authors.length > 0 && (
          <Fact label={t("publication.authors")}>{publication.authors.join(", ")}</Fact>
        )}
        <Roles parties={publication.organisations} label={(role) => t(`publicationRoles.${role}`)} />
        {publication.dateNote && (
          <Fact label={t("publication.dateNote")}>
            <English>{publication.dateNote}</English>
          </Fact>
        )}
        {showProject && publication.project && (
          <Fact label={t("activity.project")}>
            <NamedLink to="/projects" of={publication.project} />
          </Fact>
        )}
        {publication.documentId && (
          <Fact label={t("publication.document")}>
            <Link to={`/sources/${encodeURIComponent(publication.documentId)}`}>{t("publication.isSource")}</Link>
          </Fact>
        )}
      </dl>
    </li>
  );
}

/** The type as the content names it ("progress-report"), in words where the platform has them. */
function PublicationType({ type }: { type: string }) {
  const t = useTranslations("projects.publicationTypes");
  return t.has(type as "slides") ? t(type as "slides") : <span lang="en">{type.replaceAll("-", " ")}</span>;
}

function Roles<Role extends string>({
  parties,
  label,
}: {
  parties: { role: Role; organisation: OrganisationRef }[];
  label: (role: Role) => string;
}) {
  const roles = [...new Set(parties.map(({ role }) => role))];
  return roles.map((role) => (
    <Fact key={role} label={label(role)}>
      <Inline>
        {parties
          .filter((party) => party.role === role)
          .map(({ organisation }) => (
            <OrganisationLink key={organisation.slug} organisation={organisation} />
          ))}
      </Inline>
    </Fact>
  ));
}
