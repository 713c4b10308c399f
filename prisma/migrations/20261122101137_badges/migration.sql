-- CreateEnum
CREATE TYPE "BadgeRevocation" AS ENUM ('declined', 'waitlisted', 'withdrawn', 'replaced', 'erased');

-- CreateTable
CREATE TABLE "Badge" (
    "id" TEXT NOT NULL,
    "registrationId" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "issuedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMP(3),
    "revokedWhy" "BadgeRevocation",

    CONSTRAINT "Badge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Badge_secret_key" ON "Badge"("secret");

-- CreateIndex
CREATE INDEX "Badge_registrationId_idx" ON "Badge"("registrationId");

-- AddForeignKey
ALTER TABLE "Badge" ADD CONSTRAINT "Badge_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- At most one badge of a registration is not revoked, and one that is says why.
CREATE UNIQUE INDEX "Badge_one_not_revoked" ON "Badge" ("registrationId") WHERE "revokedAt" IS NULL;
ALTER TABLE "Badge" ADD CONSTRAINT "Badge_revoked_why" CHECK (("revokedAt" IS NULL) = ("revokedWhy" IS NULL));
