-- What points at rows that are gone would keep the foreign keys from being made.
DELETE FROM "Decision" WHERE "conferenceId" NOT IN (SELECT "id" FROM "Conference");
UPDATE "Decision" SET "actorAccountId" = NULL WHERE "actorAccountId" NOT IN (SELECT "id" FROM "Account");
UPDATE "Publication" SET "documentId" = NULL WHERE "documentId" NOT IN (SELECT "id" FROM "Source");

-- DropForeignKey
ALTER TABLE "Registration" DROP CONSTRAINT "Registration_categoryId_fkey";

-- DropForeignKey
ALTER TABLE "Slot" DROP CONSTRAINT "Slot_roomId_fkey";

-- CreateIndex
CREATE INDEX "Decision_actorAccountId_idx" ON "Decision"("actorAccountId");

-- CreateIndex
CREATE INDEX "Publication_documentId_idx" ON "Publication"("documentId");

-- AddForeignKey
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_actorAccountId_fkey" FOREIGN KEY ("actorAccountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;
