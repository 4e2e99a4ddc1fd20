-- CreateTable
CREATE TABLE "OrganizationBranding" (
    "organizationId" TEXT NOT NULL,
    "logoId" TEXT,
    "accentColor" TEXT,
    "headerColor" TEXT,
    "imprintUrl" TEXT,

    CONSTRAINT "OrganizationBranding_pkey" PRIMARY KEY ("organizationId")
);

-- CreateIndex
CREATE INDEX "OrganizationBranding_logoId_idx" ON "OrganizationBranding"("logoId");

-- AddForeignKey
ALTER TABLE "OrganizationBranding" ADD CONSTRAINT "OrganizationBranding_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganizationBranding" ADD CONSTRAINT "OrganizationBranding_logoId_fkey" FOREIGN KEY ("logoId") REFERENCES "Logo"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- Before its logos, which are deleted with the organization and must not be in use then.
CREATE FUNCTION "delete_organization_branding"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "OrganizationBranding" WHERE "organizationId" = OLD."id";
  RETURN OLD;
END $$;

CREATE TRIGGER "Organization_delete_branding" BEFORE DELETE ON "Organization"
FOR EACH ROW EXECUTE FUNCTION "delete_organization_branding"();
