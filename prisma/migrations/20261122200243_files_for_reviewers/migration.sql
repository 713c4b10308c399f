-- AlterTable
ALTER TABLE "Call" ADD COLUMN     "blindFiles" BOOLEAN NOT NULL DEFAULT false;
