-- AddForeignKey
ALTER TABLE "Pool" ADD CONSTRAINT "Pool_optionId_fkey" FOREIGN KEY ("optionId") REFERENCES "QuestionOption"("id") ON DELETE CASCADE ON UPDATE CASCADE;
