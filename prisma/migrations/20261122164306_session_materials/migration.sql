-- CreateEnum
CREATE TYPE "MaterialKind" AS ENUM ('slides', 'paper', 'minutes', 'recording', 'link');

-- CreateEnum
CREATE TYPE "MaterialAccess" AS ENUM ('public', 'registered');

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "premiseFr" TEXT;

-- AlterTable
ALTER TABLE "Speaker" ADD COLUMN     "organisation" TEXT,
ADD COLUMN     "position" TEXT;

-- CreateTable
CREATE TABLE "SessionProject" (
    "sessionId" TEXT NOT NULL,
    "projectId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "SessionProject_pkey" PRIMARY KEY ("sessionId","projectId")
);

-- CreateTable
CREATE TABLE "SessionRelation" (
    "sessionId" TEXT NOT NULL,
    "pastId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "SessionRelation_pkey" PRIMARY KEY ("sessionId","pastId")
);

-- CreateTable
CREATE TABLE "SessionMaterial" (
    "id" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "kind" "MaterialKind" NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleFr" TEXT,
    "language" TEXT,
    "access" "MaterialAccess" NOT NULL DEFAULT 'public',
    "position" INTEGER NOT NULL,
    "fileId" TEXT,
    "url" TEXT,
    "textEn" TEXT,
    "textFr" TEXT,
    "speakerId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SessionMaterial_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Session_trackId_idx" ON "Session"("trackId");

-- CreateIndex
CREATE INDEX "SessionProject_projectId_idx" ON "SessionProject"("projectId");

-- CreateIndex
CREATE INDEX "SessionRelation_pastId_idx" ON "SessionRelation"("pastId");

-- CreateIndex
CREATE UNIQUE INDEX "SessionMaterial_fileId_key" ON "SessionMaterial"("fileId");

-- CreateIndex
CREATE INDEX "SessionMaterial_sessionId_position_idx" ON "SessionMaterial"("sessionId", "position");

-- CreateIndex
CREATE INDEX "SessionMaterial_speakerId_idx" ON "SessionMaterial"("speakerId");

-- AddForeignKey
ALTER TABLE "SessionProject" ADD CONSTRAINT "SessionProject_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionProject" ADD CONSTRAINT "SessionProject_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionRelation" ADD CONSTRAINT "SessionRelation_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionRelation" ADD CONSTRAINT "SessionRelation_pastId_fkey" FOREIGN KEY ("pastId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionMaterial" ADD CONSTRAINT "SessionMaterial_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionMaterial" ADD CONSTRAINT "SessionMaterial_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionMaterial" ADD CONSTRAINT "SessionMaterial_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "SessionRelation" ADD CONSTRAINT "SessionRelation_two_check" CHECK ("sessionId" <> "pastId");
ALTER TABLE "SessionMaterial" ADD CONSTRAINT "SessionMaterial_one_check" CHECK (num_nonnulls("fileId", "url", COALESCE("textEn", "textFr")) = 1);
ALTER TABLE "SessionMaterial" ADD CONSTRAINT "SessionMaterial_url_check" CHECK ("url" LIKE 'https://%');

CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE ON "SessionProject"
  FOR EACH STATEMENT EXECUTE FUNCTION octopus_content_changed('content');
CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE ON "SessionRelation"
  FOR EACH STATEMENT EXECUTE FUNCTION octopus_content_changed('content');
CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE ON "SessionMaterial"
  FOR EACH STATEMENT EXECUTE FUNCTION octopus_content_changed('content');
