-- CreateEnum
CREATE TYPE "FilePurpose" AS ENUM ('answer', 'badge_photo', 'nomination_letter');

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "purpose" "FilePurpose" NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "StoredFile_conferenceId_purpose_createdAt_idx" ON "StoredFile"("conferenceId", "purpose", "createdAt");

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_size_check" CHECK ("size" = octet_length("bytes") AND "size" BETWEEN 1 AND 5242880);
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_name_check" CHECK (char_length("name") BETWEEN 1 AND 200);
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_sha256_check" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
