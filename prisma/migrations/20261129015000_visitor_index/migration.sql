-- The slot is the same in a whole partition. Without it, entries of the index are smaller, and PostgreSQL knows that
-- it is unique, so that it looks visitors up even without statistics, which a truncated partition has not.
ALTER TABLE "UniqueVisitor" DROP CONSTRAINT "UniqueVisitor_pkey";
CREATE UNIQUE INDEX "UniqueVisitor_0_visitor_key" ON "UniqueVisitor_0"("visitor");
CREATE UNIQUE INDEX "UniqueVisitor_1_visitor_key" ON "UniqueVisitor_1"("visitor");
CREATE UNIQUE INDEX "UniqueVisitor_2_visitor_key" ON "UniqueVisitor_2"("visitor");
CREATE UNIQUE INDEX "UniqueVisitor_3_visitor_key" ON "UniqueVisitor_3"("visitor");
