-- CreateEnum
CREATE TYPE "IdentifierScheme" AS ENUM ('ror', 'wikidata', 'isni', 'iati');

-- CreateEnum
CREATE TYPE "OrganisationRelationKind" AS ENUM ('succeeded_by', 'part_of');

-- CreateEnum
CREATE TYPE "CitationRank" AS ENUM ('preferred', 'normal', 'deprecated');

-- CreateEnum
CREATE TYPE "RecordType" AS ENUM ('organisation', 'partnership', 'person');

-- CreateEnum
CREATE TYPE "RevisionKind" AS ENUM ('loaded', 'created', 'edited', 'reverted', 'merged', 'imported', 'removed');

-- CreateEnum
CREATE TYPE "RecordProposalState" AS ENUM ('pending', 'asked', 'accepted', 'refused', 'withdrawn');

-- AlterTable
ALTER TABLE "Citation" ADD COLUMN     "rank" "CitationRank" NOT NULL DEFAULT 'normal',
ADD COLUMN     "says" TEXT;

-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "descriptionEn" TEXT,
ADD COLUMN     "descriptionFr" TEXT,
ADD COLUMN     "verifiedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Partnership" ADD COLUMN     "inForceOn" TEXT,
ADD COLUMN     "signedOn" TEXT,
ADD COLUMN     "verifiedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "positionFrom" TEXT,
ADD COLUMN     "positionTo" TEXT;

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "retrievedOn" TEXT,
ADD COLUMN     "url" TEXT;

