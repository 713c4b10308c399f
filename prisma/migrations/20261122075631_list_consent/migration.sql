-- CreateEnum
CREATE TYPE "ListConsent" AS ENUM ('nobody', 'participants', 'public');

-- AlterTable
ALTER TABLE "Registration" ADD COLUMN     "listConsent" "ListConsent" NOT NULL DEFAULT 'nobody';
