// The mutations that return readable data, each with the permission for reading it.

// Creating webhooks or keys requires the permissions that they have.
export const held = {
  QR_CODES_READ: ['QR_CODES_WRITE'],
  WEBHOOKS_READ: ['WEBHOOKS_WRITE', 'QR_CODES_READ'],
  API_KEYS_READ: ['API_KEYS_WRITE', 'QR_CODES_READ'],
  ANALYTICS_READ: ['QR_CODES_WRITE'],
};

export type Read = keyof typeof held;

export interface Ids {
  organization: string;
  code: string;
  folder: string;
  preset: string;
  hook: string;
  delivery: string;
  key: string;
  logo: string;
  report: string;
}

export interface Change {
  needs: Read;
  input: (ids: Ids) => object;
  /** Selections of the payload: the ID only, and more. */
  id: string;
  more: string;
}

const content = 'content { ... on WifiContent { ssid } }';
/** Mutations of existing resources. */
export const changes: Record<string, Change> = {
  updateQrCode: {
    needs: 'QR_CODES_READ',
    input: (ids) => ({ id: ids.code, name: 'New' }),
    id: 'qrCode { id __typename }',
    more: 'qrCode { ...on QrCode { data } }',
  },
  updateQrCodes: {
    needs: 'QR_CODES_READ',
    input: (ids) => ({ organizationId: ids.organization, items: [{ id: ids.code, name: 'New' }] }),
    id: 'succeeded results { qrCode { id } }',
    more: `results { qrCode { ${content} } }`,
  },
  upsertQrCode: {
    needs: 'QR_CODES_READ',
    input: (ids) => ({
      organizationId: ids.organization,
      externalId: 'own',
      name: 'New',
      content: { url: { url: 'https://example.com' } },
    }),
    id: 'created qrCode { id }',
    more: 'qrCode { data }',
  },
  updateFolder: {
    needs: 'QR_CODES_READ',
    input: (ids) => ({ id: ids.folder }),
    id: 'folder { id }',
    more: 'folder { name }',
  },
  updateStylePreset: {
    needs: 'QR_CODES_READ',
    input: (ids) => ({ id: ids.preset }),
    id: 'stylePreset { id }',
    more: 'stylePreset { name }',
  },
  updateWebhook: {
    needs: 'WEBHOOKS_READ',
    input: (ids) => ({ id: ids.hook, batch: true }),
    id: 'webhook { id }',
    more: 'webhook { url }',
  },
  rotateWebhookSecret: {
    needs: 'WEBHOOKS_READ',
    input: (ids) => ({ id: ids.hook }),
    id: 'secret webhook { id }',
    more: 'webhook { url }',
  },
  redeliverWebhook: {
    needs: 'WEBHOOKS_READ',
    input: (ids) => ({ id: ids.delivery }),
    id: 'delivery { id }',
    more: 'delivery { payload }',
  },
  updateApiKey: {
    needs: 'API_KEYS_READ',
    input: (ids) => ({ id: ids.key, name: 'New' }),
    id: 'apiKey { id }',
    more: 'apiKey { permissions }',
  },
  rotateApiKey: {
    needs: 'API_KEYS_READ',
    input: (ids) => ({ id: ids.key }),
    id: 'secret apiKey { id } replaced { id }',
    more: 'apiKey { name }',
  },
  revokeApiKey: {
    needs: 'API_KEYS_READ',
    input: (ids) => ({ id: ids.key }),
    id: 'apiKey { id }',
    more: 'apiKey { allowedIps }',
  },
  updateSharedReport: {
    needs: 'ANALYTICS_READ',
    input: (ids) => ({ id: ids.report, name: 'New' }),
    id: 'sharedReport { id }',
    more: 'sharedReport { name }',
  },
  restoreQrCode: {
    needs: 'QR_CODES_READ',
    input: (ids) => ({ id: ids.code }),
    id: 'qrCode { id }',
    more: `qrCode { ${content} }`,
  },
  restoreQrCodes: {
    needs: 'QR_CODES_READ',
    input: (ids) => ({ organizationId: ids.organization, items: [{ id: ids.code }] }),
    id: 'succeeded results { qrCode { id } }',
    more: `results { qrCode { ${content} } }`,
  },
  restoreFolder: {
    needs: 'QR_CODES_READ',
    input: (ids) => ({ id: ids.folder }),
    id: 'folder { id }',
    more: 'folder { name }',
  },
  restoreLogo: {
    needs: 'QR_CODES_READ',
    input: (ids) => ({ id: ids.logo }),
    id: 'logo { id }',
    more: 'logo { name }',
  },
  restoreStylePreset: {
    needs: 'QR_CODES_READ',
    input: (ids) => ({ id: ids.preset }),
    id: 'stylePreset { id }',
    more: 'stylePreset { name }',
  },
  restoreWebhook: {
    needs: 'WEBHOOKS_READ',
    input: (ids) => ({ id: ids.hook }),
    id: 'webhook { id }',
    more: 'webhook { url }',
  },
};
/** A key that can only write cannot bring back, copy or share what it may not read. */
export const forReaders = [
  'duplicateQrCode',
  'revertQrCode',
  'createSharedReport',
  'rotateSharedReportLink',
];
/** Mutations that create what they return; those for users; what they select besides their own data. */
export const creations: Record<string, Change> = {
  createQrCode: {
    needs: 'QR_CODES_READ',
    input: (ids) => ({
      organizationId: ids.organization,
      name: 'Own',
      folderId: ids.folder,
      content: { wifi: { ssid: 'own' } },
    }),
    id: `qrCode { name svg data ${content} }`,
    more: 'qrCode { folder { name } }',
  },
  createQrCodes: {
    needs: 'QR_CODES_READ',
    input: (ids) => ({
      organizationId: ids.organization,
      items: [{ name: 'Own', folderId: ids.folder, content: { wifi: { ssid: 'own' } } }],
    }),
    id: `results { qrCode { name ${content} } }`,
    more: 'results { qrCode { folder { qrCodeCount } } }',
  },
  createQrCodeSeries: {
    needs: 'QR_CODES_READ',
    input: (ids) => ({
      organizationId: ids.organization,
      to: 2,
      qrCode: { name: 'Own {n}', folderId: ids.folder, content: { wifi: { ssid: 'own' } } },
    }),
    id: `results { qrCode { name ${content} } }`,
    more: 'results { qrCode { folder { qrCodeCount } } }',
  },
};
export const shownToAll = [
  'createFolder',
  'createLogo',
  'createStylePreset',
  'createWebhook',
  'createApiKey',
  // For an event that the mutation creates itself.
  'testWebhook',
];
/** Only for an ADMIN, who can read everything. */
export const ofPeople = ['createSavedView', 'takeOverApiKey', 'updateSavedView'];
