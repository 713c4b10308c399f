-- AlterTable
ALTER TABLE "Pool" ADD COLUMN     "overbooked" INTEGER NOT NULL DEFAULT 0;

-- What is taken beyond the limit was given knowingly, or was taken before the limit was lowered.
ALTER TABLE "Pool" DROP CONSTRAINT "Pool_taken_check";
ALTER TABLE "Pool" ADD CONSTRAINT "Pool_taken_check" CHECK ("taken" >= 0 AND ("capacity" IS NULL OR "taken" <= "capacity" + "overbooked"));
ALTER TABLE "Pool" ADD CONSTRAINT "Pool_overbooked_check" CHECK ("overbooked" >= 0);
