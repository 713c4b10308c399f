-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "noticeAt" TIMESTAMP(3),
ADD COLUMN     "noticeVersion" TEXT;

-- CreateTable
CREATE TABLE "RetentionSetting" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "conferenceId" TEXT,
    "days" INTEGER NOT NULL,
    "setAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "RetentionSetting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RetentionRun" (
    "kind" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "ranAt" TIMESTAMP(3) NOT NULL,
    "count" INTEGER NOT NULL,
    "failed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "RetentionRun_pkey" PRIMARY KEY ("kind","day")
);

-- CreateTable
CREATE TABLE "NoticeVersion" (
    "version" TEXT NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL,
    "publishedById" TEXT,
    "textEn" TEXT NOT NULL,
    "textFr" TEXT NOT NULL,
    "changesEn" TEXT NOT NULL,
    "changesFr" TEXT NOT NULL,

    CONSTRAINT "NoticeVersion_pkey" PRIMARY KEY ("version")
);

-- CreateIndex
CREATE INDEX "RetentionSetting_conferenceId_idx" ON "RetentionSetting"("conferenceId");

-- CreateIndex
CREATE UNIQUE INDEX "RetentionSetting_kind_conferenceId_key" ON "RetentionSetting"("kind", "conferenceId");

-- CreateIndex
CREATE INDEX "NoticeVersion_publishedAt_idx" ON "NoticeVersion"("publishedAt");

-- CreateIndex
CREATE INDEX "NoticeVersion_publishedById_idx" ON "NoticeVersion"("publishedById");

-- AddForeignKey
ALTER TABLE "RetentionSetting" ADD CONSTRAINT "RetentionSetting_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeVersion" ADD CONSTRAINT "NoticeVersion_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddCheck
ALTER TABLE "RetentionSetting" ADD CONSTRAINT "RetentionSetting_days_check" CHECK ("days" >= 0);
ALTER TABLE "RetentionRun" ADD CONSTRAINT "RetentionRun_count_check" CHECK ("count" >= 0);
ALTER TABLE "NoticeVersion" ADD CONSTRAINT "NoticeVersion_text_check" CHECK (btrim("textEn") <> '' AND btrim("textFr") <> '' AND btrim("changesEn") <> '' AND btrim("changesFr") <> '');
ALTER TABLE "Account" ADD CONSTRAINT "Account_notice_check" CHECK (("noticeVersion" IS NULL) = ("noticeAt" IS NULL));

-- One setting of a kind for the whole platform.
CREATE UNIQUE INDEX "RetentionSetting_platform_key" ON "RetentionSetting" ("kind") WHERE "conferenceId" IS NULL;

-- The page about personal data shows both.
CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE ON "NoticeVersion"
  FOR EACH STATEMENT EXECUTE FUNCTION octopus_content_changed('content');
CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE ON "RetentionSetting"
  FOR EACH STATEMENT EXECUTE FUNCTION octopus_content_changed('content');
