import type { Prisma } from "#prisma/generated/client.ts";

type Inputs = {
  Source: Omit<Prisma.SourceCreateManyInput, "url" | "retrievedOn">;
  Country: Pick<
    Prisma.CountryCreateManyInput,
    "code" | "documented" | "region" | "councilOfEuropeMember" | "nameInSource" | "codeNote"
  >;
  Organisation: Omit<
    Prisma.OrganisationCreateManyInput,
    "createdAt" | "updatedAt" | "descriptionEn" | "descriptionFr" | "verifiedAt"
  >;
  OrganisationName: Prisma.OrganisationNameCreateManyInput;
  Instrument: Omit<Prisma.InstrumentCreateManyInput, "statusCounts"> & { statusCounts: Prisma.InputJsonObject | null };
  TreatyStatus: Prisma.TreatyStatusCreateManyInput;
  ContactPoint: Prisma.ContactPointCreateManyInput;
  CountryLegislation: Prisma.CountryLegislationCreateManyInput;
  CountryCooperation: Prisma.CountryCooperationCreateManyInput;
  Person: Omit<Prisma.PersonCreateManyInput, "positionFrom" | "positionTo">;
  Project: Prisma.ProjectCreateManyInput;
  ProjectOutput: Prisma.ProjectOutputCreateManyInput;
  ProjectStatement: Prisma.ProjectStatementCreateManyInput;
  ProjectOrganisation: Prisma.ProjectOrganisationCreateManyInput;
  ProjectCountry: Prisma.ProjectCountryCreateManyInput;
  Contribution: Prisma.ContributionCreateManyInput;
  Conference: Omit<
    Prisma.ConferenceCreateManyInput,
    | "isDemonstration"
    | "registrationOpensAt"
    | "registrationClosesAt"
    | "contactEmail"
    | "offersPlaces"
    | "offerHours"
    | "substituteUntil"
    | "programmeMode"
    | "programmeRevision"
  >;
  ConferenceStatement: Prisma.ConferenceStatementCreateManyInput;
  ConferenceFact: Prisma.ConferenceFactCreateManyInput;
  ConferenceOrganisation: Prisma.ConferenceOrganisationCreateManyInput;
  ConferenceCountry: Prisma.ConferenceCountryCreateManyInput;
  ConferencePerson: Prisma.ConferencePersonCreateManyInput;
  Room: Omit<Prisma.RoomCreateManyInput, "equipment" | "placeEn" | "placeFr">;
  Session: Omit<
    Prisma.SessionCreateManyInput,
    | "premiseFr"
    | "trackId"
    | "access"
    | "capacity"
    | "expected"
    | "minutes"
    | "equipment"
    | "internalNote"
    | "isInternal"
    | "cancelledAt"
    | "version"
    | "updatedAt"
  >;
  SessionStatement: Omit<Prisma.SessionStatementCreateManyInput, "textFr">;
  SessionFact: Prisma.SessionFactCreateManyInput;
  Slot: Omit<Prisma.SlotCreateManyInput, "startsAt" | "endsAt" | "pinned" | "version"> & {
    startsAt: string;
    endsAt: string;
  };
  SessionRole: Omit<Prisma.SessionRoleCreateManyInput, "titleEn" | "titleFr" | "state" | "invitedAt" | "answeredAt">;
  SessionOrganisation: Prisma.SessionOrganisationCreateManyInput;
  Activity: Prisma.ActivityCreateManyInput;
  ActivityParty: Prisma.ActivityPartyCreateManyInput;
  ActivityCountry: Prisma.ActivityCountryCreateManyInput;
  ActivityOutput: Prisma.ActivityOutputCreateManyInput;
  Partnership: Omit<Prisma.PartnershipCreateManyInput, "signedOn" | "inForceOn" | "verifiedAt">;
  PartnershipParty: Prisma.PartnershipPartyCreateManyInput;
  Study: Prisma.StudyCreateManyInput;
  StudyOrganisation: Prisma.StudyOrganisationCreateManyInput;
  StudyCountry: Prisma.StudyCountryCreateManyInput;
  StudyRelation: Prisma.StudyRelationCreateManyInput;
  Publication: Prisma.PublicationCreateManyInput;
  PublicationOrganisation: Prisma.PublicationOrganisationCreateManyInput;
  PublicationCountry: Prisma.PublicationCountryCreateManyInput;
  PublicationPerson: Prisma.PublicationPersonCreateManyInput;
  Conclusion: Omit<Prisma.ConclusionCreateManyInput, "version">;
  ConclusionOwner: Prisma.ConclusionOwnerCreateManyInput;
  FollowUp: Prisma.FollowUpCreateManyInput;
  NetworkView: Prisma.NetworkViewCreateManyInput;
  NetworkViewCitation: Prisma.NetworkViewCitationCreateManyInput;
  NetworkTour: Prisma.NetworkTourCreateManyInput;
  NetworkTourStep: Prisma.NetworkTourStepCreateManyInput;
  Citation: Omit<Prisma.CitationCreateManyInput, "rank" | "says">;
};

export type TableName = keyof Inputs;
/** Every column must be said, so that all rows of a table are written in one statement. */
export type ValuesOf<Table extends TableName> = {
  [Column in keyof Inputs[Table]]-?: Exclude<Inputs[Table][Column], undefined>;
};
export type Values = Record<string, unknown>;
export type Row = { table: TableName; values: Values };

