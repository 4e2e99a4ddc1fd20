// Calls each mutation of exports and imports once.

type Call = (
  name: string,
  input: string,
  selection: string,
  find?: Record<string, string>,
) => Promise<void>;

export async function callJobMutations(call: Call): Promise<void> {
  const found = { job: 'exportJob.id' };
  await call('createExport', 'organizationId: "$org"', 'exportJob { id }', found);
  await call('cancelJob', 'id: "$job"', 'canceledJobId');
  await call('deleteJob', 'id: "$job"', 'deletedJobId');
  const scans = 'organizationId: "$org", qrCodeId: "$code"';
  await call('createScanExport', scans, 'exportJob { id }');
  const rows = 'organizationId: "$org", csv: "name,url\\nQ,https://example.com"';
  await call('importQrCodes', rows, 'created');
  await call('createImport', 'organizationId: "$org"', 'importJob { id }');
}
