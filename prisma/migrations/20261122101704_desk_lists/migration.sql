-- CreateEnum
CREATE TYPE "TagColour" AS ENUM ('slate', 'blue', 'green', 'amber', 'red', 'violet');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('mapping', 'checking', 'checked', 'writing', 'done', 'cancelled', 'failed');

-- AlterTable
ALTER TABLE "Registration" ADD COLUMN     "addressKey" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "mergedIntoId" TEXT,
ADD COLUMN     "nameKey" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "organisationKey" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "DeskTag" (
    "id" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "colour" "TagColour" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DeskTag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegistrationTag" (
    "registrationId" TEXT NOT NULL,
    "tagId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RegistrationTag_pkey" PRIMARY KEY ("registrationId","tagId")
);

-- CreateTable
CREATE TABLE "RegistrationNote" (
    "id" TEXT NOT NULL,
    "registrationId" TEXT NOT NULL,
    "authorId" TEXT,
    "text" TEXT NOT NULL,
    "atDoor" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RegistrationNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "accountId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DistinctPair" (
    "firstId" TEXT NOT NULL,
    "secondId" TEXT NOT NULL,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DistinctPair_pkey" PRIMARY KEY ("firstId","secondId")
);

-- CreateTable
CREATE TABLE "Import" (
    "id" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "createdById" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" "ImportState" NOT NULL DEFAULT 'mapping',
    "fileName" TEXT NOT NULL,
    "file" BYTEA,
    "choices" JSONB NOT NULL DEFAULT '{}',
    "rowCount" INTEGER NOT NULL DEFAULT 0,
    "doneRows" INTEGER NOT NULL DEFAULT 0,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "heldUntil" TIMESTAMP(3),
    "cancelledAt" TIMESTAMP(3),
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "importId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "rank" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "faults" JSONB NOT NULL DEFAULT '[]',
    "knownId" TEXT,

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("importId","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "DeskTag_conferenceId_nameKey_key" ON "DeskTag"("conferenceId", "nameKey");

-- CreateIndex
CREATE INDEX "RegistrationTag_tagId_idx" ON "RegistrationTag"("tagId");

-- CreateIndex
CREATE INDEX "RegistrationNote_registrationId_createdAt_idx" ON "RegistrationNote"("registrationId", "createdAt");

-- CreateIndex
CREATE INDEX "RegistrationNote_authorId_idx" ON "RegistrationNote"("authorId");

-- CreateIndex
CREATE INDEX "SavedView_conferenceId_createdAt_idx" ON "SavedView"("conferenceId", "createdAt");

-- CreateIndex
CREATE INDEX "SavedView_accountId_idx" ON "SavedView"("accountId");

-- CreateIndex
CREATE INDEX "DistinctPair_secondId_idx" ON "DistinctPair"("secondId");

-- CreateIndex
CREATE INDEX "DistinctPair_decidedById_idx" ON "DistinctPair"("decidedById");

-- CreateIndex
CREATE INDEX "Import_conferenceId_createdAt_idx" ON "Import"("conferenceId", "createdAt");

-- CreateIndex
CREATE INDEX "Import_createdById_idx" ON "Import"("createdById");

-- CreateIndex
CREATE INDEX "Import_state_heldUntil_idx" ON "Import"("state", "heldUntil");

-- CreateIndex
CREATE INDEX "ImportRow_importId_rank_number_idx" ON "ImportRow"("importId", "rank", "number");

-- CreateIndex
CREATE INDEX "ImportRow_importId_outcome_idx" ON "ImportRow"("importId", "outcome");

-- CreateIndex
CREATE INDEX "Registration_conferenceId_nameKey_idx" ON "Registration"("conferenceId", "nameKey");

-- CreateIndex
CREATE INDEX "Registration_conferenceId_addressKey_idx" ON "Registration"("conferenceId", "addressKey");

-- CreateIndex
CREATE INDEX "Registration_mergedIntoId_idx" ON "Registration"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "DeskTag" ADD CONSTRAINT "DeskTag_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationTag" ADD CONSTRAINT "RegistrationTag_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationTag" ADD CONSTRAINT "RegistrationTag_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "DeskTag"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationNote" ADD CONSTRAINT "RegistrationNote_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationNote" ADD CONSTRAINT "RegistrationNote_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DistinctPair" ADD CONSTRAINT "DistinctPair_firstId_fkey" FOREIGN KEY ("firstId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DistinctPair" ADD CONSTRAINT "DistinctPair_secondId_fkey" FOREIGN KEY ("secondId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DistinctPair" ADD CONSTRAINT "DistinctPair_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Registration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the schema cannot say
ALTER TABLE "DeskTag" ADD CONSTRAINT "DeskTag_name_check" CHECK (btrim("name") <> '' AND "nameKey" <> '');
ALTER TABLE "RegistrationNote" ADD CONSTRAINT "RegistrationNote_text_check" CHECK (btrim("text") <> '');
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_name_check" CHECK (btrim("name") <> '');
ALTER TABLE "DistinctPair" ADD CONSTRAINT "DistinctPair_order_check" CHECK ("firstId" < "secondId");
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_mergedIntoId_check" CHECK ("mergedIntoId" <> "id");
ALTER TABLE "Import" ADD CONSTRAINT "Import_rows_check" CHECK ("doneRows" >= 0 AND "rowCount" >= 0);
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_number_check" CHECK ("number" > 0 AND "rank" >= 0);
