// Imports CSV over REST and GraphQL.
import { z } from 'zod';
import type { TestServer } from '../../support/server/server.ts';
import type { Caller } from '../../support/server/setting.ts';

export const row = (index: number) => `Code ${index},https://example.com/${index}`;
export const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => row(index)).join('\n');

export const cafe = 'name,url\nCafé “Blüte” 5 €,https://example.com\n';

export const noType = 'is a required column, unless the file has the column url';

const graphqlAnswer = z.object({
  importQrCodes: z.looseObject({ errorCount: z.int(), errors: z.array(z.unknown()) }),
});

export const importsOf = (server: TestServer, caller: Caller) => ({
  importCsv: (body: string, query = '', headers: Record<string, string> = {}) =>
    caller.rest('POST', `/qr-codes/import${query}`, {
      body,
      headers: { 'content-type': 'text/csv', ...headers },
    }),

  async sendBytes(bytes: Uint8Array, contentType = 'text/csv') {
    const response = await fetch(
      `${server.url}/api/v1/organizations/${caller.organizationId}/qr-codes/import`,
      {
        method: 'POST',
        headers: { 'x-api-key': caller.key, 'content-type': contentType },
        body: new Uint8Array(bytes),
      },
    );
    const { message }: { message?: string } = await response.json();
    return { status: response.status, message };
  },

  /** The payload of importQrCodes. */
  async graphqlImport(csv: string) {
    const { data } = await caller.graphql(
      'mutation ($input: ImportQrCodesInput!) { importQrCodes(input: $input) { created failed errorCount errors { line field message } } }',
      { input: { organizationId: caller.organizationId, csv } },
    );
    return graphqlAnswer.parse(data).importQrCodes;
  },

  /** The codes of the organization, oldest first. */
  codes: () =>
    server.prisma.qrCode.findMany({
      where: { organizationId: caller.organizationId },
      orderBy: { id: 'asc' },
    }),
});
