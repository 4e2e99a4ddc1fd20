// Creates, updates and reads codes with rules.
import { expect } from 'vitest';
import type { Caller } from '../support/server/setting.ts';

export const url = { type: 'URL', name: 'Test', data: { url: 'https://example.com' } };

export const target = { targets: [{ url: 'https://example.com/x' }] };

const typed = `routing { validFrom validUntil scanLimit passwordProtected fallbackUrl
  utm { source medium campaign term content }
  rules { name when { devices operatingSystems languages countries hours { from to days timeZone } }
    targets { url weight } } }`;

export const rulesOf = (caller: Caller) => ({
  post: (body: object) => caller.rest('POST', '/qr-codes', { body: { ...url, ...body } }),
  put: (id: string, body: object) => caller.rest('PUT', `/qr-codes/${id}`, { body }),
  get: async (id: string) => (await caller.rest('GET', `/qr-codes/${id}`)).body,

  create: (input: object) =>
    caller.graphql(
      'mutation ($input: CreateQrCodeInput!) { createQrCode(input: $input) { qrCode { id routingData } } }',
      {
        input: {
          organizationId: caller.organizationId,
          name: 'Test',
          content: { url: { url: 'https://example.com' } },
          ...input,
        },
      },
    ),

  async typedRouting(id: string): Promise<unknown> {
    const { data, errors } = await caller.graphql(
      `query ($id: ID!) { node(id: $id) { ... on QrCode { ${typed} routingData } } }`,
      { id },
    );
    expect(errors).toEqual([]);
    return Object(data).node;
  },
});
