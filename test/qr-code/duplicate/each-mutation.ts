// Calls each mutation of one QR code once.

type Call = (
  name: string,
  input: string,
  selection: string,
  find?: Record<string, string>,
) => Promise<void>;

/** Fields of a new QR code. */
export const named = 'name: "Q", content: {url: {url: "https://example.com"}}';

/** `meanwhile`: what needs the QR code, too. */
export async function callQrCodeMutations(
  call: Call,
  meanwhile: () => Promise<void>,
): Promise<void> {
  await call('createQrCode', `organizationId: "$org", ${named}`, 'qrCode { id }', {
    code: 'qrCode.id',
  });
  await call('updateQrCode', 'id: "$code", name: "Q2"', 'qrCode { id }');
  await meanwhile();
  await call('revertQrCode', 'id: "$code", version: 1', 'qrCode { id }');
  await call('duplicateQrCode', 'id: "$code", name: "Q3"', 'qrCode { id }');
  const own = 'externalId: "E", metadata: [{key: "k", value: "v"}], notes: "N"';
  await call('upsertQrCode', `organizationId: "$org", ${own}, ${named}`, 'qrCode { id }');
  await call('deleteQrCode', 'id: "$code"', 'deletedQrCodeId');
  await call('restoreQrCode', 'id: "$code"', 'qrCode { id }');
  await call('purgeQrCode', 'id: "$code"', 'purgedQrCodeId');
}
