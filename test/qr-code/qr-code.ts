// Creates and reads QR codes over GraphQL.
import { expect } from 'vitest';
import type { Caller } from '../support/server/setting.ts';

/** The fields that API documents select. */
export const documented = {
  type: 'URL',
  name: 'Company Website',
  data: { url: 'https://example.com' },
  style: { foregroundColor: '#000000', backgroundColor: '#FFFFFF', cornerRadius: 10 },
};

/** The fields of GraphQL that REST also has. */
export const everyField = `id type name shortUrl shortCode data
  style { foregroundColor backgroundColor cornerRadius }
  status paused archivedAt deletedAt purgeAt externalId metadata: metadataData notes
  totalScans lastScannedAt createdAt updatedAt folderId tags test dynamic

  createdBy: createdByData updatedBy: updatedByData`;

export async function readByGraphQL(caller: Caller, id: string) {
  const { data, errors } = await caller.graphql(
    `query ($id: ID!) { node(id: $id) { ... on QrCode { ${everyField} } } }`,
    { id },
  );
  expect(errors).toEqual([]);
  return data;
}

export const createByGraphQL = (caller: Caller, input: Record<string, unknown>) =>
  caller.graphql(
    `mutation ($input: CreateQrCodeInput!) { createQrCode(input: $input) { qrCode { ${everyField} } } }`,
    { input: { organizationId: caller.organizationId, name: 'Test', ...input } },
  );
