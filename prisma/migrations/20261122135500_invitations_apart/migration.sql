-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "apartFromIds" TEXT[] DEFAULT ARRAY[]::TEXT[];
