-- CreateEnum
CREATE TYPE "TokenPurpose" AS ENUM ('verify_email', 'reset_password', 'change_email');

-- CreateEnum
CREATE TYPE "ConferenceState" AS ENUM ('planned', 'held');

-- CreateEnum
CREATE TYPE "StatementKind" AS ENUM ('programme', 'conclusion');

-- CreateEnum
CREATE TYPE "ConferenceOrganisationRole" AS ENUM ('host', 'participant');

-- CreateEnum
CREATE TYPE "ConferenceCountryRole" AS ENUM ('participant', 'covered');

-- CreateEnum
CREATE TYPE "TeamRole" AS ENUM ('owner', 'editor', 'desk');

-- CreateEnum
CREATE TYPE "InvitationState" AS ENUM ('sent', 'accepted', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "MessageState" AS ENUM ('queued', 'sending', 'sent', 'kept', 'delivered', 'delayed', 'bounced', 'complained', 'failed', 'unclear', 'cancelled');

-- CreateEnum
CREATE TYPE "DateEnd" AS ENUM ('same', 'dated', 'open', 'unknown');

-- CreateEnum
CREATE TYPE "DateCertainty" AS ENUM ('exact', 'within', 'unconfirmed');

-- CreateEnum
CREATE TYPE "Locale" AS ENUM ('en', 'fr');

-- CreateEnum
CREATE TYPE "Region" AS ENUM ('europe', 'americas', 'africa', 'arab_region', 'asia_and_pacific', 'middle_east');

-- CreateEnum
CREATE TYPE "InstrumentKind" AS ENUM ('treaty', 'eu_framework_decision');

-- CreateEnum
CREATE TYPE "TreatyState" AS ENUM ('ratified', 'signed', 'not_signed', 'invited_to_accede', 'requested_accession');

-- CreateEnum
CREATE TYPE "ContactPointState" AS ENUM ('established', 'not_established', 'temporary', 'under_way', 'decision_encouraged');

-- CreateEnum
CREATE TYPE "LegislationState" AS ENUM ('draft', 'adopted', 'passed_by_senate');

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('international_organisation', 'regional_organisation', 'eu_body', 'government', 'law_enforcement_network', 'criminal_justice', 'private_sector', 'industry_association', 'civil_society', 'academia', 'multistakeholder_forum', 'expert_committee');

-- CreateEnum
CREATE TYPE "NameKind" AS ENUM ('official', 'acronym', 'alias', 'former');

-- CreateEnum
CREATE TYPE "PartnershipKind" AS ENUM ('co_funding', 'co_organised_event', 'participation', 'observer_status', 'working_group', 'agreement', 'information_exchange', 'technical_assistance', 'recommendation_or_endorsement', 'membership', 'study_cooperation', 'support_in_kind', 'tension');

-- CreateEnum
CREATE TYPE "PartnershipState" AS ENUM ('stated', 'planned', 'unconfirmed');

-- CreateEnum
CREATE TYPE "PartyRole" AS ENUM ('approver', 'author', 'beneficiary', 'co_funder', 'co_organiser', 'commissioner', 'concerned', 'contributor', 'convenor', 'counterpart', 'derived_network', 'endorser', 'facilitator', 'framework', 'funder', 'granting_body', 'group', 'host', 'implementer', 'initiator', 'invited', 'lead', 'lead_of_working_group', 'member', 'model', 'moderator', 'network', 'observer', 'opening', 'organiser', 'panellist', 'participant', 'partner', 'patron', 'promoter', 'provider', 'recipient', 'referrer', 'session_co_organiser', 'signatory', 'speaker', 'sponsor', 'subject', 'supporter');

-- CreateEnum
CREATE TYPE "SessionKind" AS ENUM ('plenary', 'workshop', 'panel', 'keynote', 'side_event', 'break', 'forum', 'topic', 'session');

-- CreateEnum
CREATE TYPE "SessionStatementKind" AS ENUM ('focus_question', 'background', 'conclusion');

-- CreateEnum
CREATE TYPE "SessionRoleKind" AS ENUM ('speaker', 'moderator', 'panellist', 'chair', 'rapporteur', 'interpreter');

-- CreateEnum
CREATE TYPE "SessionOrganisationRole" AS ENUM ('organiser', 'sponsor', 'moderator', 'panel');

-- CreateEnum
CREATE TYPE "ProjectStatementKind" AS ENUM ('result', 'work_to_date', 'planned_work');

-- CreateEnum
CREATE TYPE "ProjectOrganisationRole" AS ENUM ('implementer', 'partner');

-- CreateEnum
CREATE TYPE "ActivityKind" AS ENUM ('conference', 'workshop', 'meeting', 'mission', 'training', 'legal_analysis', 'study', 'publication', 'contribution');

-- CreateEnum
CREATE TYPE "ActivityState" AS ENUM ('done', 'planned', 'unconfirmed');

-- CreateEnum
CREATE TYPE "StudyState" AS ENUM ('planned', 'under_way');

-- CreateEnum
CREATE TYPE "StudyOrganisationRole" AS ENUM ('author', 'receiver', 'working_group', 'supporter', 'working_group_member');

-- CreateEnum
CREATE TYPE "PublicationOrganisationRole" AS ENUM ('publisher', 'approver');

-- CreateEnum
CREATE TYPE "RegistrationState" AS ENUM ('pending', 'waiting', 'confirmed', 'declined', 'withdrawn');

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "locale" "Locale" NOT NULL DEFAULT 'en',
    "isAdministrator" BOOLEAN NOT NULL DEFAULT false,
    "emailVerifiedAt" TIMESTAMP(3),
    "disabledAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "personId" TEXT,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LoginSession" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "userAgent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "LoginSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccountToken" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "purpose" "TokenPurpose" NOT NULL,
    "email" TEXT,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AccountToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimiterFlexible" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMP(3),

    CONSTRAINT "RateLimiterFlexible_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Conference" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameFr" TEXT,
    "altNames" TEXT[],
    "series" TEXT,
    "editionYear" INTEGER NOT NULL,
    "state" "ConferenceState" NOT NULL,
    "themeEn" TEXT,
    "themeFr" TEXT,
    "descriptionEn" TEXT,
    "descriptionFr" TEXT,
    "dateFrom" TEXT,
    "dateTo" TEXT,
    "dateEnd" "DateEnd" NOT NULL DEFAULT 'unknown',
    "dateCertainty" "DateCertainty" NOT NULL DEFAULT 'exact',
    "city" TEXT,
    "countryCode" TEXT,
    "venue" TEXT,
    "address" TEXT,
    "timeZone" TEXT,
    "languages" TEXT[],
    "note" TEXT,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,
    "registrationOpensAt" TIMESTAMP(3),
    "registrationClosesAt" TIMESTAMP(3),
    "contactEmail" TEXT,

    CONSTRAINT "Conference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConferenceStatement" (
    "id" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "kind" "StatementKind" NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "ConferenceStatement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConferenceFact" (
    "id" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "qualifier" TEXT,

    CONSTRAINT "ConferenceFact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConferenceOrganisation" (
    "conferenceId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "role" "ConferenceOrganisationRole" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ConferenceOrganisation_pkey" PRIMARY KEY ("conferenceId","organisationId","role")
);

-- CreateTable
CREATE TABLE "ConferenceCountry" (
    "conferenceId" TEXT NOT NULL,
    "countryCode" TEXT NOT NULL,
    "role" "ConferenceCountryRole" NOT NULL,

    CONSTRAINT "ConferenceCountry_pkey" PRIMARY KEY ("conferenceId","countryCode","role")
);

-- CreateTable
CREATE TABLE "ConferencePerson" (
    "conferenceId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "role" "PartyRole" NOT NULL,

    CONSTRAINT "ConferencePerson_pkey" PRIMARY KEY ("conferenceId","personId","role")
);

-- CreateTable
CREATE TABLE "TeamMember" (
    "conferenceId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "role" "TeamRole" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TeamMember_pkey" PRIMARY KEY ("conferenceId","accountId")
);

-- CreateTable
CREATE TABLE "Room" (
    "id" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameFr" TEXT,
    "capacity" INTEGER,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Room_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Category" (
    "id" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameFr" TEXT,
    "descriptionEn" TEXT,
    "descriptionFr" TEXT,
    "needsApproval" BOOLEAN NOT NULL DEFAULT true,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "categoryId" TEXT,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "state" "InvitationState" NOT NULL DEFAULT 'sent',
    "tokenHash" TEXT NOT NULL,
    "declineReason" TEXT,
    "registrationId" TEXT,
    "messageId" TEXT,
    "createdById" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "repliedAt" TIMESTAMP(3),
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "toEmail" TEXT NOT NULL,
    "toName" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "headers" JSONB NOT NULL DEFAULT '{}',
    "attachments" JSONB NOT NULL DEFAULT '[]',
    "state" "MessageState" NOT NULL DEFAULT 'queued',
    "notBefore" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "firstAttemptAt" TIMESTAMP(3),
    "lockedUntil" TIMESTAMP(3),
    "providerId" TEXT,
    "lastError" TEXT,
    "subjectType" TEXT,
    "subjectId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMP(3),
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailEvent" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "messageId" TEXT,
    "at" TIMESTAMP(3) NOT NULL,
    "receivedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MailEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LayoutPosition" (
    "view" TEXT NOT NULL,
    "nodeId" TEXT NOT NULL,
    "x" DOUBLE PRECISION NOT NULL,
    "y" DOUBLE PRECISION NOT NULL,
    "graphHash" TEXT NOT NULL,

    CONSTRAINT "LayoutPosition_pkey" PRIMARY KEY ("view","nodeId")
);

-- CreateTable
CREATE TABLE "Country" (
    "code" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameFr" TEXT NOT NULL,
    "documented" BOOLEAN NOT NULL DEFAULT false,
    "region" "Region",
    "councilOfEuropeMember" BOOLEAN,
    "nameInSource" TEXT,
    "codeNote" TEXT,
    "footnoteEn" TEXT,
    "footnoteFr" TEXT,

    CONSTRAINT "Country_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Instrument" (
    "id" TEXT NOT NULL,
    "number" TEXT,
    "nameEn" TEXT NOT NULL,
    "nameFr" TEXT,
    "aliases" TEXT[],
    "kind" "InstrumentKind" NOT NULL,
    "organisationId" TEXT NOT NULL,
    "dateFrom" TEXT,
    "note" TEXT,
    "statusAsOf" TEXT,
    "statusCounts" JSONB,
    "articlesNamed" JSONB NOT NULL DEFAULT '[]',
    "ratificationsByYear" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Instrument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TreatyStatus" (
    "id" TEXT NOT NULL,
    "countryCode" TEXT NOT NULL,
    "instrumentId" TEXT NOT NULL,
    "state" "TreatyState" NOT NULL,
    "asOf" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "TreatyStatus_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContactPoint" (
    "countryCode" TEXT NOT NULL,
    "state" "ContactPointState" NOT NULL,
    "asOf" TEXT NOT NULL,

    CONSTRAINT "ContactPoint_pkey" PRIMARY KEY ("countryCode")
);

-- CreateTable
CREATE TABLE "CountryLegislation" (
    "id" TEXT NOT NULL,
    "countryCode" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "year" INTEGER,
    "state" "LegislationState",
    "note" TEXT,

    CONSTRAINT "CountryLegislation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CountryCooperation" (
    "id" TEXT NOT NULL,
    "countryCode" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "summary" TEXT NOT NULL,

    CONSTRAINT "CountryCooperation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameFr" TEXT,
    "acronym" TEXT,
    "kind" "OrganisationKind",
    "parentId" TEXT,
    "countryCode" TEXT,
    "website" TEXT,
    "note" TEXT,
    "nameExpandedByEditor" BOOLEAN NOT NULL DEFAULT false,
    "searchText" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganisationName" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "kind" "NameKind" NOT NULL,
    "lang" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "OrganisationName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganisationEditor" (
    "organisationId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OrganisationEditor_pkey" PRIMARY KEY ("organisationId","accountId")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" TEXT,
    "organisationId" TEXT,
    "countryCode" TEXT,
    "biographyEn" TEXT,
    "biographyFr" TEXT,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Partnership" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "PartnershipKind" NOT NULL,
    "state" "PartnershipState" NOT NULL DEFAULT 'stated',
    "titleEn" TEXT NOT NULL,
    "titleFr" TEXT,
    "descriptionEn" TEXT NOT NULL,
    "descriptionFr" TEXT,
    "dateFrom" TEXT,
    "dateTo" TEXT,
    "dateEnd" "DateEnd" NOT NULL DEFAULT 'unknown',
    "dateCertainty" "DateCertainty" NOT NULL DEFAULT 'exact',
    "amount" INTEGER,
    "currency" TEXT,
    "note" TEXT,
    "projectId" TEXT,
    "conferenceId" TEXT,
    "activityId" TEXT,

    CONSTRAINT "Partnership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartnershipParty" (
    "id" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "organisationId" TEXT,
    "countryCode" TEXT,
    "role" "PartyRole",
    "onBehalfOfId" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "PartnershipParty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "dateFrom" TEXT,
    "dateNote" TEXT,
    "lang" TEXT NOT NULL DEFAULT 'en',

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Citation" (
    "id" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "tableTitle" TEXT,
    "tableRow" INTEGER,
    "contradicts" BOOLEAN NOT NULL DEFAULT false,
    "aspect" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "organisationId" TEXT,
    "instrumentId" TEXT,
    "treatyStatusId" TEXT,
    "contactPointId" TEXT,
    "legislationId" TEXT,
    "cooperationId" TEXT,
    "personId" TEXT,
    "partnershipId" TEXT,
    "conferenceId" TEXT,
    "sessionId" TEXT,
    "projectId" TEXT,
    "projectStatementId" TEXT,
    "contributionId" TEXT,
    "activityId" TEXT,
    "studyId" TEXT,
    "publicationId" TEXT,

    CONSTRAINT "Citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorAccountId" TEXT,
    "actorKind" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "conferenceId" TEXT,
    "reason" TEXT,
    "changes" JSONB NOT NULL DEFAULT '{}',
    "requestId" TEXT,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LoadedContent" (
    "kind" TEXT NOT NULL,
    "rowId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "loadedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LoadedContent_pkey" PRIMARY KEY ("kind","rowId")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "SessionKind" NOT NULL,
    "number" INTEGER,
    "track" TEXT,
    "titleEn" TEXT NOT NULL,
    "titleFr" TEXT,
    "descriptionEn" TEXT,
    "descriptionFr" TEXT,
    "premise" TEXT,
    "language" TEXT,
    "interpretedInto" TEXT[],
    "dateFrom" TEXT,
    "weekday" TEXT,
    "note" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Slot" (
    "id" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,
    "startsAt" TIMESTAMP(3) NOT NULL,
    "endsAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Slot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SessionStatement" (
    "id" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "kind" "SessionStatementKind" NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "SessionStatement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SessionFact" (
    "id" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "qualifier" TEXT,

    CONSTRAINT "SessionFact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SessionRole" (
    "sessionId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "role" "SessionRoleKind" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "SessionRole_pkey" PRIMARY KEY ("sessionId","personId","role")
);

-- CreateTable
CREATE TABLE "SessionOrganisation" (
    "sessionId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "role" "SessionOrganisationRole" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "SessionOrganisation_pkey" PRIMARY KEY ("sessionId","organisationId","role")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameFr" TEXT,
    "shortName" TEXT,
    "aliases" TEXT[],
    "phase" INTEGER,
    "reference" TEXT,
    "area" TEXT,
    "objective" TEXT NOT NULL,
    "objectiveTruncated" BOOLEAN NOT NULL DEFAULT false,
    "target" TEXT,
    "website" TEXT,
    "note" TEXT,
    "dateFrom" TEXT,
    "dateTo" TEXT,
    "dateEnd" "DateEnd" NOT NULL DEFAULT 'unknown',
    "dateCertainty" "DateCertainty" NOT NULL DEFAULT 'exact',
    "dateNote" TEXT,
    "budgetAmount" INTEGER,
    "budgetCurrency" TEXT,
    "budgetNote" TEXT,
    "predecessorId" TEXT,
    "predecessorNote" TEXT,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectOutput" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT,
    "truncated" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ProjectOutput_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectStatement" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "outputId" TEXT,
    "kind" "ProjectStatementKind" NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "ProjectStatement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectOrganisation" (
    "projectId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "role" "ProjectOrganisationRole" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ProjectOrganisation_pkey" PRIMARY KEY ("projectId","organisationId","role")
);

-- CreateTable
CREATE TABLE "ProjectCountry" (
    "projectId" TEXT NOT NULL,
    "countryCode" TEXT NOT NULL,

    CONSTRAINT "ProjectCountry_pkey" PRIMARY KEY ("projectId","countryCode")
);

-- CreateTable
CREATE TABLE "Contribution" (
    "id" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "isTotal" BOOLEAN NOT NULL DEFAULT false,
    "amount" INTEGER,
    "currency" TEXT,
    "dateFrom" TEXT,
    "yearsPrinted" TEXT,
    "note" TEXT,

    CONSTRAINT "Contribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Activity" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "ActivityKind" NOT NULL,
    "state" "ActivityState" NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleFr" TEXT,
    "descriptionEn" TEXT NOT NULL,
    "descriptionFr" TEXT,
    "dateFrom" TEXT,
    "dateTo" TEXT,
    "dateEnd" "DateEnd" NOT NULL DEFAULT 'unknown',
    "dateCertainty" "DateCertainty" NOT NULL DEFAULT 'exact',
    "datePrinted" TEXT NOT NULL,
    "place" TEXT,
    "placePrinted" TEXT,
    "countryCode" TEXT,
    "outputsPrinted" TEXT,
    "note" TEXT,
    "projectId" TEXT,
    "fundingProjectId" TEXT,
    "conferenceId" TEXT,
    "outputNumbers" INTEGER[],

    CONSTRAINT "Activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActivityParty" (
    "id" TEXT NOT NULL,
    "activityId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "role" "PartyRole" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ActivityParty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActivityCountry" (
    "activityId" TEXT NOT NULL,
    "countryCode" TEXT NOT NULL,

    CONSTRAINT "ActivityCountry_pkey" PRIMARY KEY ("activityId","countryCode")
);

-- CreateTable
CREATE TABLE "ActivityOutput" (
    "activityId" TEXT NOT NULL,
    "outputId" TEXT NOT NULL,

    CONSTRAINT "ActivityOutput_pkey" PRIMARY KEY ("activityId","outputId")
);

-- CreateTable
CREATE TABLE "Study" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleFr" TEXT,
    "subtitle" TEXT,
    "purpose" TEXT NOT NULL,
    "number" INTEGER,
    "group" TEXT NOT NULL,
    "state" "StudyState",
    "statusAsOf" TEXT,
    "carriedOutBy" TEXT,
    "outputs" TEXT[],
    "launchedOn" TEXT,
    "dueOn" TEXT,
    "decidedOn" TEXT,
    "startsOn" TEXT,
    "plannedYear" INTEGER,
    "note" TEXT,
    "projectId" TEXT,

    CONSTRAINT "Study_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StudyOrganisation" (
    "studyId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "role" "StudyOrganisationRole" NOT NULL,

    CONSTRAINT "StudyOrganisation_pkey" PRIMARY KEY ("studyId","organisationId","role")
);

-- CreateTable
CREATE TABLE "StudyCountry" (
    "studyId" TEXT NOT NULL,
    "countryCode" TEXT NOT NULL,

    CONSTRAINT "StudyCountry_pkey" PRIMARY KEY ("studyId","countryCode")
);

-- CreateTable
CREATE TABLE "StudyRelation" (
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,

    CONSTRAINT "StudyRelation_pkey" PRIMARY KEY ("fromId","toId")
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleFr" TEXT,
    "type" TEXT NOT NULL,
    "number" TEXT,
    "summary" TEXT NOT NULL,
    "state" TEXT,
    "statusAsOf" TEXT,
    "dateFrom" TEXT,
    "dateTo" TEXT,
    "dateEnd" "DateEnd" NOT NULL DEFAULT 'unknown',
    "dateCertainty" "DateCertainty" NOT NULL DEFAULT 'exact',
    "dateNote" TEXT,
    "documentId" TEXT,
    "projectId" TEXT,
    "conferenceId" TEXT,
    "relatedStudyId" TEXT,

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublicationOrganisation" (
    "publicationId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "role" "PublicationOrganisationRole" NOT NULL,

    CONSTRAINT "PublicationOrganisation_pkey" PRIMARY KEY ("publicationId","organisationId","role")
);

-- CreateTable
CREATE TABLE "PublicationCountry" (
    "publicationId" TEXT NOT NULL,
    "countryCode" TEXT NOT NULL,

    CONSTRAINT "PublicationCountry_pkey" PRIMARY KEY ("publicationId","countryCode")
);

-- CreateTable
CREATE TABLE "PublicationPerson" (
    "publicationId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    CONSTRAINT "PublicationPerson_pkey" PRIMARY KEY ("publicationId","personId")
);

-- CreateTable
CREATE TABLE "Pool" (
    "id" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "categoryId" TEXT,
    "capacity" INTEGER,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "nextArrival" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Pool_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Registration" (
    "id" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "categoryId" TEXT NOT NULL,
    "accountId" TEXT,
    "reference" TEXT NOT NULL,
    "state" "RegistrationState" NOT NULL,
    "arrival" INTEGER NOT NULL,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "organisationId" TEXT,
    "organisationName" TEXT NOT NULL,
    "countryCode" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "languages" TEXT[],
    "interpretation" TEXT[],
    "accessNeeds" TEXT NOT NULL DEFAULT '',
    "consentAt" TIMESTAMP(3) NOT NULL,
    "consentVersion" TEXT NOT NULL,
    "submissionKey" TEXT NOT NULL,
    "declineReason" TEXT,
    "searchText" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,
    "submittedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMP(3),
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegistrationLink" (
    "id" TEXT NOT NULL,
    "registrationId" TEXT NOT NULL,
    "requested" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RegistrationLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "actorAccountId" TEXT,
    "kind" TEXT NOT NULL,
    "reason" TEXT,
    "madeAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoUntil" TIMESTAMP(3) NOT NULL,
    "undoneAt" TIMESTAMP(3),
    "settledAt" TIMESTAMP(3),
    "arrivalMark" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DecisionItem" (
    "decisionId" TEXT NOT NULL,
    "registrationId" TEXT NOT NULL,
    "fromState" "RegistrationState" NOT NULL,
    "fromArrival" INTEGER NOT NULL,
    "fromDecidedAt" TIMESTAMP(3),
    "toState" "RegistrationState" NOT NULL,
    "messageId" TEXT,
    "categoryId" TEXT NOT NULL,
    "holdsPlace" BOOLEAN NOT NULL DEFAULT false,
    "closedAt" TIMESTAMP(3),

    CONSTRAINT "DecisionItem_pkey" PRIMARY KEY ("decisionId","registrationId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_emailKey_key" ON "Account"("emailKey");

-- CreateIndex
CREATE UNIQUE INDEX "Account_personId_key" ON "Account"("personId");

-- CreateIndex
CREATE INDEX "LoginSession_accountId_idx" ON "LoginSession"("accountId");

-- CreateIndex
CREATE INDEX "LoginSession_expiresAt_idx" ON "LoginSession"("expiresAt");

-- CreateIndex
CREATE INDEX "AccountToken_accountId_idx" ON "AccountToken"("accountId");

-- CreateIndex
CREATE INDEX "AccountToken_expiresAt_idx" ON "AccountToken"("expiresAt");

-- CreateIndex
CREATE INDEX "RateLimiterFlexible_expire_idx" ON "RateLimiterFlexible"("expire");

-- CreateIndex
CREATE UNIQUE INDEX "Conference_slug_key" ON "Conference"("slug");

-- CreateIndex
CREATE INDEX "Conference_dateFrom_idx" ON "Conference"("dateFrom");

-- CreateIndex
CREATE INDEX "Conference_countryCode_idx" ON "Conference"("countryCode");

-- CreateIndex
CREATE INDEX "Conference_series_idx" ON "Conference"("series");

-- CreateIndex
CREATE INDEX "ConferenceStatement_conferenceId_idx" ON "ConferenceStatement"("conferenceId");

-- CreateIndex
CREATE INDEX "ConferenceFact_conferenceId_idx" ON "ConferenceFact"("conferenceId");

-- CreateIndex
CREATE INDEX "ConferenceOrganisation_organisationId_idx" ON "ConferenceOrganisation"("organisationId");

-- CreateIndex
CREATE INDEX "ConferenceCountry_countryCode_idx" ON "ConferenceCountry"("countryCode");

-- CreateIndex
CREATE INDEX "ConferencePerson_personId_idx" ON "ConferencePerson"("personId");

-- CreateIndex
CREATE INDEX "TeamMember_accountId_idx" ON "TeamMember"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Room_conferenceId_slug_key" ON "Room"("conferenceId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Category_conferenceId_slug_key" ON "Category"("conferenceId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_registrationId_key" ON "Invitation"("registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_messageId_key" ON "Invitation"("messageId");

-- CreateIndex
CREATE INDEX "Invitation_categoryId_idx" ON "Invitation"("categoryId");

-- CreateIndex
CREATE INDEX "Invitation_createdById_idx" ON "Invitation"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_conferenceId_emailKey_key" ON "Invitation"("conferenceId", "emailKey");

-- CreateIndex
CREATE UNIQUE INDEX "Message_providerId_key" ON "Message"("providerId");

-- CreateIndex
CREATE INDEX "Message_state_notBefore_idx" ON "Message"("state", "notBefore");

-- CreateIndex
CREATE INDEX "Message_subjectType_subjectId_idx" ON "Message"("subjectType", "subjectId");

-- CreateIndex
CREATE INDEX "Message_createdAt_idx" ON "Message"("createdAt");

-- CreateIndex
CREATE INDEX "MailEvent_messageId_idx" ON "MailEvent"("messageId");

-- CreateIndex
CREATE INDEX "MailEvent_providerId_idx" ON "MailEvent"("providerId");

-- CreateIndex
CREATE INDEX "Instrument_organisationId_idx" ON "Instrument"("organisationId");

-- CreateIndex
CREATE INDEX "TreatyStatus_instrumentId_idx" ON "TreatyStatus"("instrumentId");

-- CreateIndex
CREATE UNIQUE INDEX "TreatyStatus_countryCode_instrumentId_key" ON "TreatyStatus"("countryCode", "instrumentId");

-- CreateIndex
CREATE INDEX "CountryLegislation_countryCode_idx" ON "CountryLegislation"("countryCode");

-- CreateIndex
CREATE INDEX "CountryCooperation_countryCode_idx" ON "CountryCooperation"("countryCode");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_slug_key" ON "Organisation"("slug");

-- CreateIndex
CREATE INDEX "Organisation_parentId_idx" ON "Organisation"("parentId");

-- CreateIndex
CREATE INDEX "Organisation_countryCode_idx" ON "Organisation"("countryCode");

-- CreateIndex
CREATE INDEX "Organisation_kind_idx" ON "Organisation"("kind");

-- CreateIndex
CREATE UNIQUE INDEX "OrganisationName_organisationId_kind_text_key" ON "OrganisationName"("organisationId", "kind", "text");

-- CreateIndex
CREATE INDEX "OrganisationEditor_accountId_idx" ON "OrganisationEditor"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Person_slug_key" ON "Person"("slug");

-- CreateIndex
CREATE INDEX "Person_organisationId_idx" ON "Person"("organisationId");

-- CreateIndex
CREATE INDEX "Person_countryCode_idx" ON "Person"("countryCode");

-- CreateIndex
CREATE UNIQUE INDEX "Partnership_slug_key" ON "Partnership"("slug");

-- CreateIndex
CREATE INDEX "Partnership_kind_idx" ON "Partnership"("kind");

-- CreateIndex
CREATE INDEX "Partnership_projectId_idx" ON "Partnership"("projectId");

-- CreateIndex
CREATE INDEX "Partnership_conferenceId_idx" ON "Partnership"("conferenceId");

-- CreateIndex
CREATE INDEX "Partnership_activityId_idx" ON "Partnership"("activityId");

-- CreateIndex
CREATE INDEX "PartnershipParty_partnershipId_idx" ON "PartnershipParty"("partnershipId");

-- CreateIndex
CREATE INDEX "PartnershipParty_organisationId_idx" ON "PartnershipParty"("organisationId");

-- CreateIndex
CREATE INDEX "PartnershipParty_countryCode_idx" ON "PartnershipParty"("countryCode");

-- CreateIndex
CREATE INDEX "PartnershipParty_onBehalfOfId_idx" ON "PartnershipParty"("onBehalfOfId");

-- CreateIndex
CREATE INDEX "Citation_sourceId_idx" ON "Citation"("sourceId");

-- CreateIndex
CREATE INDEX "Citation_organisationId_idx" ON "Citation"("organisationId");

-- CreateIndex
CREATE INDEX "Citation_instrumentId_idx" ON "Citation"("instrumentId");

-- CreateIndex
CREATE INDEX "Citation_treatyStatusId_idx" ON "Citation"("treatyStatusId");

-- CreateIndex
CREATE INDEX "Citation_contactPointId_idx" ON "Citation"("contactPointId");

-- CreateIndex
CREATE INDEX "Citation_legislationId_idx" ON "Citation"("legislationId");

-- CreateIndex
CREATE INDEX "Citation_cooperationId_idx" ON "Citation"("cooperationId");

-- CreateIndex
CREATE INDEX "Citation_personId_idx" ON "Citation"("personId");

-- CreateIndex
CREATE INDEX "Citation_partnershipId_idx" ON "Citation"("partnershipId");

-- CreateIndex
CREATE INDEX "Citation_conferenceId_idx" ON "Citation"("conferenceId");

-- CreateIndex
CREATE INDEX "Citation_sessionId_idx" ON "Citation"("sessionId");

-- CreateIndex
CREATE INDEX "Citation_projectId_idx" ON "Citation"("projectId");

-- CreateIndex
CREATE INDEX "Citation_projectStatementId_idx" ON "Citation"("projectStatementId");

-- CreateIndex
CREATE INDEX "Citation_contributionId_idx" ON "Citation"("contributionId");

-- CreateIndex
CREATE INDEX "Citation_activityId_idx" ON "Citation"("activityId");

-- CreateIndex
CREATE INDEX "Citation_studyId_idx" ON "Citation"("studyId");

-- CreateIndex
CREATE INDEX "Citation_publicationId_idx" ON "Citation"("publicationId");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectType_subjectId_at_idx" ON "AuditEntry"("subjectType", "subjectId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_conferenceId_at_idx" ON "AuditEntry"("conferenceId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_actorAccountId_idx" ON "AuditEntry"("actorAccountId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_conferenceId_slug_key" ON "Session"("conferenceId", "slug");

-- CreateIndex
CREATE INDEX "Slot_sessionId_idx" ON "Slot"("sessionId");

-- CreateIndex
CREATE INDEX "Slot_roomId_startsAt_idx" ON "Slot"("roomId", "startsAt");

-- CreateIndex
CREATE INDEX "SessionStatement_sessionId_idx" ON "SessionStatement"("sessionId");

-- CreateIndex
CREATE INDEX "SessionFact_sessionId_idx" ON "SessionFact"("sessionId");

-- CreateIndex
CREATE INDEX "SessionRole_personId_idx" ON "SessionRole"("personId");

-- CreateIndex
CREATE INDEX "SessionOrganisation_organisationId_idx" ON "SessionOrganisation"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Project_slug_key" ON "Project"("slug");

-- CreateIndex
CREATE INDEX "Project_predecessorId_idx" ON "Project"("predecessorId");

-- CreateIndex
CREATE UNIQUE INDEX "ProjectOutput_projectId_number_key" ON "ProjectOutput"("projectId", "number");

-- CreateIndex
CREATE INDEX "ProjectStatement_projectId_idx" ON "ProjectStatement"("projectId");

-- CreateIndex
CREATE INDEX "ProjectStatement_outputId_idx" ON "ProjectStatement"("outputId");

-- CreateIndex
CREATE INDEX "ProjectOrganisation_organisationId_idx" ON "ProjectOrganisation"("organisationId");

-- CreateIndex
CREATE INDEX "ProjectCountry_countryCode_idx" ON "ProjectCountry"("countryCode");

-- CreateIndex
CREATE INDEX "Contribution_projectId_idx" ON "Contribution"("projectId");

-- CreateIndex
CREATE INDEX "Contribution_organisationId_idx" ON "Contribution"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Activity_slug_key" ON "Activity"("slug");

-- CreateIndex
CREATE INDEX "Activity_projectId_idx" ON "Activity"("projectId");

-- CreateIndex
CREATE INDEX "Activity_fundingProjectId_idx" ON "Activity"("fundingProjectId");

-- CreateIndex
CREATE INDEX "Activity_conferenceId_idx" ON "Activity"("conferenceId");

-- CreateIndex
CREATE INDEX "Activity_countryCode_idx" ON "Activity"("countryCode");

-- CreateIndex
CREATE INDEX "Activity_dateFrom_idx" ON "Activity"("dateFrom");

-- CreateIndex
CREATE INDEX "ActivityParty_organisationId_idx" ON "ActivityParty"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "ActivityParty_activityId_organisationId_role_key" ON "ActivityParty"("activityId", "organisationId", "role");

-- CreateIndex
CREATE INDEX "ActivityCountry_countryCode_idx" ON "ActivityCountry"("countryCode");

-- CreateIndex
CREATE INDEX "ActivityOutput_outputId_idx" ON "ActivityOutput"("outputId");

-- CreateIndex
CREATE UNIQUE INDEX "Study_slug_key" ON "Study"("slug");

-- CreateIndex
CREATE INDEX "Study_projectId_idx" ON "Study"("projectId");

-- CreateIndex
CREATE INDEX "StudyOrganisation_organisationId_idx" ON "StudyOrganisation"("organisationId");

-- CreateIndex
CREATE INDEX "StudyCountry_countryCode_idx" ON "StudyCountry"("countryCode");

-- CreateIndex
CREATE INDEX "StudyRelation_toId_idx" ON "StudyRelation"("toId");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_slug_key" ON "Publication"("slug");

-- CreateIndex
CREATE INDEX "Publication_projectId_idx" ON "Publication"("projectId");

-- CreateIndex
CREATE INDEX "Publication_conferenceId_idx" ON "Publication"("conferenceId");

-- CreateIndex
CREATE INDEX "Publication_relatedStudyId_idx" ON "Publication"("relatedStudyId");

-- CreateIndex
CREATE INDEX "PublicationOrganisation_organisationId_idx" ON "PublicationOrganisation"("organisationId");

-- CreateIndex
CREATE INDEX "PublicationCountry_countryCode_idx" ON "PublicationCountry"("countryCode");

-- CreateIndex
CREATE INDEX "PublicationPerson_personId_idx" ON "PublicationPerson"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Pool_categoryId_key" ON "Pool"("categoryId");

-- CreateIndex
CREATE INDEX "Pool_conferenceId_idx" ON "Pool"("conferenceId");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_reference_key" ON "Registration"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_submissionKey_key" ON "Registration"("submissionKey");

-- CreateIndex
CREATE INDEX "Registration_conferenceId_state_arrival_idx" ON "Registration"("conferenceId", "state", "arrival");

-- CreateIndex
CREATE INDEX "Registration_conferenceId_categoryId_state_arrival_idx" ON "Registration"("conferenceId", "categoryId", "state", "arrival");

-- CreateIndex
CREATE INDEX "Registration_conferenceId_submittedAt_idx" ON "Registration"("conferenceId", "submittedAt");

-- CreateIndex
CREATE INDEX "Registration_conferenceId_name_idx" ON "Registration"("conferenceId", "name");

-- CreateIndex
CREATE INDEX "Registration_categoryId_idx" ON "Registration"("categoryId");

-- CreateIndex
CREATE INDEX "Registration_accountId_idx" ON "Registration"("accountId");

-- CreateIndex
CREATE INDEX "Registration_organisationId_idx" ON "Registration"("organisationId");

-- CreateIndex
CREATE INDEX "Registration_countryCode_idx" ON "Registration"("countryCode");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_conferenceId_emailKey_key" ON "Registration"("conferenceId", "emailKey");

-- CreateIndex
CREATE INDEX "RegistrationLink_registrationId_createdAt_idx" ON "RegistrationLink"("registrationId", "createdAt");

-- CreateIndex
CREATE INDEX "Decision_conferenceId_madeAt_idx" ON "Decision"("conferenceId", "madeAt");

-- CreateIndex
CREATE INDEX "Decision_settledAt_undoUntil_idx" ON "Decision"("settledAt", "undoUntil");

-- CreateIndex
CREATE INDEX "DecisionItem_registrationId_closedAt_idx" ON "DecisionItem"("registrationId", "closedAt");

-- CreateIndex
CREATE INDEX "DecisionItem_categoryId_idx" ON "DecisionItem"("categoryId");

-- CreateIndex
CREATE INDEX "DecisionItem_messageId_idx" ON "DecisionItem"("messageId");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LoginSession" ADD CONSTRAINT "LoginSession_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountToken" ADD CONSTRAINT "AccountToken_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conference" ADD CONSTRAINT "Conference_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConferenceStatement" ADD CONSTRAINT "ConferenceStatement_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConferenceFact" ADD CONSTRAINT "ConferenceFact_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConferenceOrganisation" ADD CONSTRAINT "ConferenceOrganisation_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConferenceOrganisation" ADD CONSTRAINT "ConferenceOrganisation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConferenceCountry" ADD CONSTRAINT "ConferenceCountry_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConferenceCountry" ADD CONSTRAINT "ConferenceCountry_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConferencePerson" ADD CONSTRAINT "ConferencePerson_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConferencePerson" ADD CONSTRAINT "ConferencePerson_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamMember" ADD CONSTRAINT "TeamMember_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamMember" ADD CONSTRAINT "TeamMember_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Room" ADD CONSTRAINT "Room_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Category" ADD CONSTRAINT "Category_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailEvent" ADD CONSTRAINT "MailEvent_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Instrument" ADD CONSTRAINT "Instrument_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TreatyStatus" ADD CONSTRAINT "TreatyStatus_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TreatyStatus" ADD CONSTRAINT "TreatyStatus_instrumentId_fkey" FOREIGN KEY ("instrumentId") REFERENCES "Instrument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactPoint" ADD CONSTRAINT "ContactPoint_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CountryLegislation" ADD CONSTRAINT "CountryLegislation_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CountryCooperation" ADD CONSTRAINT "CountryCooperation_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationName" ADD CONSTRAINT "OrganisationName_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationEditor" ADD CONSTRAINT "OrganisationEditor_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationEditor" ADD CONSTRAINT "OrganisationEditor_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Partnership" ADD CONSTRAINT "Partnership_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Partnership" ADD CONSTRAINT "Partnership_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Partnership" ADD CONSTRAINT "Partnership_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "Activity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnershipParty" ADD CONSTRAINT "PartnershipParty_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnershipParty" ADD CONSTRAINT "PartnershipParty_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnershipParty" ADD CONSTRAINT "PartnershipParty_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnershipParty" ADD CONSTRAINT "PartnershipParty_onBehalfOfId_fkey" FOREIGN KEY ("onBehalfOfId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_instrumentId_fkey" FOREIGN KEY ("instrumentId") REFERENCES "Instrument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_treatyStatusId_fkey" FOREIGN KEY ("treatyStatusId") REFERENCES "TreatyStatus"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_contactPointId_fkey" FOREIGN KEY ("contactPointId") REFERENCES "ContactPoint"("countryCode") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_legislationId_fkey" FOREIGN KEY ("legislationId") REFERENCES "CountryLegislation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_cooperationId_fkey" FOREIGN KEY ("cooperationId") REFERENCES "CountryCooperation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_projectStatementId_fkey" FOREIGN KEY ("projectStatementId") REFERENCES "ProjectStatement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "Contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "Activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_actorAccountId_fkey" FOREIGN KEY ("actorAccountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionStatement" ADD CONSTRAINT "SessionStatement_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionFact" ADD CONSTRAINT "SessionFact_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionRole" ADD CONSTRAINT "SessionRole_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionRole" ADD CONSTRAINT "SessionRole_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionOrganisation" ADD CONSTRAINT "SessionOrganisation_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionOrganisation" ADD CONSTRAINT "SessionOrganisation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_predecessorId_fkey" FOREIGN KEY ("predecessorId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectOutput" ADD CONSTRAINT "ProjectOutput_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectStatement" ADD CONSTRAINT "ProjectStatement_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectStatement" ADD CONSTRAINT "ProjectStatement_outputId_fkey" FOREIGN KEY ("outputId") REFERENCES "ProjectOutput"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectOrganisation" ADD CONSTRAINT "ProjectOrganisation_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectOrganisation" ADD CONSTRAINT "ProjectOrganisation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectCountry" ADD CONSTRAINT "ProjectCountry_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectCountry" ADD CONSTRAINT "ProjectCountry_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_fundingProjectId_fkey" FOREIGN KEY ("fundingProjectId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityParty" ADD CONSTRAINT "ActivityParty_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "Activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityParty" ADD CONSTRAINT "ActivityParty_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityCountry" ADD CONSTRAINT "ActivityCountry_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "Activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityCountry" ADD CONSTRAINT "ActivityCountry_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityOutput" ADD CONSTRAINT "ActivityOutput_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "Activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityOutput" ADD CONSTRAINT "ActivityOutput_outputId_fkey" FOREIGN KEY ("outputId") REFERENCES "ProjectOutput"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Study" ADD CONSTRAINT "Study_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudyOrganisation" ADD CONSTRAINT "StudyOrganisation_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudyOrganisation" ADD CONSTRAINT "StudyOrganisation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudyCountry" ADD CONSTRAINT "StudyCountry_studyId_fkey" FOREIGN KEY ("studyId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudyCountry" ADD CONSTRAINT "StudyCountry_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudyRelation" ADD CONSTRAINT "StudyRelation_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudyRelation" ADD CONSTRAINT "StudyRelation_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Study"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_relatedStudyId_fkey" FOREIGN KEY ("relatedStudyId") REFERENCES "Study"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationOrganisation" ADD CONSTRAINT "PublicationOrganisation_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationOrganisation" ADD CONSTRAINT "PublicationOrganisation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationCountry" ADD CONSTRAINT "PublicationCountry_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationCountry" ADD CONSTRAINT "PublicationCountry_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationPerson" ADD CONSTRAINT "PublicationPerson_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationPerson" ADD CONSTRAINT "PublicationPerson_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pool" ADD CONSTRAINT "Pool_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pool" ADD CONSTRAINT "Pool_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationLink" ADD CONSTRAINT "RegistrationLink_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionItem" ADD CONSTRAINT "DecisionItem_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionItem" ADD CONSTRAINT "DecisionItem_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionItem" ADD CONSTRAINT "DecisionItem_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionItem" ADD CONSTRAINT "DecisionItem_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: what the Prisma schema cannot say.

-- Places: what every counter must keep, whatever the code does
ALTER TABLE "Pool" ADD CONSTRAINT "Pool_taken_check" CHECK ("taken" >= 0 AND ("capacity" IS NULL OR "taken" <= "capacity"));
ALTER TABLE "Pool" ADD CONSTRAINT "Pool_capacity_check" CHECK ("capacity" IS NULL OR "capacity" >= 0);
ALTER TABLE "Pool" ADD CONSTRAINT "Pool_nextArrival_check" CHECK ("nextArrival" >= 1);
CREATE UNIQUE INDEX "Pool_one_per_conference_key" ON "Pool"("conferenceId") WHERE "categoryId" IS NULL;
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_arrival_check" CHECK ("arrival" >= 1);
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_version_check" CHECK ("version" >= 1);
ALTER TABLE "Room" ADD CONSTRAINT "Room_capacity_check" CHECK ("capacity" IS NULL OR "capacity" >= 0);
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_times_check" CHECK ("endsAt" > "startsAt");
ALTER TABLE "Conference" ADD CONSTRAINT "Conference_registrationTimes_check" CHECK ("registrationClosesAt" > "registrationOpensAt");

-- Statements: one target each
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_target_check" CHECK (num_nonnulls("organisationId", "instrumentId", "treatyStatusId", "contactPointId", "legislationId", "cooperationId", "personId", "partnershipId", "conferenceId", "sessionId", "projectId", "projectStatementId", "contributionId", "activityId", "studyId", "publicationId") = 1);
ALTER TABLE "PartnershipParty" ADD CONSTRAINT "PartnershipParty_member_check" CHECK (num_nonnulls("organisationId", "countryCode") = 1);
ALTER TABLE "PartnershipParty" ADD CONSTRAINT "PartnershipParty_onBehalfOf_check" CHECK ("onBehalfOfId" IS NULL OR "onBehalfOfId" IS DISTINCT FROM "organisationId");
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_parent_check" CHECK ("parentId" IS DISTINCT FROM "id");
ALTER TABLE "Project" ADD CONSTRAINT "Project_predecessor_check" CHECK ("predecessorId" IS DISTINCT FROM "id");
ALTER TABLE "StudyRelation" ADD CONSTRAINT "StudyRelation_ends_check" CHECK ("fromId" <> "toId");

-- Partial dates: a year, a month or a day; a span does not end before it begins (compared as far as both are known)
ALTER TABLE "Conference" ADD CONSTRAINT "Conference_dateFrom_check" CHECK ("dateFrom" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "Conference" ADD CONSTRAINT "Conference_dateTo_check" CHECK ("dateTo" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "Conference" ADD CONSTRAINT "Conference_dateOrder_check" CHECK (left("dateTo", least(length("dateFrom"), length("dateTo"))) >= left("dateFrom", least(length("dateFrom"), length("dateTo"))));
ALTER TABLE "Conference" ADD CONSTRAINT "Conference_dateEnd_check" CHECK (("dateEnd" <> 'dated' OR "dateTo" IS NOT NULL) AND ("dateEnd" <> 'open' OR "dateTo" IS NULL));
ALTER TABLE "Partnership" ADD CONSTRAINT "Partnership_dateFrom_check" CHECK ("dateFrom" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "Partnership" ADD CONSTRAINT "Partnership_dateTo_check" CHECK ("dateTo" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "Partnership" ADD CONSTRAINT "Partnership_dateOrder_check" CHECK (left("dateTo", least(length("dateFrom"), length("dateTo"))) >= left("dateFrom", least(length("dateFrom"), length("dateTo"))));
ALTER TABLE "Partnership" ADD CONSTRAINT "Partnership_dateEnd_check" CHECK (("dateEnd" <> 'dated' OR "dateTo" IS NOT NULL) AND ("dateEnd" <> 'open' OR "dateTo" IS NULL));
ALTER TABLE "Project" ADD CONSTRAINT "Project_dateFrom_check" CHECK ("dateFrom" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "Project" ADD CONSTRAINT "Project_dateTo_check" CHECK ("dateTo" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "Project" ADD CONSTRAINT "Project_dateOrder_check" CHECK (left("dateTo", least(length("dateFrom"), length("dateTo"))) >= left("dateFrom", least(length("dateFrom"), length("dateTo"))));
ALTER TABLE "Project" ADD CONSTRAINT "Project_dateEnd_check" CHECK (("dateEnd" <> 'dated' OR "dateTo" IS NOT NULL) AND ("dateEnd" <> 'open' OR "dateTo" IS NULL));
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_dateFrom_check" CHECK ("dateFrom" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_dateTo_check" CHECK ("dateTo" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_dateOrder_check" CHECK (left("dateTo", least(length("dateFrom"), length("dateTo"))) >= left("dateFrom", least(length("dateFrom"), length("dateTo"))));
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_dateEnd_check" CHECK (("dateEnd" <> 'dated' OR "dateTo" IS NOT NULL) AND ("dateEnd" <> 'open' OR "dateTo" IS NULL));
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_dateFrom_check" CHECK ("dateFrom" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_dateTo_check" CHECK ("dateTo" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_dateOrder_check" CHECK (left("dateTo", least(length("dateFrom"), length("dateTo"))) >= left("dateFrom", least(length("dateFrom"), length("dateTo"))));
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_dateEnd_check" CHECK (("dateEnd" <> 'dated' OR "dateTo" IS NOT NULL) AND ("dateEnd" <> 'open' OR "dateTo" IS NULL));
ALTER TABLE "Instrument" ADD CONSTRAINT "Instrument_dateFrom_check" CHECK ("dateFrom" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "Instrument" ADD CONSTRAINT "Instrument_statusAsOf_check" CHECK ("statusAsOf" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "TreatyStatus" ADD CONSTRAINT "TreatyStatus_asOf_check" CHECK ("asOf" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "ContactPoint" ADD CONSTRAINT "ContactPoint_asOf_check" CHECK ("asOf" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "Source" ADD CONSTRAINT "Source_dateFrom_check" CHECK ("dateFrom" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "Session" ADD CONSTRAINT "Session_dateFrom_check" CHECK ("dateFrom" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_dateFrom_check" CHECK ("dateFrom" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "Study" ADD CONSTRAINT "Study_statusAsOf_check" CHECK ("statusAsOf" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "Study" ADD CONSTRAINT "Study_launchedOn_check" CHECK ("launchedOn" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "Study" ADD CONSTRAINT "Study_dueOn_check" CHECK ("dueOn" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "Study" ADD CONSTRAINT "Study_decidedOn_check" CHECK ("decidedOn" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "Study" ADD CONSTRAINT "Study_startsOn_check" CHECK ("startsOn" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_statusAsOf_check" CHECK ("statusAsOf" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');

-- Money: whole units of a currency (ISO 4217)
ALTER TABLE "Partnership" ADD CONSTRAINT "Partnership_amount_check" CHECK (("amount" IS NULL) = ("currency" IS NULL) AND ("amount" IS NULL OR "amount" >= 0));
ALTER TABLE "Partnership" ADD CONSTRAINT "Partnership_currency_check" CHECK ("currency" ~ '^[A-Z]{3}$');
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_amount_check" CHECK (("amount" IS NULL) = ("currency" IS NULL) AND ("amount" IS NULL OR "amount" >= 0));
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_currency_check" CHECK ("currency" ~ '^[A-Z]{3}$');
ALTER TABLE "Project" ADD CONSTRAINT "Project_budgetAmount_check" CHECK (("budgetAmount" IS NULL) = ("budgetCurrency" IS NULL) AND ("budgetAmount" IS NULL OR "budgetAmount" >= 0));
ALTER TABLE "Project" ADD CONSTRAINT "Project_budgetCurrency_check" CHECK ("budgetCurrency" ~ '^[A-Z]{3}$');

-- Codes and addresses in the one form they are compared by
ALTER TABLE "Country" ADD CONSTRAINT "Country_code_check" CHECK ("code" ~ '^[A-Z]{2}$');
ALTER TABLE "Conference" ADD CONSTRAINT "Conference_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "Room" ADD CONSTRAINT "Room_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "Category" ADD CONSTRAINT "Category_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "Session" ADD CONSTRAINT "Session_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "Person" ADD CONSTRAINT "Person_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "Partnership" ADD CONSTRAINT "Partnership_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "Project" ADD CONSTRAINT "Project_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "Study" ADD CONSTRAINT "Study_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "Account" ADD CONSTRAINT "Account_emailKey_check" CHECK ("emailKey" <> '' AND "emailKey" = btrim("emailKey"));
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_emailKey_check" CHECK ("emailKey" <> '' AND "emailKey" = btrim("emailKey"));
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_emailKey_check" CHECK ("emailKey" <> '' AND "emailKey" = btrim("emailKey"));
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_actorKind_check" CHECK ("actorKind" IN ('account', 'visitor', 'system'));

-- Names: at least one that says something
ALTER TABLE "Account" ADD CONSTRAINT "Account_name_check" CHECK (btrim("name") <> '');
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_name_check" CHECK (btrim("name") <> '');
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_name_check" CHECK (btrim("name") <> '');
ALTER TABLE "Person" ADD CONSTRAINT "Person_name_check" CHECK (btrim("name") <> '');
ALTER TABLE "OrganisationName" ADD CONSTRAINT "OrganisationName_text_check" CHECK (btrim("text") <> '');
ALTER TABLE "Country" ADD CONSTRAINT "Country_nameEn_check" CHECK (btrim("nameEn") <> '');
ALTER TABLE "Country" ADD CONSTRAINT "Country_nameFr_check" CHECK (btrim("nameFr") <> '');
ALTER TABLE "Source" ADD CONSTRAINT "Source_title_check" CHECK (btrim("title") <> '');
ALTER TABLE "Message" ADD CONSTRAINT "Message_toEmail_check" CHECK (btrim("toEmail") <> '');
ALTER TABLE "Message" ADD CONSTRAINT "Message_subject_check" CHECK (btrim("subject") <> '');
ALTER TABLE "Conference" ADD CONSTRAINT "Conference_name_check" CHECK (btrim(coalesce("nameEn", '')) <> '' OR btrim(coalesce("nameFr", '')) <> '');
ALTER TABLE "Room" ADD CONSTRAINT "Room_name_check" CHECK (btrim(coalesce("nameEn", '')) <> '' OR btrim(coalesce("nameFr", '')) <> '');
ALTER TABLE "Category" ADD CONSTRAINT "Category_name_check" CHECK (btrim(coalesce("nameEn", '')) <> '' OR btrim(coalesce("nameFr", '')) <> '');
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_name_check" CHECK (btrim(coalesce("nameEn", '')) <> '' OR btrim(coalesce("nameFr", '')) <> '');
ALTER TABLE "Instrument" ADD CONSTRAINT "Instrument_name_check" CHECK (btrim(coalesce("nameEn", '')) <> '' OR btrim(coalesce("nameFr", '')) <> '');
ALTER TABLE "Project" ADD CONSTRAINT "Project_name_check" CHECK (btrim(coalesce("nameEn", '')) <> '' OR btrim(coalesce("nameFr", '')) <> '');
ALTER TABLE "Session" ADD CONSTRAINT "Session_title_check" CHECK (btrim(coalesce("titleEn", '')) <> '' OR btrim(coalesce("titleFr", '')) <> '');
ALTER TABLE "Partnership" ADD CONSTRAINT "Partnership_title_check" CHECK (btrim(coalesce("titleEn", '')) <> '' OR btrim(coalesce("titleFr", '')) <> '');
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_title_check" CHECK (btrim(coalesce("titleEn", '')) <> '' OR btrim(coalesce("titleFr", '')) <> '');
ALTER TABLE "Study" ADD CONSTRAINT "Study_title_check" CHECK (btrim(coalesce("titleEn", '')) <> '' OR btrim(coalesce("titleFr", '')) <> '');
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_title_check" CHECK (btrim(coalesce("titleEn", '')) <> '' OR btrim(coalesce("titleFr", '')) <> '');

-- The rest
ALTER TABLE "Message" ADD CONSTRAINT "Message_attempts_check" CHECK ("attempts" >= 0);
ALTER TABLE "AccountToken" ADD CONSTRAINT "AccountToken_email_check" CHECK ("purpose" <> 'change_email' OR "email" IS NOT NULL);
