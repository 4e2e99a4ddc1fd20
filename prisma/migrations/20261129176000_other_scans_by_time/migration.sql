-- Each total asks for the earliest of these scans, which have no month of their own.
CREATE INDEX "Scan_other_scannedAt_idx" ON "Scan_other" ("scannedAt");