-- CreateTable
CREATE TABLE "OrganisationIdentifier" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "scheme" "IdentifierScheme" NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "OrganisationIdentifier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganisationLink" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "labelEn" TEXT NOT NULL,
    "labelFr" TEXT,
    "url" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "OrganisationLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganisationRelation" (
    "id" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "kind" "OrganisationRelationKind" NOT NULL,
    "since" TEXT,

    CONSTRAINT "OrganisationRelation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" TEXT NOT NULL,
    "recordType" "RecordType" NOT NULL,
    "recordId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "RevisionKind" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "accountId" TEXT,
    "reason" TEXT,
    "document" JSONB,
    "proposalId" TEXT,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecordProposal" (
    "id" TEXT NOT NULL,
    "recordType" "RecordType" NOT NULL,
    "recordId" TEXT,
    "title" TEXT NOT NULL,
    "base" JSONB,
    "document" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "RecordProposalState" NOT NULL DEFAULT 'pending',
    "organisationId" TEXT,
    "accountId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "decidedAt" TIMESTAMP(3),
    "decidedById" TEXT,
    "decisions" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "RecordProposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecordProposalMessage" (
    "id" TEXT NOT NULL,
    "proposalId" TEXT NOT NULL,
    "accountId" TEXT,
    "at" TIMESTAMP(3) NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "RecordProposalMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FormerRecord" (
    "recordType" "RecordType" NOT NULL,
    "slug" TEXT NOT NULL,
    "formerId" TEXT,
    "recordId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "FormerRecord_pkey" PRIMARY KEY ("recordType","slug")
);

-- CreateIndex
CREATE INDEX "OrganisationIdentifier_organisationId_idx" ON "OrganisationIdentifier"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "OrganisationIdentifier_scheme_value_key" ON "OrganisationIdentifier"("scheme", "value");

-- CreateIndex
CREATE INDEX "OrganisationLink_organisationId_idx" ON "OrganisationLink"("organisationId");

-- CreateIndex
CREATE INDEX "OrganisationRelation_toId_idx" ON "OrganisationRelation"("toId");

-- CreateIndex
CREATE UNIQUE INDEX "OrganisationRelation_fromId_toId_kind_key" ON "OrganisationRelation"("fromId", "toId", "kind");

-- CreateIndex
CREATE INDEX "Revision_at_idx" ON "Revision"("at");

-- CreateIndex
CREATE INDEX "Revision_accountId_idx" ON "Revision"("accountId");

-- CreateIndex
CREATE INDEX "Revision_proposalId_idx" ON "Revision"("proposalId");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_recordType_recordId_number_key" ON "Revision"("recordType", "recordId", "number");

-- CreateIndex
CREATE INDEX "RecordProposal_state_createdAt_idx" ON "RecordProposal"("state", "createdAt");

-- CreateIndex
CREATE INDEX "RecordProposal_recordType_recordId_idx" ON "RecordProposal"("recordType", "recordId");

-- CreateIndex
CREATE INDEX "RecordProposal_organisationId_idx" ON "RecordProposal"("organisationId");

-- CreateIndex
CREATE INDEX "RecordProposal_accountId_idx" ON "RecordProposal"("accountId");

-- CreateIndex
CREATE INDEX "RecordProposal_decidedById_idx" ON "RecordProposal"("decidedById");

-- CreateIndex
CREATE INDEX "RecordProposalMessage_proposalId_at_idx" ON "RecordProposalMessage"("proposalId", "at");

-- CreateIndex
CREATE INDEX "RecordProposalMessage_accountId_idx" ON "RecordProposalMessage"("accountId");

-- CreateIndex
CREATE INDEX "FormerRecord_recordType_formerId_idx" ON "FormerRecord"("recordType", "formerId");

-- CreateIndex
CREATE INDEX "FormerRecord_recordType_recordId_idx" ON "FormerRecord"("recordType", "recordId");

-- AddForeignKey
ALTER TABLE "OrganisationIdentifier" ADD CONSTRAINT "OrganisationIdentifier_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationLink" ADD CONSTRAINT "OrganisationLink_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationRelation" ADD CONSTRAINT "OrganisationRelation_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganisationRelation" ADD CONSTRAINT "OrganisationRelation_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "RecordProposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordProposal" ADD CONSTRAINT "RecordProposal_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordProposal" ADD CONSTRAINT "RecordProposal_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordProposal" ADD CONSTRAINT "RecordProposal_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordProposalMessage" ADD CONSTRAINT "RecordProposalMessage_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "RecordProposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordProposalMessage" ADD CONSTRAINT "RecordProposalMessage_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Checks
ALTER TABLE "OrganisationRelation" ADD CONSTRAINT "OrganisationRelation_two_check" CHECK ("fromId" <> "toId");
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_number_check" CHECK ("number" > 0);
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_document_check" CHECK (("document" IS NULL) = ("kind" = 'removed'));
ALTER TABLE "RecordProposal" ADD CONSTRAINT "RecordProposal_decided_check" CHECK (("decidedAt" IS NULL) = ("state" IN ('pending', 'asked')));
ALTER TABLE "Partnership" ADD CONSTRAINT "Partnership_signedOn_check" CHECK ("signedOn" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "Partnership" ADD CONSTRAINT "Partnership_inForceOn_check" CHECK ("inForceOn" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "Person" ADD CONSTRAINT "Person_positionFrom_check" CHECK ("positionFrom" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "Person" ADD CONSTRAINT "Person_positionTo_check" CHECK ("positionTo" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "OrganisationRelation" ADD CONSTRAINT "OrganisationRelation_since_check" CHECK ("since" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "Source" ADD CONSTRAINT "Source_retrievedOn_check" CHECK ("retrievedOn" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "OrganisationIdentifier" ADD CONSTRAINT "OrganisationIdentifier_value_check" CHECK (btrim("value") <> '');
ALTER TABLE "OrganisationLink" ADD CONSTRAINT "OrganisationLink_url_check" CHECK ("url" ~ '^https?://');
ALTER TABLE "Source" ADD CONSTRAINT "Source_url_check" CHECK ("url" ~ '^https?://');

-- Public pages show these.
CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE ON "OrganisationIdentifier"
  FOR EACH STATEMENT EXECUTE FUNCTION octopus_content_changed('content');
CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE ON "OrganisationLink"
  FOR EACH STATEMENT EXECUTE FUNCTION octopus_content_changed('content');
CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE ON "OrganisationRelation"
  FOR EACH STATEMENT EXECUTE FUNCTION octopus_content_changed('content');
CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE ON "FormerRecord"
  FOR EACH STATEMENT EXECUTE FUNCTION octopus_content_changed('content');
