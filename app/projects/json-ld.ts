import type { ProjectView } from "#app/projects/views.ts";

/** A project for machines. */
export function projectJsonLd(project: ProjectView, appUrl: string): Record<string, unknown> {
  const url = `${appUrl}/projects/${project.slug}`;
  const { span, organisations, budget } = project;
  const organisation = ({ organisation: of }: ProjectView["organisations"][number]) => ({
    "@type": "Organization",
    name: of.name.en,
    url: `${appUrl}/organisations/${of.slug}`,
  });
  return {
    "@type": "Project",
    "@id": url,
    url,
    name: project.name.en,
    description: project.objective,
    ...(project.aliases.length > 0 && { alternateName: project.aliases }),
    ...(project.reference && { identifier: project.reference }),
    ...(project.website && { sameAs: project.website }),
    ...(span.from && { foundingDate: span.from }),
    ...(span.to && { dissolutionDate: span.to }),
    ...(organisations.length > 0 && { member: organisations.map(organisation) }),
    ...(budget && {
      funding: {
        "@type": "MonetaryGrant",
        amount: { "@type": "MonetaryAmount", value: budget.value, currency: budget.currency },
      },
    }),
  };
}
