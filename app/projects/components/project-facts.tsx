import { useTranslations } from "use-intl";
import { hostOf } from "#app/organisations/components/organisation-facts.tsx";
import { CountryLink, Dated, Inline, Money, NamedLink, OrganisationLink } from "#app/organisations/components/refs.tsx";
import type { ProjectView } from "#app/projects/views.ts";
import { English } from "#app/ui/content-text.tsx";
import { Fact } from "#app/ui/fact.tsx";
import { ExternalLink } from "#app/ui/link.tsx";

const roles = ["implementer", "partner"] as const;

/** Dates, money and kin of a project. */
export function ProjectFacts({ project }: { project: ProjectView }) {
  const t = useTranslations("projects.page");
  const { budget } = project;
  return (
    <dl className="facts text-sm">
      <Fact label={t("dates")}>
        <Dated span={project.span} />
        {project.dateNote && (
          <p className="text-muted">
            <English>{project.dateNote}</English>
          </p>
        )}
      </Fact>
      {budget && (
        <Fact label={t("budget")}>
          <span className="tabular-nums">
            <Money {...budget} />
          </span>
          {budget.note && (
            <p className="text-muted">
              <English>{budget.note}</English>
            </p>
          )}
        </Fact>
      )}
      {roles.map((role) => (
        <Organisations key={role} project={project} role={role} />
      ))}
      {project.countries.length > 0 && (
        <Fact label={t("countries")}>
          <Inline>
            {project.countries.map((country) => (
              <CountryLink key={country.code} country={country} />
            ))}
          </Inline>
        </Fact>
      )}
      <Kin project={project} />
      {project.reference && <Fact label={t("reference")}>{project.reference}</Fact>}
      {project.aliases.length > 0 && (
        <Fact label={t("aliases")}>
          <English>{project.aliases.join("; ")}</English>
        </Fact>
      )}
      {project.website && (
        <Fact label={t("website")}>
          <ExternalLink href={project.website}>{hostOf(project.website)}</ExternalLink>
        </Fact>
      )}
    </dl>
  );
}

function Organisations({ project, role }: { project: ProjectView; role: (typeof roles)[number] }) {
  const t = useTranslations("projects.page.roles");
  const ofRole = project.organisations.filter((one) => one.role === role);
  if (ofRole.length === 0) return null;
  return (
    <Fact label={t(role)}>
      <Inline>
        {ofRole.map(({ organisation }) => (
          <OrganisationLink key={organisation.slug} organisation={organisation} />
        ))}
      </Inline>
    </Fact>
  );
}

function Kin({ project: { predecessor, predecessorNote, successors } }: { project: ProjectView }) {
  const t = useTranslations("projects.page");
  return (
    <>
      {predecessor && (
        <Fact label={t("predecessor")}>
          <NamedLink to="/projects" of={predecessor} />
          {predecessorNote && (
            <p className="text-muted">
              <English>{predecessorNote}</English>
            </p>
          )}
        </Fact>
      )}
      {successors.length > 0 && (
        <Fact label={t("successors")}>
          <Inline>
            {successors.map((successor) => (
              <NamedLink key={successor.slug} to="/projects" of={successor} />
            ))}
          </Inline>
        </Fact>
      )}
    </>
  );
}
