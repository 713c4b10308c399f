import { citations } from "../citations.ts";
import { spanColumns } from "../dates.ts";
import type { Item } from "../item.ts";
import type { RowOf } from "../schemas.ts";
import { row } from "../tables.ts";

type Publication = RowOf<"publications">;

/** A text issued by an organisation. */
export function publicationItem(publication: Publication): Item {
  const { id, publisherId, approvedById } = publication;
  return {
    kind: "publication",
    id,
    rows: [
      row("Publication", {
        id,
        slug: id.replace(/^pub-/, ""),
        titleEn: publication.title,
        titleFr: null,
        type: publication.type,
        number: publication.number ?? null,
        summary: publication.summary,
        state: publication.status ?? null,
        statusAsOf: publication.statusAsOf ?? null,
        ...spanColumns({ ...publication, startDate: publication.date }, true),
        dateNote: publication.dateNote ?? null,
        documentId: publication.document ?? null,
        projectId: publication.projectId ?? null,
        conferenceId: publication.conferenceId ?? null,
        relatedStudyId: publication.relatedStudyId ?? null,
      }),
      row("PublicationOrganisation", { publicationId: id, organisationId: publisherId, role: "publisher" }),
      ...(approvedById
        ? [row("PublicationOrganisation", { publicationId: id, organisationId: approvedById, role: "approver" })]
        : []),
      ...(publication.countryCodes ?? []).map((countryCode) =>
        row("PublicationCountry", { publicationId: id, countryCode }),
      ),
      ...(publication.authorIds ?? []).map((personId) => row("PublicationPerson", { publicationId: id, personId })),
      ...citations({ owner: "Publication", id }, publication.sources),
    ],
  };
}
