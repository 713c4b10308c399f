-- CreateEnum
CREATE TYPE "RecordImportState" AS ENUM ('checked', 'writing', 'done', 'failed', 'cancelled');

-- CreateTable
CREATE TABLE "RecordImport" (
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "createdById" TEXT,
    "state" "RecordImportState" NOT NULL DEFAULT 'checked',
    "fileName" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "own" BOOLEAN NOT NULL,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "faults" JSONB NOT NULL DEFAULT '[]',
    "faultCount" INTEGER NOT NULL DEFAULT 0,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "heldUntil" TIMESTAMP(3),
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "RecordImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecordImportRow" (
    "importId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "recordType" "RecordType" NOT NULL,
    "key" TEXT NOT NULL,
    "line" INTEGER,
    "title" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "outcome" TEXT NOT NULL,
    "targetId" TEXT,
    "seen" TEXT,
    "candidates" JSONB NOT NULL DEFAULT '[]',
    "adds" JSONB NOT NULL DEFAULT '[]',
    "conflicts" JSONB NOT NULL DEFAULT '[]',
    "choice" TEXT,
    "take" TEXT[],

    CONSTRAINT "RecordImportRow_pkey" PRIMARY KEY ("importId","position")
);

-- CreateTable
CREATE TABLE "DistinctRecords" (
    "recordType" "RecordType" NOT NULL,
    "firstId" TEXT NOT NULL,
    "secondId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "accountId" TEXT,

    CONSTRAINT "DistinctRecords_pkey" PRIMARY KEY ("recordType","firstId","secondId")
);

-- CreateTable
CREATE TABLE "ConfirmationRequest" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "sentAt" TIMESTAMP(3) NOT NULL,
    "tokenHash" TEXT,
    "confirmedAt" TIMESTAMP(3),

    CONSTRAINT "ConfirmationRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RecordImport_createdAt_idx" ON "RecordImport"("createdAt");

-- CreateIndex
CREATE INDEX "RecordImport_createdById_idx" ON "RecordImport"("createdById");

-- CreateIndex
CREATE INDEX "RecordImport_state_heldUntil_idx" ON "RecordImport"("state", "heldUntil");

-- CreateIndex
CREATE INDEX "RecordImportRow_importId_outcome_idx" ON "RecordImportRow"("importId", "outcome");

-- CreateIndex
CREATE INDEX "DistinctRecords_accountId_idx" ON "DistinctRecords"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "ConfirmationRequest_tokenHash_key" ON "ConfirmationRequest"("tokenHash");

-- CreateIndex
CREATE INDEX "ConfirmationRequest_accountId_idx" ON "ConfirmationRequest"("accountId");

-- CreateIndex
CREATE INDEX "ConfirmationRequest_sentAt_idx" ON "ConfirmationRequest"("sentAt");

-- CreateIndex
CREATE UNIQUE INDEX "ConfirmationRequest_organisationId_accountId_round_key" ON "ConfirmationRequest"("organisationId", "accountId", "round");

-- AddForeignKey
ALTER TABLE "RecordImport" ADD CONSTRAINT "RecordImport_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordImportRow" ADD CONSTRAINT "RecordImportRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "RecordImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DistinctRecords" ADD CONSTRAINT "DistinctRecords_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConfirmationRequest" ADD CONSTRAINT "ConfirmationRequest_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConfirmationRequest" ADD CONSTRAINT "ConfirmationRequest_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "DistinctRecords" ADD CONSTRAINT "DistinctRecords_order_check" CHECK ("firstId" < "secondId");
ALTER TABLE "ConfirmationRequest" ADD CONSTRAINT "ConfirmationRequest_round_check" CHECK ("round" > 0);
ALTER TABLE "RecordImport" ADD CONSTRAINT "RecordImport_faultCount_check" CHECK ("faultCount" >= 0);
