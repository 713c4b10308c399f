-- CreateTable
CREATE TABLE "NodeMeasure" (
    "nodeId" TEXT NOT NULL,
    "betweenness" DOUBLE PRECISION NOT NULL,
    "closeness" DOUBLE PRECISION NOT NULL,
    "graphHash" TEXT NOT NULL,

    CONSTRAINT "NodeMeasure_pkey" PRIMARY KEY ("nodeId")
);

ALTER TABLE "NodeMeasure" ADD CONSTRAINT "NodeMeasure_share_check" CHECK ("betweenness" BETWEEN 0 AND 1 AND "closeness" BETWEEN 0 AND 1);

-- Pages that are kept show positions and measures.
CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE ON "NodeMeasure"
  FOR EACH STATEMENT EXECUTE FUNCTION octopus_content_changed('content');
CREATE TRIGGER content_changed AFTER INSERT OR UPDATE OR DELETE ON "LayoutPosition"
  FOR EACH STATEMENT EXECUTE FUNCTION octopus_content_changed('content');
