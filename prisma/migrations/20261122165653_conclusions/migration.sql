-- CreateEnum
CREATE TYPE "ConclusionState" AS ENUM ('unknown', 'open', 'under_way', 'done', 'dropped');

-- AlterTable
ALTER TABLE "Citation" ADD COLUMN     "conclusionId" TEXT;

-- CreateTable
CREATE TABLE "Conclusion" (
    "id" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "statementId" TEXT,
    "textEn" TEXT,
    "textFr" TEXT,
    "position" INTEGER NOT NULL,
    "state" "ConclusionState" NOT NULL DEFAULT 'unknown',
    "asOf" TEXT,
    "noteEn" TEXT,
    "noteFr" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Conclusion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConclusionOwner" (
    "conclusionId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ConclusionOwner_pkey" PRIMARY KEY ("conclusionId","organisationId")
);

-- CreateTable
CREATE TABLE "FollowUp" (
    "id" TEXT NOT NULL,
    "conclusionId" TEXT NOT NULL,
    "activityId" TEXT,
    "partnershipId" TEXT,
    "projectId" TEXT,

    CONSTRAINT "FollowUp_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Conclusion_statementId_key" ON "Conclusion"("statementId");

-- CreateIndex
CREATE INDEX "Conclusion_conferenceId_position_idx" ON "Conclusion"("conferenceId", "position");

-- CreateIndex
CREATE INDEX "ConclusionOwner_organisationId_idx" ON "ConclusionOwner"("organisationId");

-- CreateIndex
CREATE INDEX "FollowUp_activityId_idx" ON "FollowUp"("activityId");

-- CreateIndex
CREATE INDEX "FollowUp_partnershipId_idx" ON "FollowUp"("partnershipId");

-- CreateIndex
CREATE INDEX "FollowUp_projectId_idx" ON "FollowUp"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "FollowUp_conclusionId_activityId_key" ON "FollowUp"("conclusionId", "activityId");

-- CreateIndex
CREATE UNIQUE INDEX "FollowUp_conclusionId_partnershipId_key" ON "FollowUp"("conclusionId", "partnershipId");

-- CreateIndex
CREATE UNIQUE INDEX "FollowUp_conclusionId_projectId_key" ON "FollowUp"("conclusionId", "projectId");

-- CreateIndex
CREATE INDEX "Citation_conclusionId_idx" ON "Citation"("conclusionId");

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_conclusionId_fkey" FOREIGN KEY ("conclusionId") REFERENCES "Conclusion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conclusion" ADD CONSTRAINT "Conclusion_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conclusion" ADD CONSTRAINT "Conclusion_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "ConferenceStatement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConclusionOwner" ADD CONSTRAINT "ConclusionOwner_conclusionId_fkey" FOREIGN KEY ("conclusionId") REFERENCES "Conclusion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConclusionOwner" ADD CONSTRAINT "ConclusionOwner_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_conclusionId_fkey" FOREIGN KEY ("conclusionId") REFERENCES "Conclusion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "Activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Citation" DROP CONSTRAINT "Citation_target_check";
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_target_check" CHECK (num_nonnulls("organisationId", "instrumentId", "treatyStatusId", "contactPointId", "legislationId", "cooperationId", "personId", "partnershipId", "conferenceId", "sessionId", "projectId", "projectStatementId", "contributionId", "activityId", "studyId", "publicationId", "conclusionId") = 1);
ALTER TABLE "Conclusion" ADD CONSTRAINT "Conclusion_words_check" CHECK (num_nonnulls("statementId", "textEn", "textFr") > 0);
ALTER TABLE "Conclusion" ADD CONSTRAINT "Conclusion_asOf_check" CHECK ("asOf" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_target_check" CHECK (num_nonnulls("activityId", "partnershipId", "projectId") = 1);

CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE ON "Conclusion"
  FOR EACH STATEMENT EXECUTE FUNCTION octopus_content_changed('content');
CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE ON "ConclusionOwner"
  FOR EACH STATEMENT EXECUTE FUNCTION octopus_content_changed('content');
CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE ON "FollowUp"
  FOR EACH STATEMENT EXECUTE FUNCTION octopus_content_changed('content');
