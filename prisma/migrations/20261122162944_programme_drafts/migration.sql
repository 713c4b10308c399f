-- CreateEnum
CREATE TYPE "ProgrammeMode" AS ENUM ('as_sourced', 'released');

-- CreateEnum
CREATE TYPE "SessionAccess" AS ENUM ('public', 'registered', 'category', 'invitation', 'closed');

-- CreateEnum
CREATE TYPE "SessionRoleState" AS ENUM ('proposed', 'invited', 'confirmed', 'declined');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "FilePurpose" ADD VALUE 'portrait';
ALTER TYPE "FilePurpose" ADD VALUE 'material';

-- AlterTable
ALTER TABLE "Conference" ADD COLUMN     "programmeMode" "ProgrammeMode" NOT NULL DEFAULT 'as_sourced',
ADD COLUMN     "programmeRevision" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Room" ADD COLUMN     "equipment" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "placeEn" TEXT,
ADD COLUMN     "placeFr" TEXT;

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "access" "SessionAccess" NOT NULL DEFAULT 'public',
ADD COLUMN     "cancelledAt" TIMESTAMP(3),
ADD COLUMN     "capacity" INTEGER,
ADD COLUMN     "equipment" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "expected" INTEGER,
ADD COLUMN     "internalNote" TEXT,
ADD COLUMN     "isInternal" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "minutes" INTEGER,
ADD COLUMN     "trackId" TEXT,
ADD COLUMN     "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "SessionRole" ADD COLUMN     "answeredAt" TIMESTAMP(3),
ADD COLUMN     "invitedAt" TIMESTAMP(3),
ADD COLUMN     "state" "SessionRoleState" NOT NULL DEFAULT 'confirmed',
ADD COLUMN     "titleEn" TEXT,
ADD COLUMN     "titleFr" TEXT;

-- AlterTable
ALTER TABLE "SessionStatement" ADD COLUMN     "textFr" TEXT;

