-- CreateTable
CREATE TABLE "NetworkView" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleFr" TEXT NOT NULL,
    "noteEn" TEXT NOT NULL,
    "noteFr" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "NetworkView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NetworkViewCitation" (
    "viewId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "sourceId" TEXT NOT NULL,
    "section" TEXT NOT NULL,

    CONSTRAINT "NetworkViewCitation_pkey" PRIMARY KEY ("viewId","position")
);

-- CreateTable
CREATE TABLE "NetworkTour" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleFr" TEXT NOT NULL,
    "introEn" TEXT NOT NULL,
    "introFr" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "NetworkTour_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NetworkTourStep" (
    "tourId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "viewId" TEXT NOT NULL,

    CONSTRAINT "NetworkTourStep_pkey" PRIMARY KEY ("tourId","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "NetworkView_slug_key" ON "NetworkView"("slug");

-- CreateIndex
CREATE INDEX "NetworkViewCitation_sourceId_idx" ON "NetworkViewCitation"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "NetworkTour_slug_key" ON "NetworkTour"("slug");

-- CreateIndex
CREATE INDEX "NetworkTourStep_viewId_idx" ON "NetworkTourStep"("viewId");

-- CreateIndex
CREATE UNIQUE INDEX "NetworkTourStep_tourId_viewId_key" ON "NetworkTourStep"("tourId", "viewId");

-- AddForeignKey
ALTER TABLE "NetworkViewCitation" ADD CONSTRAINT "NetworkViewCitation_viewId_fkey" FOREIGN KEY ("viewId") REFERENCES "NetworkView"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NetworkViewCitation" ADD CONSTRAINT "NetworkViewCitation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NetworkTourStep" ADD CONSTRAINT "NetworkTourStep_tourId_fkey" FOREIGN KEY ("tourId") REFERENCES "NetworkTour"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NetworkTourStep" ADD CONSTRAINT "NetworkTourStep_viewId_fkey" FOREIGN KEY ("viewId") REFERENCES "NetworkView"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Positions count from 0, and every sentence has words in both languages.
ALTER TABLE "NetworkViewCitation" ADD CONSTRAINT "NetworkViewCitation_position_check" CHECK ("position" >= 0);
ALTER TABLE "NetworkTourStep" ADD CONSTRAINT "NetworkTourStep_position_check" CHECK ("position" >= 0);
ALTER TABLE "NetworkView" ADD CONSTRAINT "NetworkView_words_check" CHECK ("titleEn" <> '' AND "titleFr" <> '' AND "noteEn" <> '' AND "noteFr" <> '');
ALTER TABLE "NetworkTour" ADD CONSTRAINT "NetworkTour_words_check" CHECK ("titleEn" <> '' AND "titleFr" <> '' AND "introEn" <> '' AND "introFr" <> '');

-- Public pages show them.
CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE ON "NetworkView"
  FOR EACH STATEMENT EXECUTE FUNCTION octopus_content_changed('content');
CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE ON "NetworkViewCitation"
  FOR EACH STATEMENT EXECUTE FUNCTION octopus_content_changed('content');
CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE ON "NetworkTour"
  FOR EACH STATEMENT EXECUTE FUNCTION octopus_content_changed('content');
CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE ON "NetworkTourStep"
  FOR EACH STATEMENT EXECUTE FUNCTION octopus_content_changed('content');
