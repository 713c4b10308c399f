-- AlterTable
ALTER TABLE "RecordProposal" ADD COLUMN     "sources" JSONB;
