// The kinds of things that can be in the trash, other than QR codes.
import { textAt } from '../support/document/json.ts';
import type { Caller } from '../support/server/setting.ts';

export interface Kind {
  /** GraphQL type. */
  type: string;
  path: string;
  /** Name of the list in both APIs. */
  list: string;
  field: string;
  hasUniqueName: boolean;
  /** An edit; null if there is none. */
  change: object | null;
  body(name: string): object;
}

/** A logo whose image depends on its name. */
export const logoBody = (name: string) => ({
  name,
  data: Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${10 + name.length} 10"><rect width="8" height="8"/></svg>`,
  ).toString('base64'),
});

export const kinds: readonly Kind[] = [
  {
    type: 'Folder',
    path: '/folders',
    list: 'folders',
    field: 'folder',
    hasUniqueName: true,
    change: { name: 'Other' },
    body: (name) => ({ name }),
  },
  {
    type: 'Logo',
    path: '/logos',
    list: 'logos',
    field: 'logo',
    hasUniqueName: false,
    change: null,
    body: logoBody,
  },
  {
    type: 'StylePreset',
    path: '/style-presets',
    list: 'stylePresets',
    field: 'stylePreset',
    hasUniqueName: true,
    change: { name: 'Other' },
    body: (name) => ({ name, style: { foregroundColor: '#003366' } }),
  },
  {
    type: 'Webhook',
    path: '/webhooks',
    list: 'webhooks',
    field: 'webhook',
    hasUniqueName: false,
    change: { batch: true },
    body: (name) => ({ url: `https://example.com/${name}`, events: ['qr.created'] }),
  },
];

/** Requests about things of a kind. */
export function thingsOf({ path, list, body }: Kind, caller: Caller) {
  const at = (id: string) => `${path}/${id}`;
  return {
    at,
    create: async (name = 'First') =>
      textAt((await caller.rest('POST', path, { body: body(name) })).body, 'id'),
    get: (id: string) => caller.rest('GET', at(id)),
    trash: (id: string) => caller.rest('DELETE', at(id)),
    restore: (id: string) => caller.rest('POST', `${at(id)}/restore`),
    purge: (id: string) => caller.rest('DELETE', `${at(id)}?purge=true`),
    listed: async (deleted?: boolean): Promise<string[]> => {
      const query = deleted === undefined ? '' : `?deleted=${deleted}`;
      const page = Object((await caller.rest('GET', `${path}${query}`)).body);
      const ids = page[list].map(({ id }: { id: string }) => id);
      return page.pagination.total === ids.length ? ids : ['a wrong total'];
    },
  };
}
