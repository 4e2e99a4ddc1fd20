// Calls each mutation of shared reports once.

type Call = (
  name: string,
  input: string,
  selection: string,
  find?: Record<string, string>,
) => Promise<void>;

export async function callSharedReportMutations(call: Call): Promise<void> {
  const found = { report: 'sharedReport.id' };
  const given = 'organizationId: "$org", name: "R", password: "open"';
  await call('createSharedReport', given, 'sharedReport { id }', found);
  await call('updateSharedReport', 'id: "$report", name: "R2"', 'sharedReport { id }');
  await call('rotateSharedReportLink', 'id: "$report"', 'sharedReport { id }');
  await call('deleteSharedReport', 'id: "$report"', 'deletedSharedReportId');
}
