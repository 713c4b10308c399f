-- A conference is deleted with its call, whatever was answered.
-- DropForeignKey
ALTER TABLE "Proposal" DROP CONSTRAINT "Proposal_typeId_fkey";

-- DropForeignKey
ALTER TABLE "ProposalAnswer" DROP CONSTRAINT "ProposalAnswer_questionId_fkey";

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_typeId_fkey" FOREIGN KEY ("typeId") REFERENCES "CallType"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalAnswer" ADD CONSTRAINT "ProposalAnswer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "CallQuestion"("id") ON DELETE CASCADE ON UPDATE CASCADE;
