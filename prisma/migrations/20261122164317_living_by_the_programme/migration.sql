-- CreateEnum
CREATE TYPE "SignupMode" AS ENUM ('first_come', 'draw');

-- CreateEnum
CREATE TYPE "SignupClash" AS ENUM ('refuse', 'allow');

-- CreateEnum
CREATE TYPE "SignupState" AS ENUM ('wished', 'placed', 'waiting', 'left');

-- AlterEnum
ALTER TYPE "ScanAnswer" ADD VALUE 'not_signed_up';

-- DropIndex
DROP INDEX "Pool_conferenceId_categoryId_countryCode_delegationId_optio_key";

-- AlterTable
ALTER TABLE "CheckPoint" ADD COLUMN     "sessionId" TEXT;

-- AlterTable
ALTER TABLE "Pool" ADD COLUMN     "sessionId" TEXT;

-- CreateTable
CREATE TABLE "SessionSignup" (
    "sessionId" TEXT NOT NULL,
    "open" BOOLEAN NOT NULL DEFAULT true,
    "mode" "SignupMode" NOT NULL DEFAULT 'first_come',
    "clash" "SignupClash" NOT NULL DEFAULT 'refuse',
    "opensAt" TIMESTAMP(3),
    "closesAt" TIMESTAMP(3),
    "drawAt" TIMESTAMP(3),
    "drawId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SessionSignup_pkey" PRIMARY KEY ("sessionId")
);

