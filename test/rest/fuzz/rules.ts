// Rules of operations that openapi.json cannot express.

const content = 'what content, style and rules must be beyond their shape, which folder is there';
const style = 'the order of the stops of a gradient, the letters of a caption, which logo is there';
const report = 'an end in the future';
const period = 'dates, which comes first, how long it is, the time zone';
const address = 'an address, which is on the public internet; base64 behind whsec_';

/** Operations with rules beyond JSON Schema: valid-looking requests may get 400. */
export const rules: Readonly<Record<string, string>> = {
  createQrCode: content,
  updateQrCode: content,
  patchQrCode: content,
  createQrCodes: content,
  createQrCodeSeries: `${content}; \`to\` is at most 499 after \`from\``,
  updateQrCodes: content,
  deleteQrCodes: 'that each code is named once',
  restoreQrCodes: 'that each code is named once',
  purgeQrCodes: 'that each code is named once',
  createFolder: 'which characters are visible',
  updateFolder: 'which characters are visible',
  patchFolder: 'which characters are visible',
  duplicateQrCode: 'which characters are visible',
  deleteFolder: '`withQrCodes` is not for `purge`',
  revertQrCode: 'which versions there are',
  importQrCodes: 'the header of the file, its quotes',
  previewQrCode: 'which countries and languages there are',
  downloadQrCode: 'which options fit together; names of spot colors',
  downloadLabelSheet: 'either `template` or `layout`, in which labels fit on the page',
  createStylePreset: style,
  updateStylePreset: style,
  createLogo: 'either `data` or `url`; base64',
  patchStylePreset: style,
  getOrganizationAnalytics: period,
  getQrCodeAnalytics: period,
  exportAnalytics: period,
  listScans: `${period}; cursors that were handed out, one of both`,
  createApiKey: 'addresses and ranges; an end in the future',
  updateApiKey: 'addresses and ranges',
  patchApiKey: 'addresses and ranges',
  rotateApiKey: 'a key that still works',
  createSharedReport: `${report}; filters and dates`,
  updateSharedReport: report,
  patchSharedReport: report,
  createWebhook: address,
  updateWebhook: address,
  patchWebhook: address,
  rotateWebhookSecret: address,
  exportAuditLog: 'which types have IDs',
};

/** Messages of the validation library; schemas must replace them. */
export const wordsOfZod =
  /Invalid (input|option|string|number|value|key)|Too (small|big):|Unrecognized key/;

/** Never allowed with a key. */
export const forPeople = ['exportAuditLog', 'listInvitations', 'getInvitation', 'purgeTestData'];

/** Also those that need one with some input: keys create no service accounts. */
export const needPeople = [...forPeople, 'createApiKey'];

/** Whose options hardly ever fit together by chance. */
export const rarely = ['downloadLabelSheet'];
