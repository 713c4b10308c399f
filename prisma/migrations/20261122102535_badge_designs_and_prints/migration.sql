-- CreateEnum
CREATE TYPE "BadgePrintState" AS ENUM ('queued', 'running', 'done', 'failed', 'cancelled');

-- AlterTable
ALTER TABLE "Badge" ADD COLUMN     "printedAs" TEXT,
ADD COLUMN     "printedAt" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "RegistrationPhoto" (
    "registrationId" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,

    CONSTRAINT "RegistrationPhoto_pkey" PRIMARY KEY ("registrationId")
);

-- CreateTable
CREATE TABLE "BadgeDesign" (
    "conferenceId" TEXT NOT NULL,
    "layout" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "BadgeDesign_pkey" PRIMARY KEY ("conferenceId")
);

-- CreateTable
CREATE TABLE "BadgeColour" (
    "categoryId" TEXT NOT NULL,
    "colour" TEXT NOT NULL,

    CONSTRAINT "BadgeColour_pkey" PRIMARY KEY ("categoryId")
);

-- CreateTable
CREATE TABLE "BadgePrint" (
    "id" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "accountId" TEXT,
    "state" "BadgePrintState" NOT NULL DEFAULT 'queued',
    "wish" JSONB NOT NULL,
    "total" INTEGER NOT NULL,
    "made" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "beatAt" TIMESTAMP(3),
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "BadgePrint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BadgePrintPart" (
    "printId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "BadgePrintPart_pkey" PRIMARY KEY ("printId","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "RegistrationPhoto_fileId_key" ON "RegistrationPhoto"("fileId");

-- CreateIndex
CREATE INDEX "BadgePrint_conferenceId_createdAt_idx" ON "BadgePrint"("conferenceId", "createdAt");

-- CreateIndex
CREATE INDEX "BadgePrint_accountId_idx" ON "BadgePrint"("accountId");

-- CreateIndex
CREATE INDEX "BadgePrint_state_idx" ON "BadgePrint"("state");

-- AddForeignKey
ALTER TABLE "RegistrationPhoto" ADD CONSTRAINT "RegistrationPhoto_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationPhoto" ADD CONSTRAINT "RegistrationPhoto_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BadgeDesign" ADD CONSTRAINT "BadgeDesign_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BadgeColour" ADD CONSTRAINT "BadgeColour_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BadgePrint" ADD CONSTRAINT "BadgePrint_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BadgePrint" ADD CONSTRAINT "BadgePrint_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BadgePrintPart" ADD CONSTRAINT "BadgePrintPart_printId_fkey" FOREIGN KEY ("printId") REFERENCES "BadgePrint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One print of a conference at a time, and figures and colours that can be true.
CREATE UNIQUE INDEX "BadgePrint_one_at_a_time" ON "BadgePrint" ("conferenceId") WHERE "state" IN ('queued', 'running');
ALTER TABLE "BadgePrint" ADD CONSTRAINT "BadgePrint_made" CHECK ("made" BETWEEN 0 AND "total");
ALTER TABLE "BadgePrint" ADD CONSTRAINT "BadgePrint_ended" CHECK (("endedAt" IS NULL) = ("state" IN ('queued', 'running')));
ALTER TABLE "BadgeColour" ADD CONSTRAINT "BadgeColour_colour" CHECK ("colour" ~ '^#[0-9a-f]{6}$');
ALTER TABLE "Badge" ADD CONSTRAINT "Badge_printed" CHECK (("printedAt" IS NULL) = ("printedAs" IS NULL));
