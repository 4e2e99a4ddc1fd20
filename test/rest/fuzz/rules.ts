// Rules of an operation that openapi.json cannot express.

const content = 'what content, style and rules must be beyond their shape, which folder is there';
const style = 'the order of the stops of a gradient, the letters of a caption, which logo is there';
const period = 'dates, which comes first, how long it is, the time zone';
const address = 'an address, which is on the public internet; base64 behind whsec_';

/** By operation, what JSON Schema cannot tell: there a request that looks right may get 400. */
export const rules: Readonly<Record<string, string>> = {
  createQrCode: content,
  updateQrCode: content,
  createQrCodes: content,
  updateQrCodes: content,
  deleteQrCodes: 'that each code is named once',
  importQrCodes: 'the header of the file, its quotes',
  previewQrCode: 'which countries and languages there are',
  downloadQrCode: '`widthMm` is for a PDF, instead of `size`',
  createStylePreset: style,
  updateStylePreset: style,
  createLogo: 'either `data` or `url`; base64; no Idempotency-Key with `url`',
  getOrganizationAnalytics: period,
  getQrCodeAnalytics: period,
  exportAnalytics: period,
  listScans: `${period}; cursors that were handed out, one of both`,
  createApiKey: 'addresses and ranges; an end in the future',
  updateApiKey: 'addresses and ranges',
  rotateApiKey: 'a key that still works',
  createWebhook: address,
  updateWebhook: address,
  rotateWebhookSecret: address,
};

/** How the library that checks input would say it; a schema must not leave that to it. */
export const wordsOfZod =
  /Invalid (input|option|string|number|value|key)|Too (small|big):|Unrecognized key/;

/** With a key this is never allowed. */
export const forPeople = ['exportAuditLog', 'listInvitations', 'getInvitation'];