-- CreateTable
CREATE TABLE "Signup" (
    "id" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "registrationId" TEXT NOT NULL,
    "state" "SignupState" NOT NULL,
    "arrival" INTEGER NOT NULL,
    "wish" INTEGER,
    "lot" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Signup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignupDraw" (
    "id" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "drawnAt" TIMESTAMP(3) NOT NULL,
    "seed" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    "wishes" INTEGER NOT NULL,
    "granted" INTEGER NOT NULL,

    CONSTRAINT "SignupDraw_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Star" (
    "registrationId" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "on" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Star_pkey" PRIMARY KEY ("registrationId","sessionId")
);

-- CreateTable
CREATE TABLE "Agenda" (
    "registrationId" TEXT NOT NULL,
    "feedHash" TEXT,
    "evening" BOOLEAN NOT NULL DEFAULT false,
    "minutesBefore" INTEGER,

    CONSTRAINT "Agenda_pkey" PRIMARY KEY ("registrationId")
);

-- CreateTable
CREATE TABLE "AgendaReminder" (
    "registrationId" TEXT NOT NULL,
    "about" TEXT NOT NULL,

    CONSTRAINT "AgendaReminder_pkey" PRIMARY KEY ("registrationId","about")
);

-- CreateTable
CREATE TABLE "RoomWalk" (
    "id" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "oneId" TEXT,
    "otherId" TEXT,
    "minutes" INTEGER NOT NULL,

    CONSTRAINT "RoomWalk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FeedbackGiven" (
    "sessionId" TEXT NOT NULL,
    "registrationId" TEXT NOT NULL,

    CONSTRAINT "FeedbackGiven_pkey" PRIMARY KEY ("sessionId","registrationId")
);

-- CreateTable
CREATE TABLE "FeedbackBox" (
    "sessionId" TEXT NOT NULL,
    "shown" JSONB NOT NULL DEFAULT '[]',
    "pending" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "FeedbackBox_pkey" PRIMARY KEY ("sessionId")
);

-- CreateIndex
CREATE INDEX "SessionSignup_drawId_idx" ON "SessionSignup"("drawId");

-- CreateIndex
CREATE INDEX "Signup_registrationId_state_idx" ON "Signup"("registrationId", "state");

-- CreateIndex
CREATE INDEX "Signup_sessionId_state_arrival_idx" ON "Signup"("sessionId", "state", "arrival");

-- CreateIndex
CREATE UNIQUE INDEX "Signup_sessionId_registrationId_key" ON "Signup"("sessionId", "registrationId");

-- CreateIndex
CREATE INDEX "SignupDraw_conferenceId_drawnAt_idx" ON "SignupDraw"("conferenceId", "drawnAt");

-- CreateIndex
CREATE INDEX "Star_sessionId_idx" ON "Star"("sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "Agenda_feedHash_key" ON "Agenda"("feedHash");

-- CreateIndex
CREATE INDEX "RoomWalk_oneId_idx" ON "RoomWalk"("oneId");

-- CreateIndex
CREATE INDEX "RoomWalk_otherId_idx" ON "RoomWalk"("otherId");

-- CreateIndex
CREATE UNIQUE INDEX "RoomWalk_conferenceId_oneId_otherId_key" ON "RoomWalk"("conferenceId", "oneId", "otherId") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "FeedbackGiven_registrationId_idx" ON "FeedbackGiven"("registrationId");

-- CreateIndex
CREATE INDEX "CheckPoint_sessionId_idx" ON "CheckPoint"("sessionId");

-- CreateIndex
CREATE INDEX "Pool_sessionId_idx" ON "Pool"("sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "Pool_conferenceId_categoryId_countryCode_delegationId_optio_key" ON "Pool"("conferenceId", "categoryId", "countryCode", "delegationId", "optionId", "sessionId") NULLS NOT DISTINCT;

-- AddForeignKey
ALTER TABLE "SessionSignup" ADD CONSTRAINT "SessionSignup_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionSignup" ADD CONSTRAINT "SessionSignup_drawId_fkey" FOREIGN KEY ("drawId") REFERENCES "SignupDraw"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signup" ADD CONSTRAINT "Signup_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signup" ADD CONSTRAINT "Signup_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignupDraw" ADD CONSTRAINT "SignupDraw_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Star" ADD CONSTRAINT "Star_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Star" ADD CONSTRAINT "Star_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agenda" ADD CONSTRAINT "Agenda_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaReminder" ADD CONSTRAINT "AgendaReminder_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoomWalk" ADD CONSTRAINT "RoomWalk_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoomWalk" ADD CONSTRAINT "RoomWalk_oneId_fkey" FOREIGN KEY ("oneId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoomWalk" ADD CONSTRAINT "RoomWalk_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeedbackGiven" ADD CONSTRAINT "FeedbackGiven_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeedbackGiven" ADD CONSTRAINT "FeedbackGiven_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeedbackBox" ADD CONSTRAINT "FeedbackBox_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckPoint" ADD CONSTRAINT "CheckPoint_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pool" ADD CONSTRAINT "Pool_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Pool" ADD CONSTRAINT "Pool_session_check" CHECK ("sessionId" IS NULL OR ("categoryId" IS NULL AND "countryCode" IS NULL AND "delegationId" IS NULL AND "optionId" IS NULL));
ALTER TABLE "SessionSignup" ADD CONSTRAINT "SessionSignup_draw_check" CHECK (("mode" = 'first_come' OR "drawAt" IS NOT NULL) AND "version" > 0);
ALTER TABLE "SessionSignup" ADD CONSTRAINT "SessionSignup_times_check" CHECK ("opensAt" IS NULL OR "closesAt" IS NULL OR "opensAt" < "closesAt");
ALTER TABLE "Signup" ADD CONSTRAINT "Signup_numbers_check" CHECK ("arrival" >= 1 AND "wish" >= 1 AND "lot" >= 1 AND "version" > 0);
ALTER TABLE "Signup" ADD CONSTRAINT "Signup_wish_check" CHECK ("state" <> 'wished' OR "wish" IS NOT NULL);
ALTER TABLE "SignupDraw" ADD CONSTRAINT "SignupDraw_numbers_check" CHECK ("people" >= 0 AND "wishes" >= "granted" AND "granted" >= 0);
ALTER TABLE "Agenda" ADD CONSTRAINT "Agenda_minutes_check" CHECK ("minutesBefore" BETWEEN 5 AND 120);
ALTER TABLE "RoomWalk" ADD CONSTRAINT "RoomWalk_minutes_check" CHECK ("minutes" BETWEEN 0 AND 120 AND ("oneId" IS NULL) = ("otherId" IS NULL) AND ("oneId" IS NULL OR "oneId" < "otherId"));

CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE ON "SessionSignup"
  FOR EACH STATEMENT EXECUTE FUNCTION octopus_content_changed('content');
