-- CreateTable
CREATE TABLE "Booth" (
    "id" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,
    "language" TEXT NOT NULL,

    CONSTRAINT "Booth_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InterpreterTeam" (
    "id" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "languages" TEXT[],
    "members" TEXT[],
    "dayMinutes" INTEGER NOT NULL DEFAULT 360,
    "stretchMinutes" INTEGER NOT NULL DEFAULT 210,
    "breakMinutes" INTEGER NOT NULL DEFAULT 30,

    CONSTRAINT "InterpreterTeam_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InterpretationDuty" (
    "id" TEXT NOT NULL,
    "boothId" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "startsAt" TIMESTAMP(3) NOT NULL,
    "endsAt" TIMESTAMP(3) NOT NULL,
    "relayFrom" TEXT,

    CONSTRAINT "InterpretationDuty_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Booth_roomId_language_key" ON "Booth"("roomId", "language");

-- CreateIndex
CREATE UNIQUE INDEX "InterpreterTeam_conferenceId_name_key" ON "InterpreterTeam"("conferenceId", "name");

-- CreateIndex
CREATE INDEX "InterpretationDuty_boothId_startsAt_idx" ON "InterpretationDuty"("boothId", "startsAt");

-- CreateIndex
CREATE INDEX "InterpretationDuty_teamId_startsAt_idx" ON "InterpretationDuty"("teamId", "startsAt");

-- AddForeignKey
ALTER TABLE "Booth" ADD CONSTRAINT "Booth_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterpreterTeam" ADD CONSTRAINT "InterpreterTeam_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterpretationDuty" ADD CONSTRAINT "InterpretationDuty_boothId_fkey" FOREIGN KEY ("boothId") REFERENCES "Booth"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterpretationDuty" ADD CONSTRAINT "InterpretationDuty_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "InterpreterTeam"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "InterpretationDuty" ADD CONSTRAINT "InterpretationDuty_times_check" CHECK ("startsAt" < "endsAt");
ALTER TABLE "InterpreterTeam" ADD CONSTRAINT "InterpreterTeam_minutes_check" CHECK ("dayMinutes" > 0 AND "stretchMinutes" > 0 AND "breakMinutes" >= 0);
