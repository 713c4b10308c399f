import type { Bilingual } from "#app/platform/locale.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** What a citation can support, by the column that names it. */
export const statementTypes = [
  "organisation",
  "instrument",
  "treatyStatus",
  "contactPoint",
  "legislation",
  "cooperation",
  "person",
  "partnership",
  "conference",
  "session",
  "project",
  "projectStatement",
  "contribution",
  "activity",
  "study",
  "publication",
] as const;
export type StatementType = (typeof statementTypes)[number];

/** A statement of the platform as the page of its source lists it. `to` is the page where it stands. */
export type Statement = {
  id: string;
  type: StatementType;
  label: Bilingual;
  to: string | null;
  row: number | null;
  aspect: string | null;
  contradicts: boolean;
};

const named = { slug: true, nameEn: true, nameFr: true } as const;
const country = { select: { code: true, nameEn: true, nameFr: true } } as const;
const project = { select: { slug: true } } as const;

/** Every possible target of a citation, with no more than its name and address. */
export const statementSelect = {
  id: true,
  section: true,
  tableRow: true,
  aspect: true,
  contradicts: true,
  organisation: { select: named },
  instrument: { select: { nameEn: true, nameFr: true, organisation: { select: { slug: true } } } },
  treatyStatus: { select: { country } },
  contactPoint: { select: { country } },
  legislation: { select: { title: true, country } },
  cooperation: { select: { summary: true, country } },
  person: { select: { name: true, organisation: { select: { slug: true } }, countryCode: true } },
  partnership: { select: { slug: true, titleEn: true, titleFr: true } },
  conference: { select: named },
  session: { select: { slug: true, titleEn: true, titleFr: true, conference: { select: { slug: true } } } },
  project: { select: named },
  projectStatement: { select: { text: true, project } },
  contribution: { select: { note: true, project, organisation: { select: named } } },
  activity: { select: { slug: true, titleEn: true, titleFr: true, project, conference: { select: { slug: true } } } },
  study: { select: { slug: true, titleEn: true, titleFr: true, project } },
  publication: {
    select: {
      slug: true,
      titleEn: true,
      titleFr: true,
      project,
      organisations: { select: { organisation: { select: { slug: true } } }, take: 1 },
    },
  },
} satisfies Prisma.CitationSelect;

type StatementRow = Prisma.CitationGetPayload<{ select: typeof statementSelect }>;
type Target = { type: StatementType; label: Bilingual; to: string | null };

/** The statement a citation supports; null for a row without a target, which the database does not allow. */
export function statementOf(row: StatementRow): Statement | null {
  const target = targetOf(row);
  return target && { id: row.id, row: row.tableRow, aspect: row.aspect, contradicts: row.contradicts, ...target };
}

function targetOf(row: StatementRow): Target | null {
  return directoryTarget(row) ?? countryTarget(row) ?? eventTarget(row) ?? projectTarget(row);
}

function directoryTarget({ organisation, instrument, person, partnership }: StatementRow): Target | null {
  if (organisation)
    return { type: "organisation", label: nameOf(organisation), to: `/organisations/${organisation.slug}` };
  if (instrument)
    return {
      type: "instrument",
      label: nameOf(instrument),
      to: `/organisations/${instrument.organisation.slug}#instruments`,
    };
  if (partnership) return { type: "partnership", label: titleOf(partnership), to: `/partnerships/${partnership.slug}` };
  if (!person) return null;
  const home = person.organisation
    ? `/organisations/${person.organisation.slug}`
    : person.countryCode && countryPath(person.countryCode);
  return { type: "person", label: english(person.name), to: home && `${home}#people` };
}

function countryTarget({ treatyStatus, contactPoint, legislation, cooperation }: StatementRow): Target | null {
  if (treatyStatus)
    return {
      type: "treatyStatus",
      label: nameOf(treatyStatus.country),
      to: `${countryPath(treatyStatus.country.code)}#convention`,
    };
  if (contactPoint)
    return {
      type: "contactPoint",
      label: nameOf(contactPoint.country),
      to: `${countryPath(contactPoint.country.code)}#contact-point`,
    };
  if (legislation)
    return {
      type: "legislation",
      label: english(legislation.title),
      to: `${countryPath(legislation.country.code)}#legislation`,
    };
  if (cooperation)
    return {
      type: "cooperation",
      label: english(cooperation.summary),
      to: `${countryPath(cooperation.country.code)}#cooperation`,
    };
  return null;
}

function eventTarget({ conference, session }: StatementRow): Target | null {
  if (conference) return { type: "conference", label: nameOf(conference), to: `/conferences/${conference.slug}` };
  if (!session) return null;
  return {
    type: "session",
    label: titleOf(session),
    to: `/conferences/${session.conference.slug}/programme/${session.slug}`,
  };
}

function projectTarget({
  project: found,
  projectStatement,
  contribution,
  activity,
  study,
  publication,
}: StatementRow): Target | null {
  if (found) return { type: "project", label: nameOf(found), to: `/projects/${found.slug}` };
  if (projectStatement)
    return {
      type: "projectStatement",
      label: english(projectStatement.text),
      to: `/projects/${projectStatement.project.slug}`,
    };
  if (contribution)
    return {
      type: "contribution",
      label: nameOf(contribution.organisation),
      to: `/projects/${contribution.project.slug}#contributions`,
    };
  if (activity) return { type: "activity", label: titleOf(activity), to: activityPath(activity) };
  if (study)
    return {
      type: "study",
      label: titleOf(study),
      to: study.project && `/projects/${study.project.slug}#${study.slug}`,
    };
  if (!publication) return null;
  const publisher = publication.organisations[0]?.organisation.slug;
  const to = publication.project
    ? `/projects/${publication.project.slug}#${publication.slug}`
    : publisher
      ? `/organisations/${publisher}#publications`
      : null;
  return { type: "publication", label: titleOf(publication), to };
}

function activityPath({ slug, project: of, conference }: NonNullable<StatementRow["activity"]>): string | null {
  if (of) return `/projects/${of.slug}#${slug}`;
  return conference && `/conferences/${conference.slug}`;
}

/** As the page itself writes it: being sent there from another spelling would lose the place on it. */
function countryPath(code: string): string {
  return `/countries/${code.toLowerCase()}`;
}

function nameOf(row: { nameEn: string; nameFr: string | null }): Bilingual {
  return { en: row.nameEn, fr: row.nameFr };
}

function titleOf(row: { titleEn: string; titleFr: string | null }): Bilingual {
  return { en: row.titleEn, fr: row.titleFr };
}

function english(text: string): Bilingual {
  return { en: text, fr: null };
}
