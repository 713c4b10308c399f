-- CreateEnum
CREATE TYPE "ChangePolicy" AS ENUM ('always', 'until_approval', 'until_date');

-- Added only: a value made here cannot be used before this is committed, so what is below compares text.
ALTER TYPE "RegistrationState" ADD VALUE 'endorsing';
ALTER TYPE "RegistrationState" ADD VALUE 'offered';

-- DropForeignKey
ALTER TABLE "DecisionItem" DROP CONSTRAINT "DecisionItem_categoryId_fkey";

-- DropIndex
DROP INDEX "DecisionItem_categoryId_idx";

-- DropIndex
DROP INDEX "Pool_categoryId_key";

-- DropIndex
DROP INDEX "Pool_conferenceId_idx";

-- The unique index below, to which nulls are equal, says it of every kind of pool.
DROP INDEX "Pool_one_per_conference_key";

-- AlterTable
ALTER TABLE "Category" ADD COLUMN     "changes" "ChangePolicy" NOT NULL DEFAULT 'always',
ADD COLUMN     "changesUntil" TIMESTAMP(3),
ADD COLUMN     "closesAt" TIMESTAMP(3),
ADD COLUMN     "companionsMax" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "delegationOnly" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "headConfirms" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "opensAt" TIMESTAMP(3),
ADD COLUMN     "reapproval" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "waitingPriority" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Conference" ADD COLUMN     "offerHours" INTEGER NOT NULL DEFAULT 72,
ADD COLUMN     "offersPlaces" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "substituteUntil" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "DecisionItem" DROP COLUMN "categoryId",
ADD COLUMN     "fromOfferExpiresAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Pool" ADD COLUMN     "countryCode" TEXT,
ADD COLUMN     "delegationId" TEXT,
ADD COLUMN     "optionId" TEXT;

-- AlterTable
ALTER TABLE "Registration" ADD COLUMN     "companions" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "delegationId" TEXT,
ADD COLUMN     "endorsedAt" TIMESTAMP(3),
ADD COLUMN     "offerExpiresAt" TIMESTAMP(3),
ADD COLUMN     "offerLapsedAt" TIMESTAMP(3),
ADD COLUMN     "offerRemindedAt" TIMESTAMP(3),
ADD COLUMN     "optionIds" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "seats" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "Delegation" (
    "id" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "organisationId" TEXT,
    "countryCode" TEXT,
    "nameEn" TEXT NOT NULL,
    "nameFr" TEXT,
    "code" TEXT,
    "domains" TEXT[],
    "includesAll" BOOLEAN NOT NULL DEFAULT false,
    "headName" TEXT,
    "headEmail" TEXT,
    "headEmailKey" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DelegationLink" (
    "id" TEXT NOT NULL,
    "delegationId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DelegationLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Delegation_code_key" ON "Delegation"("code");

-- CreateIndex
CREATE INDEX "Delegation_organisationId_idx" ON "Delegation"("organisationId");

-- CreateIndex
CREATE INDEX "Delegation_countryCode_idx" ON "Delegation"("countryCode");

-- CreateIndex
CREATE INDEX "Delegation_headEmailKey_idx" ON "Delegation"("headEmailKey");

-- CreateIndex
CREATE UNIQUE INDEX "Delegation_conferenceId_nameEn_key" ON "Delegation"("conferenceId", "nameEn");

-- CreateIndex
CREATE INDEX "DelegationLink_delegationId_createdAt_idx" ON "DelegationLink"("delegationId", "createdAt");

-- CreateIndex
CREATE INDEX "Pool_categoryId_idx" ON "Pool"("categoryId");

-- CreateIndex
CREATE INDEX "Pool_countryCode_idx" ON "Pool"("countryCode");

-- CreateIndex
CREATE INDEX "Pool_delegationId_idx" ON "Pool"("delegationId");

-- CreateIndex
CREATE INDEX "Pool_optionId_idx" ON "Pool"("optionId");

-- CreateIndex
CREATE UNIQUE INDEX "Pool_conferenceId_categoryId_countryCode_delegationId_optio_key" ON "Pool"("conferenceId", "categoryId", "countryCode", "delegationId", "optionId") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "Registration_delegationId_idx" ON "Registration"("delegationId");

-- CreateIndex
CREATE INDEX "Registration_state_offerExpiresAt_idx" ON "Registration"("state", "offerExpiresAt");

-- AddForeignKey
ALTER TABLE "Pool" ADD CONSTRAINT "Pool_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pool" ADD CONSTRAINT "Pool_delegationId_fkey" FOREIGN KEY ("delegationId") REFERENCES "Delegation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DelegationLink" ADD CONSTRAINT "DelegationLink_delegationId_fkey" FOREIGN KEY ("delegationId") REFERENCES "Delegation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_delegationId_fkey" FOREIGN KEY ("delegationId") REFERENCES "Delegation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Registration" ADD CONSTRAINT "Registration_seats_check" CHECK ("seats" = 1 + cardinality("companions"));
-- A place is held until a moment, or it is not an offer.
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_offer_check" CHECK (("state"::text = 'offered') = ("offerExpiresAt" IS NOT NULL));
ALTER TABLE "Conference" ADD CONSTRAINT "Conference_offerHours_check" CHECK ("offerHours" BETWEEN 1 AND 720);
ALTER TABLE "Category" ADD CONSTRAINT "Category_opening_check" CHECK ("opensAt" IS NULL OR "closesAt" IS NULL OR "opensAt" < "closesAt");
ALTER TABLE "Category" ADD CONSTRAINT "Category_changes_check" CHECK (("changes" = 'until_date') = ("changesUntil" IS NOT NULL));
ALTER TABLE "Category" ADD CONSTRAINT "Category_companionsMax_check" CHECK ("companionsMax" BETWEEN 0 AND 5);
ALTER TABLE "Category" ADD CONSTRAINT "Category_waitingPriority_check" CHECK ("waitingPriority" BETWEEN 0 AND 9);
-- The head of a delegation is reached under an address, or there is none.
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_head_check" CHECK (("headEmail" IS NULL) = ("headName" IS NULL) AND ("headEmail" IS NULL) = ("headEmailKey" IS NULL));
