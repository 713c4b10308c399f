-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('draft', 'submitted', 'accepted', 'waiting', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "ProposalAuthorState" AS ENUM ('invited', 'confirmed', 'declined');

-- CreateEnum
CREATE TYPE "ReviewState" AS ENUM ('assigned', 'done', 'conflict');

-- AlterEnum
ALTER TYPE "FilePurpose" ADD VALUE 'proposal';

-- CreateTable
CREATE TABLE "Call" (
    "id" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "opensAt" TIMESTAMP(3),
    "closesAt" TIMESTAMP(3),
    "graceHours" INTEGER NOT NULL DEFAULT 0,
    "introEn" TEXT NOT NULL DEFAULT '',
    "introFr" TEXT NOT NULL DEFAULT '',
    "anonymous" BOOLEAN NOT NULL DEFAULT true,
    "reviewsWanted" INTEGER NOT NULL DEFAULT 2,
    "limitPerAuthor" INTEGER NOT NULL DEFAULT 3,
    "remindDays" INTEGER NOT NULL DEFAULT 3,
    "remindedAt" TIMESTAMP(3),

    CONSTRAINT "Call_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CallType" (
    "id" TEXT NOT NULL,
    "callId" TEXT NOT NULL,
    "kind" "SessionKind" NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameFr" TEXT,
    "minutes" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "archivedAt" TIMESTAMP(3),

    CONSTRAINT "CallType_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CallQuestion" (
    "id" TEXT NOT NULL,
    "callId" TEXT NOT NULL,
    "kind" "QuestionKind" NOT NULL,
    "labelEn" TEXT NOT NULL,
    "labelFr" TEXT,
    "helpEn" TEXT,
    "helpFr" TEXT,
    "required" BOOLEAN NOT NULL DEFAULT false,
    "forReviewers" BOOLEAN NOT NULL DEFAULT true,
    "identifying" BOOLEAN NOT NULL DEFAULT false,
    "options" JSONB NOT NULL DEFAULT '[]',
    "position" INTEGER NOT NULL,
    "archivedAt" TIMESTAMP(3),

    CONSTRAINT "CallQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CallCriterion" (
    "id" TEXT NOT NULL,
    "callId" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameFr" TEXT,
    "helpEn" TEXT,
    "helpFr" TEXT,
    "weight" INTEGER NOT NULL DEFAULT 1,
    "position" INTEGER NOT NULL,
    "archivedAt" TIMESTAMP(3),

    CONSTRAINT "CallCriterion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" TEXT NOT NULL,
    "callId" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "state" "ProposalState" NOT NULL DEFAULT 'draft',
    "titleEn" TEXT NOT NULL DEFAULT '',
    "titleFr" TEXT NOT NULL DEFAULT '',
    "abstractEn" TEXT NOT NULL DEFAULT '',
    "abstractFr" TEXT NOT NULL DEFAULT '',
    "typeId" TEXT,
    "trackId" TEXT,
    "language" TEXT,
    "notes" TEXT NOT NULL DEFAULT '',
    "fileId" TEXT,
    "submissionKey" TEXT NOT NULL,
    "reviewCount" INTEGER NOT NULL DEFAULT 0,
    "scoreMean" DOUBLE PRECISION,
    "scoreSpread" DOUBLE PRECISION,
    "searchText" TEXT NOT NULL DEFAULT '',
    "sessionId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMP(3),
    "decidedAt" TIMESTAMP(3),
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProposalAuthor" (
    "id" TEXT NOT NULL,
    "proposalId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "state" "ProposalAuthorState" NOT NULL DEFAULT 'invited',
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "jobTitle" TEXT NOT NULL DEFAULT '',
    "organisationName" TEXT NOT NULL DEFAULT '',
    "countryCode" TEXT,
    "role" "SessionRoleKind" NOT NULL DEFAULT 'speaker',
    "locale" "Locale" NOT NULL DEFAULT 'en',
    "personId" TEXT,
    "consentAt" TIMESTAMP(3),
    "consentVersion" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProposalAuthor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProposalLink" (
    "id" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "requested" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProposalLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProposalAnswer" (
    "proposalId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "values" TEXT[],

    CONSTRAINT "ProposalAnswer_pkey" PRIMARY KEY ("proposalId","questionId")
);

-- CreateTable
CREATE TABLE "Reviewer" (
    "id" TEXT NOT NULL,
    "callId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailKey" TEXT NOT NULL,
    "organisationName" TEXT NOT NULL DEFAULT '',
    "trackIds" TEXT[],
    "maxLoad" INTEGER,
    "locale" "Locale" NOT NULL DEFAULT 'en',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reviewer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" TEXT NOT NULL,
    "proposalId" TEXT NOT NULL,
    "reviewerId" TEXT NOT NULL,
    "state" "ReviewState" NOT NULL DEFAULT 'assigned',
    "comment" TEXT NOT NULL DEFAULT '',
    "forAuthors" TEXT NOT NULL DEFAULT '',
    "assignedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "doneAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewScore" (
    "reviewId" TEXT NOT NULL,
    "criterionId" TEXT NOT NULL,
    "score" INTEGER NOT NULL,

    CONSTRAINT "ReviewScore_pkey" PRIMARY KEY ("reviewId","criterionId")
);

-- CreateTable
CREATE TABLE "ProposalDecision" (
    "id" TEXT NOT NULL,
    "callId" TEXT NOT NULL,
    "actorAccountId" TEXT,
    "kind" "ProposalState" NOT NULL,
    "madeAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoUntil" TIMESTAMP(3) NOT NULL,
    "undoneAt" TIMESTAMP(3),

    CONSTRAINT "ProposalDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProposalDecisionItem" (
    "decisionId" TEXT NOT NULL,
    "proposalId" TEXT NOT NULL,
    "fromState" "ProposalState" NOT NULL,
    "messageIds" TEXT[],
    "personIds" TEXT[],

    CONSTRAINT "ProposalDecisionItem_pkey" PRIMARY KEY ("decisionId","proposalId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Call_conferenceId_key" ON "Call"("conferenceId");

-- CreateIndex
CREATE INDEX "CallType_callId_position_idx" ON "CallType"("callId", "position");

-- CreateIndex
CREATE INDEX "CallQuestion_callId_position_idx" ON "CallQuestion"("callId", "position");

-- CreateIndex
CREATE INDEX "CallCriterion_callId_position_idx" ON "CallCriterion"("callId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_reference_key" ON "Proposal"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_fileId_key" ON "Proposal"("fileId");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_submissionKey_key" ON "Proposal"("submissionKey");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_sessionId_key" ON "Proposal"("sessionId");

-- CreateIndex
CREATE INDEX "Proposal_callId_state_submittedAt_idx" ON "Proposal"("callId", "state", "submittedAt");

-- CreateIndex
CREATE INDEX "Proposal_callId_scoreMean_idx" ON "Proposal"("callId", "scoreMean");

-- CreateIndex
CREATE INDEX "Proposal_typeId_idx" ON "Proposal"("typeId");

-- CreateIndex
CREATE INDEX "Proposal_trackId_idx" ON "Proposal"("trackId");

-- CreateIndex
CREATE INDEX "ProposalAuthor_emailKey_idx" ON "ProposalAuthor"("emailKey");

-- CreateIndex
CREATE INDEX "ProposalAuthor_countryCode_idx" ON "ProposalAuthor"("countryCode");

-- CreateIndex
CREATE INDEX "ProposalAuthor_personId_idx" ON "ProposalAuthor"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "ProposalAuthor_proposalId_position_key" ON "ProposalAuthor"("proposalId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ProposalAuthor_proposalId_emailKey_key" ON "ProposalAuthor"("proposalId", "emailKey");

-- CreateIndex
CREATE INDEX "ProposalLink_authorId_createdAt_idx" ON "ProposalLink"("authorId", "createdAt");

-- CreateIndex
CREATE INDEX "ProposalAnswer_questionId_idx" ON "ProposalAnswer"("questionId");

-- CreateIndex
CREATE INDEX "Reviewer_emailKey_idx" ON "Reviewer"("emailKey");

-- CreateIndex
CREATE UNIQUE INDEX "Reviewer_callId_emailKey_key" ON "Reviewer"("callId", "emailKey");

-- CreateIndex
CREATE INDEX "Review_reviewerId_state_idx" ON "Review"("reviewerId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Review_proposalId_reviewerId_key" ON "Review"("proposalId", "reviewerId");

-- CreateIndex
CREATE INDEX "ReviewScore_criterionId_idx" ON "ReviewScore"("criterionId");

-- CreateIndex
CREATE INDEX "ProposalDecision_callId_madeAt_idx" ON "ProposalDecision"("callId", "madeAt");

-- CreateIndex
CREATE INDEX "ProposalDecision_actorAccountId_idx" ON "ProposalDecision"("actorAccountId");

-- CreateIndex
CREATE INDEX "ProposalDecisionItem_proposalId_idx" ON "ProposalDecisionItem"("proposalId");

-- AddForeignKey
ALTER TABLE "Call" ADD CONSTRAINT "Call_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallType" ADD CONSTRAINT "CallType_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallQuestion" ADD CONSTRAINT "CallQuestion_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallCriterion" ADD CONSTRAINT "CallCriterion_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_typeId_fkey" FOREIGN KEY ("typeId") REFERENCES "CallType"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_trackId_fkey" FOREIGN KEY ("trackId") REFERENCES "Track"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalAuthor" ADD CONSTRAINT "ProposalAuthor_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalAuthor" ADD CONSTRAINT "ProposalAuthor_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalAuthor" ADD CONSTRAINT "ProposalAuthor_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalLink" ADD CONSTRAINT "ProposalLink_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "ProposalAuthor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalAnswer" ADD CONSTRAINT "ProposalAnswer_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalAnswer" ADD CONSTRAINT "ProposalAnswer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "CallQuestion"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reviewer" ADD CONSTRAINT "Reviewer_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Reviewer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewScore" ADD CONSTRAINT "ReviewScore_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewScore" ADD CONSTRAINT "ReviewScore_criterionId_fkey" FOREIGN KEY ("criterionId") REFERENCES "CallCriterion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalDecision" ADD CONSTRAINT "ProposalDecision_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalDecision" ADD CONSTRAINT "ProposalDecision_actorAccountId_fkey" FOREIGN KEY ("actorAccountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalDecisionItem" ADD CONSTRAINT "ProposalDecisionItem_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "ProposalDecision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalDecisionItem" ADD CONSTRAINT "ProposalDecisionItem_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand.
ALTER TABLE "Call" ADD CONSTRAINT "Call_times_check" CHECK ("opensAt" IS NULL OR "closesAt" IS NULL OR "opensAt" < "closesAt");
ALTER TABLE "Call" ADD CONSTRAINT "Call_numbers_check" CHECK ("graceHours" BETWEEN 0 AND 168 AND "reviewsWanted" BETWEEN 0 AND 10 AND "limitPerAuthor" BETWEEN 1 AND 50 AND "remindDays" BETWEEN 0 AND 30);
ALTER TABLE "CallType" ADD CONSTRAINT "CallType_minutes_check" CHECK ("minutes" BETWEEN 5 AND 600);
ALTER TABLE "CallQuestion" ADD CONSTRAINT "CallQuestion_kind_check" CHECK ("kind" IN ('short_text', 'long_text', 'choice', 'choices', 'consent'));
ALTER TABLE "CallCriterion" ADD CONSTRAINT "CallCriterion_weight_check" CHECK ("weight" BETWEEN 1 AND 100);
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_submitted_check" CHECK ("submittedAt" IS NOT NULL OR "state" IN ('draft', 'withdrawn'));
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_session_check" CHECK ("sessionId" IS NULL OR "state" = 'accepted');
ALTER TABLE "Reviewer" ADD CONSTRAINT "Reviewer_load_check" CHECK ("maxLoad" IS NULL OR "maxLoad" BETWEEN 0 AND 1000);
ALTER TABLE "ReviewScore" ADD CONSTRAINT "ReviewScore_score_check" CHECK ("score" BETWEEN 1 AND 5);

-- The page of the conference says whether the call is open.
CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE ON "Call"
  FOR EACH STATEMENT EXECUTE FUNCTION octopus_content_changed('content');
