-- CreateEnum
CREATE TYPE "ScheduleEditState" AS ENUM ('done', 'undone', 'dropped');

-- CreateTable
CREATE TABLE "ScheduleEdit" (
    "id" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "accountId" TEXT,
    "at" TIMESTAMP(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "state" "ScheduleEditState" NOT NULL DEFAULT 'done',
    "originId" TEXT,
    "slotIds" TEXT[],
    "changes" JSONB NOT NULL,

    CONSTRAINT "ScheduleEdit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ScheduleEdit_conferenceId_accountId_revision_idx" ON "ScheduleEdit"("conferenceId", "accountId", "revision");

-- CreateIndex
CREATE INDEX "ScheduleEdit_accountId_idx" ON "ScheduleEdit"("accountId");

-- CreateIndex
CREATE INDEX "ScheduleEdit_originId_idx" ON "ScheduleEdit"("originId");

-- CreateIndex
CREATE UNIQUE INDEX "ScheduleEdit_conferenceId_revision_key" ON "ScheduleEdit"("conferenceId", "revision");

-- AddForeignKey
ALTER TABLE "ScheduleEdit" ADD CONSTRAINT "ScheduleEdit_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScheduleEdit" ADD CONSTRAINT "ScheduleEdit_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScheduleEdit" ADD CONSTRAINT "ScheduleEdit_originId_fkey" FOREIGN KEY ("originId") REFERENCES "ScheduleEdit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema cannot say.
ALTER TABLE "ScheduleEdit" ADD CONSTRAINT "ScheduleEdit_kind_check" CHECK ("kind" IN ('place', 'move', 'remove', 'pin', 'break', 'suggestion', 'undo', 'redo'));
ALTER TABLE "ScheduleEdit" ADD CONSTRAINT "ScheduleEdit_origin_check" CHECK (("originId" IS NOT NULL) = ("kind" IN ('undo', 'redo')));
ALTER TABLE "ScheduleEdit" ADD CONSTRAINT "ScheduleEdit_revision_check" CHECK ("revision" > 0);
