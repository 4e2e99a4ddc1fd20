-- AlterTable
ALTER TABLE "AuditEvent" ADD COLUMN     "targetIds" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "targets" JSONB NOT NULL DEFAULT '[]';

-- CreateIndex
CREATE INDEX "AuditEvent_organizationId_action_id_idx" ON "AuditEvent"("organizationId", "action", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_organizationId_userId_id_idx" ON "AuditEvent"("organizationId", "userId", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_targetId_id_idx" ON "AuditEvent"("targetId", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_targetIds_idx" ON "AuditEvent" USING GIN ("targetIds");
