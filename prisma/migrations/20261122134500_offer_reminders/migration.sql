-- When a reminder is due is known when the offer is made, and not found out afterwards from rules that may have changed.
ALTER TABLE "Registration" RENAME COLUMN "offerRemindedAt" TO "offerRemindAt";

UPDATE "Registration"
SET "offerRemindAt" = CASE WHEN "offerRemindAt" IS NULL THEN "offerExpiresAt" - INTERVAL '1 hour' END
WHERE "state" = 'offered';
