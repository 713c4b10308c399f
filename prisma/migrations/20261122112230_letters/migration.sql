-- CreateEnum
CREATE TYPE "LetterKind" AS ENUM ('visa', 'confirmation', 'attendance');

-- CreateTable
CREATE TABLE "LetterTemplate" (
    "conferenceId" TEXT NOT NULL,
    "kind" "LetterKind" NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleFr" TEXT NOT NULL,
    "bodyEn" TEXT NOT NULL,
    "bodyFr" TEXT NOT NULL,
    "selfService" BOOLEAN NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LetterTemplate_pkey" PRIMARY KEY ("conferenceId","kind")
);

-- CreateTable
CREATE TABLE "LetterCounter" (
    "conferenceId" TEXT NOT NULL,
    "next" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "LetterCounter_pkey" PRIMARY KEY ("conferenceId")
);

-- CreateTable
CREATE TABLE "Letter" (
    "id" TEXT NOT NULL,
    "conferenceId" TEXT NOT NULL,
    "registrationId" TEXT NOT NULL,
    "kind" "LetterKind" NOT NULL,
    "locale" "Locale" NOT NULL,
    "number" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "issuedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "issuedById" TEXT,
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "Letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Passport" (
    "registrationId" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "givenAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Passport_pkey" PRIMARY KEY ("registrationId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Letter_code_key" ON "Letter"("code");

-- CreateIndex
CREATE INDEX "Letter_registrationId_idx" ON "Letter"("registrationId");

-- CreateIndex
CREATE INDEX "Letter_issuedById_idx" ON "Letter"("issuedById");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_conferenceId_number_key" ON "Letter"("conferenceId", "number");

-- AddForeignKey
ALTER TABLE "LetterTemplate" ADD CONSTRAINT "LetterTemplate_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetterCounter" ADD CONSTRAINT "LetterCounter_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_issuedById_fkey" FOREIGN KEY ("issuedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passport" ADD CONSTRAINT "Passport_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Numbers count from 1; a code is what the paper shows, sealed data is never empty.
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_number" CHECK ("number" >= 1);
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_code" CHECK ("code" ~ '^[2-9A-HJKMNP-Z]{12}$');
ALTER TABLE "LetterCounter" ADD CONSTRAINT "LetterCounter_next" CHECK ("next" >= 1);
ALTER TABLE "Passport" ADD CONSTRAINT "Passport_sealed" CHECK ("sealed" <> '');
