-- AlterTable
ALTER TABLE "Delegation" ADD COLUMN     "headLocale" "Locale" NOT NULL DEFAULT 'en',
ADD COLUMN     "letterId" TEXT;

-- AlterTable
ALTER TABLE "Registration" ADD COLUMN     "headToldAt" TIMESTAMP(3);

-- CreateIndex
CREATE UNIQUE INDEX "Delegation_letterId_key" ON "Delegation"("letterId");

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "StoredFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;