-- AlterTable
ALTER TABLE "Slot" ADD COLUMN     "pinned" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "Release" (
    "id" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "noteEn" TEXT,
    "noteFr" TEXT,
    "publishedAt" TIMESTAMP(3) NOT NULL,
    "publishedById" TEXT,
    "revision" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,
    "differences" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublishedSlot" (
    "id" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "number" SERIAL NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "cancelledAt" TIMESTAMP(3),
    "changedAt" TIMESTAMP(3) NOT NULL,
    "releaseId" TEXT NOT NULL,
    "shown" JSONB NOT NULL,

    CONSTRAINT "PublishedSlot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Track" (
    "id" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameFr" TEXT,
    "colour" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Track_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SessionCategory" (
    "sessionId" TEXT NOT NULL,
    "categoryId" TEXT NOT NULL,

    CONSTRAINT "SessionCategory_pkey" PRIMARY KEY ("sessionId","categoryId")
);

-- CreateTable
CREATE TABLE "SessionOrder" (
    "earlierId" TEXT NOT NULL,
    "laterId" TEXT NOT NULL,

    CONSTRAINT "SessionOrder_pkey" PRIMARY KEY ("earlierId","laterId")
);

-- CreateTable
CREATE TABLE "Speaker" (
    "id" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "email" TEXT,
    "emailKey" TEXT,
    "locale" "Locale" NOT NULL DEFAULT 'en',
    "accountId" TEXT,
    "biographyEn" TEXT,
    "biographyFr" TEXT,
    "portraitId" TEXT,
    "portraitAlt" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Speaker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SpeakerAbsence" (
    "id" TEXT NOT NULL,
    "speakerId" TEXT NOT NULL,
    "startsAt" TIMESTAMP(3) NOT NULL,
    "endsAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SpeakerAbsence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SpeakerLink" (
    "id" TEXT NOT NULL,
    "speakerId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SpeakerLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Release_publishedById_idx" ON "Release"("publishedById");

-- CreateIndex
CREATE UNIQUE INDEX "Release_conferenceId_number_key" ON "Release"("conferenceId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Release_conferenceId_name_key" ON "Release"("conferenceId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "PublishedSlot_number_key" ON "PublishedSlot"("number");

-- CreateIndex
CREATE INDEX "PublishedSlot_conferenceId_idx" ON "PublishedSlot"("conferenceId");

-- CreateIndex
CREATE INDEX "PublishedSlot_sessionId_idx" ON "PublishedSlot"("sessionId");

-- CreateIndex
CREATE INDEX "PublishedSlot_releaseId_idx" ON "PublishedSlot"("releaseId");

-- CreateIndex
CREATE UNIQUE INDEX "Track_conferenceId_slug_key" ON "Track"("conferenceId", "slug");

-- CreateIndex
CREATE INDEX "SessionCategory_categoryId_idx" ON "SessionCategory"("categoryId");

-- CreateIndex
CREATE INDEX "SessionOrder_laterId_idx" ON "SessionOrder"("laterId");

-- CreateIndex
CREATE UNIQUE INDEX "Speaker_portraitId_key" ON "Speaker"("portraitId");

-- CreateIndex
CREATE INDEX "Speaker_personId_idx" ON "Speaker"("personId");

-- CreateIndex
CREATE INDEX "Speaker_accountId_idx" ON "Speaker"("accountId");

-- CreateIndex
CREATE INDEX "Speaker_conferenceId_emailKey_idx" ON "Speaker"("conferenceId", "emailKey");

-- CreateIndex
CREATE UNIQUE INDEX "Speaker_conferenceId_personId_key" ON "Speaker"("conferenceId", "personId");

-- CreateIndex
CREATE INDEX "SpeakerAbsence_speakerId_idx" ON "SpeakerAbsence"("speakerId");

-- CreateIndex
CREATE INDEX "SpeakerLink_speakerId_createdAt_idx" ON "SpeakerLink"("speakerId", "createdAt");

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublishedSlot" ADD CONSTRAINT "PublishedSlot_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublishedSlot" ADD CONSTRAINT "PublishedSlot_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Track" ADD CONSTRAINT "Track_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_trackId_fkey" FOREIGN KEY ("trackId") REFERENCES "Track"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionCategory" ADD CONSTRAINT "SessionCategory_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionCategory" ADD CONSTRAINT "SessionCategory_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionOrder" ADD CONSTRAINT "SessionOrder_earlierId_fkey" FOREIGN KEY ("earlierId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionOrder" ADD CONSTRAINT "SessionOrder_laterId_fkey" FOREIGN KEY ("laterId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_portraitId_fkey" FOREIGN KEY ("portraitId") REFERENCES "StoredFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeakerAbsence" ADD CONSTRAINT "SpeakerAbsence_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeakerLink" ADD CONSTRAINT "SpeakerLink_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Session" ADD CONSTRAINT "Session_numbers_check" CHECK ("capacity" >= 0 AND "expected" >= 0 AND "minutes" > 0 AND "version" > 0);
ALTER TABLE "Track" ADD CONSTRAINT "Track_colour_check" CHECK ("colour" BETWEEN 1 AND 8);
ALTER TABLE "SessionOrder" ADD CONSTRAINT "SessionOrder_two_check" CHECK ("earlierId" <> "laterId");
ALTER TABLE "SpeakerAbsence" ADD CONSTRAINT "SpeakerAbsence_times_check" CHECK ("startsAt" < "endsAt");
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_email_check" CHECK (("email" IS NULL) = ("emailKey" IS NULL));
ALTER TABLE "Release" ADD CONSTRAINT "Release_number_check" CHECK ("number" > 0 AND "revision" >= 0);
ALTER TABLE "PublishedSlot" ADD CONSTRAINT "PublishedSlot_sequence_check" CHECK ("sequence" >= 0);

CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE ON "Track"
  FOR EACH STATEMENT EXECUTE FUNCTION octopus_content_changed('content');
CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE ON "SessionCategory"
  FOR EACH STATEMENT EXECUTE FUNCTION octopus_content_changed('content');
CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE ON "Speaker"
  FOR EACH STATEMENT EXECUTE FUNCTION octopus_content_changed('content');
CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE ON "Release"
  FOR EACH STATEMENT EXECUTE FUNCTION octopus_content_changed('content');
CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE ON "PublishedSlot"
  FOR EACH STATEMENT EXECUTE FUNCTION octopus_content_changed('content');
