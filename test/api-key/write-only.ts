// The mutations that show something which can be read, each with the permission for that.

// Whoever makes webhooks or keys must hold what these can do.
export const held = {
  QR_CODES_READ: ['QR_CODES_WRITE'],
  WEBHOOKS_READ: ['WEBHOOKS_WRITE', 'QR_CODES_READ'],
  API_KEYS_READ: ['API_KEYS_WRITE', 'QR_CODES_READ'],
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
}

export interface Change {
  needs: Read;
  input: (ids: Ids) => object;
  /** How the payload is read to see the id alone, and more. */
  id: string;
  more: string;
}

const content = 'content { ... on WifiContent { ssid } }';
/** Mutations of what was there before. */
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
};
/** Mutations that make what they show; those of people; what they select besides their own. */
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
};
export const shownToAll = [
  'createFolder',
  'createLogo',
  'createStylePreset',
  'createWebhook',
  'createApiKey',
  // An event that it makes itself.
  'testWebhook',
];
/** Only a person who is an ADMIN, and so may read all of it. */
export const ofPeople = ['takeOverApiKey'];