/** One row of a table, complete. */
export function row<Table extends TableName>(table: Table, values: ValuesOf<Table>): Row {
  return { table, values };
}

type Table = { key: string[]; parents: Partial<Record<TableName, string>> };
const id = ["id"];

/**
 * Every table that content goes into, in the order in which foreign keys allow writing: its primary key, and the column
 * that names the row it is a part of.
 */
export const tables: Record<TableName, Table> = {
  Source: { key: id, parents: {} },
  Country: { key: ["code"], parents: {} },
  Organisation: { key: id, parents: {} },
  OrganisationName: { key: id, parents: { Organisation: "organisationId" } },
  Instrument: { key: id, parents: {} },
  TreatyStatus: { key: id, parents: { Country: "countryCode" } },
  ContactPoint: { key: ["countryCode"], parents: { Country: "countryCode" } },
  CountryLegislation: { key: id, parents: { Country: "countryCode" } },
  CountryCooperation: { key: id, parents: { Country: "countryCode" } },
  Person: { key: id, parents: {} },
  Project: { key: id, parents: {} },
  ProjectOutput: { key: id, parents: { Project: "projectId" } },
  ProjectStatement: { key: id, parents: { Project: "projectId" } },
  ProjectOrganisation: { key: ["projectId", "organisationId", "role"], parents: { Project: "projectId" } },
  ProjectCountry: { key: ["projectId", "countryCode"], parents: { Project: "projectId" } },
  Contribution: { key: id, parents: { Project: "projectId" } },
  Conference: { key: id, parents: {} },
  ConferenceStatement: { key: id, parents: { Conference: "conferenceId" } },
  ConferenceFact: { key: id, parents: { Conference: "conferenceId" } },
  ConferenceOrganisation: { key: ["conferenceId", "organisationId", "role"], parents: { Conference: "conferenceId" } },
  ConferenceCountry: { key: ["conferenceId", "countryCode", "role"], parents: { Conference: "conferenceId" } },
  ConferencePerson: { key: ["conferenceId", "personId", "role"], parents: { Conference: "conferenceId" } },
  Room: { key: id, parents: { Conference: "conferenceId" } },
  Session: { key: id, parents: { Conference: "conferenceId" } },
  SessionStatement: { key: id, parents: { Session: "sessionId" } },
  SessionFact: { key: id, parents: { Session: "sessionId" } },
  Slot: { key: id, parents: { Session: "sessionId" } },
  SessionRole: { key: ["sessionId", "personId", "role"], parents: { Session: "sessionId" } },
  SessionOrganisation: { key: ["sessionId", "organisationId", "role"], parents: { Session: "sessionId" } },
  Activity: { key: id, parents: {} },
  ActivityParty: { key: id, parents: { Activity: "activityId" } },
  ActivityCountry: { key: ["activityId", "countryCode"], parents: { Activity: "activityId" } },
  ActivityOutput: { key: ["activityId", "outputId"], parents: { Activity: "activityId" } },
  Partnership: { key: id, parents: {} },
  PartnershipParty: { key: id, parents: { Partnership: "partnershipId" } },
  Study: { key: id, parents: {} },
  StudyOrganisation: { key: ["studyId", "organisationId", "role"], parents: { Study: "studyId" } },
  StudyCountry: { key: ["studyId", "countryCode"], parents: { Study: "studyId" } },
  StudyRelation: { key: ["fromId", "toId"], parents: { Study: "fromId" } },
  Publication: { key: id, parents: {} },
  PublicationOrganisation: {
    key: ["publicationId", "organisationId", "role"],
    parents: { Publication: "publicationId" },
  },
  PublicationCountry: { key: ["publicationId", "countryCode"], parents: { Publication: "publicationId" } },
  PublicationPerson: { key: ["publicationId", "personId"], parents: { Publication: "publicationId" } },
  Conclusion: { key: id, parents: {} },
  ConclusionOwner: { key: ["conclusionId", "organisationId"], parents: { Conclusion: "conclusionId" } },
  FollowUp: { key: id, parents: { Conclusion: "conclusionId" } },
  NetworkView: { key: id, parents: {} },
  NetworkViewCitation: { key: ["viewId", "position"], parents: { NetworkView: "viewId" } },
  NetworkTour: { key: id, parents: {} },
  NetworkTourStep: { key: ["tourId", "position"], parents: { NetworkTour: "tourId" } },
  Citation: {
    key: id,
    parents: {
      Organisation: "organisationId",
      Instrument: "instrumentId",
      TreatyStatus: "treatyStatusId",
      ContactPoint: "contactPointId",
      CountryLegislation: "legislationId",
      CountryCooperation: "cooperationId",
      Person: "personId",
      Partnership: "partnershipId",
      Conference: "conferenceId",
      Session: "sessionId",
      Project: "projectId",
      ProjectStatement: "projectStatementId",
      Contribution: "contributionId",
      Activity: "activityId",
      Study: "studyId",
      Publication: "publicationId",
      Conclusion: "conclusionId",
    },
  },
};

export const tableNames = Object.keys(tables) as TableName[];

/** The primary key of a row as one string. */
export function keyOf(table: TableName, values: Values): string {
  return JSON.stringify(tables[table].key.map((column) => values[column]));
}
