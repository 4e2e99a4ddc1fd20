// Sends bulk requests over REST and GraphQL.
import type { TestServer } from '../../support/server/server.ts';
import type { Caller } from '../../support/server/setting.ts';

/** A REST item to create. */
export const code = (name: string, more: object = {}) => ({
  type: 'URL',
  name,
  data: { url: 'https://example.com' },
  ...more,
});
export const many = (length: number) => Array.from({ length }, (_, index) => code(`Code ${index}`));

/** The same for GraphQL. */
export const typed = (name: string, more: object = {}) => ({
  name,
  content: { url: { url: 'https://example.com' } },
  ...more,
});

type Operation = 'create' | 'update' | 'delete' | 'purge';

const shown = 'qrCode { id name shortCode version tags }';
const results: Record<Operation, string> = {
  create: shown,
  update: shown,
  delete: 'deletedQrCodeId',
  purge: 'purgedQrCodeId',
};

export function bulkOf(server: TestServer, caller: Caller) {
  const rest = (
    what: Operation,
    items: unknown,
    more: object = {},
    headers: Record<string, string> = {},
  ) => caller.rest('POST', `/qr-codes/bulk-${what}`, { headers, body: { items, ...more } });

  const graphql = (what: Operation, items: unknown[], atomic?: boolean) => {
    const name = `${what}QrCodes`;
    const type = `${what.charAt(0).toUpperCase()}${what.slice(1)}QrCodesInput`;
    const thing = results[what];
    const input = { organizationId: caller.organizationId, items };
    return caller.graphql(
      `mutation ($input: ${type}!) { ${name}(input: $input) {
      results { index ${thing} error { code message details { field message } } } succeeded failed } }`,
      { input: { ...input, ...(atomic !== undefined && { atomic }) } },
    );
  };

  return {
    rest,
    graphql,
    count: () => server.prisma.qrCode.count({ where: { organizationId: caller.organizationId } }),
    /** Without transactions, the timer that stores last uses, and what is only read until scans are counted. */
    ownStatements: () =>
      server.statements.filter(
        (sql) => !/^(?:BEGIN|COMMIT|-- )|SET "lastUsedAt"|prepared: open_scans/.test(sql),
      ),
    /** Creates codes and returns their IDs. */
    make: async (length: number): Promise<string[]> =>
      Object((await rest('create', many(length))).body).results.map(
        ({ qrCode }: { qrCode: { id: string } }) => qrCode.id,
      ),
  };
}
