-- CreateEnum
CREATE TYPE "CheckPointKind" AS ENUM ('entrance', 'session', 'dinner');

-- CreateEnum
CREATE TYPE "ScanDirection" AS ENUM ('in', 'out');

-- CreateEnum
CREATE TYPE "ScanAnswer" AS ENUM ('welcome', 'already_in', 'goodbye', 'not_in', 'not_approved', 'revoked', 'wrong_check_point', 'wrong_day', 'unknown');

-- CreateTable
CREATE TABLE "CheckPoint" (
    "id" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameFr" TEXT,
    "kind" "CheckPointKind" NOT NULL,
    "admitsAll" BOOLEAN NOT NULL DEFAULT true,
    "days" TEXT[],
    "inAndOut" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,
    "archivedAt" TIMESTAMP(3),

    CONSTRAINT "CheckPoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CheckPointCategory" (
    "checkPointId" TEXT NOT NULL,
    "categoryId" TEXT NOT NULL,

    CONSTRAINT "CheckPointCategory_pkey" PRIMARY KEY ("checkPointId","categoryId")
);

-- CreateTable
CREATE TABLE "Device" (
    "id" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "codeHash" TEXT,
    "codeExpiresAt" TIMESTAMP(3) NOT NULL,
    "tokenHash" TEXT,
    "everywhere" BOOLEAN NOT NULL DEFAULT true,
    "seesAccessNeeds" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "admittedAt" TIMESTAMP(3),
    "lastSeenAt" TIMESTAMP(3),
    "shutOutAt" TIMESTAMP(3),

    CONSTRAINT "Device_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeviceCheckPoint" (
    "deviceId" TEXT NOT NULL,
    "checkPointId" TEXT NOT NULL,

    CONSTRAINT "DeviceCheckPoint_pkey" PRIMARY KEY ("deviceId","checkPointId")
);

-- CreateTable
CREATE TABLE "Scan" (
    "id" TEXT NOT NULL,
    "number" SERIAL NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "checkPointId" TEXT NOT NULL,
    "deviceId" TEXT,
    "accountId" TEXT,
    "registrationId" TEXT,
    "direction" "ScanDirection" NOT NULL,
    "scannedAt" TIMESTAMP(3) NOT NULL,
    "receivedAt" TIMESTAMP(3) NOT NULL,
    "day" TEXT NOT NULL,
    "said" "ScanAnswer" NOT NULL,
    "result" "ScanAnswer" NOT NULL,
    "conflicts" TEXT[],

    CONSTRAINT "Scan_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CheckPoint_conferenceId_idx" ON "CheckPoint"("conferenceId");

-- CreateIndex
CREATE INDEX "CheckPointCategory_categoryId_idx" ON "CheckPointCategory"("categoryId");

-- CreateIndex
CREATE UNIQUE INDEX "Device_codeHash_key" ON "Device"("codeHash");

-- CreateIndex
CREATE UNIQUE INDEX "Device_tokenHash_key" ON "Device"("tokenHash");

-- CreateIndex
CREATE INDEX "Device_conferenceId_idx" ON "Device"("conferenceId");

-- CreateIndex
CREATE INDEX "DeviceCheckPoint_checkPointId_idx" ON "DeviceCheckPoint"("checkPointId");

-- CreateIndex
CREATE INDEX "Scan_conferenceId_number_idx" ON "Scan"("conferenceId", "number");

-- CreateIndex
CREATE INDEX "Scan_conferenceId_day_checkPointId_idx" ON "Scan"("conferenceId", "day", "checkPointId");

-- CreateIndex
CREATE INDEX "Scan_registrationId_checkPointId_day_idx" ON "Scan"("registrationId", "checkPointId", "day");

-- CreateIndex
CREATE INDEX "Scan_checkPointId_idx" ON "Scan"("checkPointId");

-- CreateIndex
CREATE INDEX "Scan_deviceId_idx" ON "Scan"("deviceId");

-- CreateIndex
CREATE INDEX "Scan_accountId_idx" ON "Scan"("accountId");

-- AddForeignKey
ALTER TABLE "CheckPoint" ADD CONSTRAINT "CheckPoint_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckPointCategory" ADD CONSTRAINT "CheckPointCategory_checkPointId_fkey" FOREIGN KEY ("checkPointId") REFERENCES "CheckPoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckPointCategory" ADD CONSTRAINT "CheckPointCategory_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Device" ADD CONSTRAINT "Device_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeviceCheckPoint" ADD CONSTRAINT "DeviceCheckPoint_deviceId_fkey" FOREIGN KEY ("deviceId") REFERENCES "Device"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeviceCheckPoint" ADD CONSTRAINT "DeviceCheckPoint_checkPointId_fkey" FOREIGN KEY ("checkPointId") REFERENCES "CheckPoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Scan" ADD CONSTRAINT "Scan_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Scan" ADD CONSTRAINT "Scan_checkPointId_fkey" FOREIGN KEY ("checkPointId") REFERENCES "CheckPoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Scan" ADD CONSTRAINT "Scan_deviceId_fkey" FOREIGN KEY ("deviceId") REFERENCES "Device"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Scan" ADD CONSTRAINT "Scan_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Scan" ADD CONSTRAINT "Scan_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Days are days; a scan is one device's or one person's; who is not known is answered so.
ALTER TABLE "CheckPoint" ADD CONSTRAINT "CheckPoint_position_check" CHECK ("position" >= 0);
ALTER TABLE "Scan" ADD CONSTRAINT "Scan_day_check" CHECK ("day" ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$');
ALTER TABLE "Scan" ADD CONSTRAINT "Scan_by_check" CHECK (num_nonnulls("deviceId", "accountId") <= 1);
ALTER TABLE "Scan" ADD CONSTRAINT "Scan_unknown_check" CHECK ("registrationId" IS NOT NULL OR "result" = 'unknown');
ALTER TABLE "Scan" ADD CONSTRAINT "Scan_times_check" CHECK ("scannedAt" <= "receivedAt");
-- A code is good once: whoever was admitted by it holds a token instead.
ALTER TABLE "Device" ADD CONSTRAINT "Device_admitted_check" CHECK (("tokenHash" IS NULL) = ("admittedAt" IS NULL) AND ("tokenHash" IS NULL OR "codeHash" IS NULL));
