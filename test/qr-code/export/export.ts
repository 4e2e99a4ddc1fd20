// Exports QR codes from an organization with many codes.
import { parse } from 'csv-parse/sync';
import type { Prisma } from '../../../src/database/client/client.ts';
import { createId } from '../../../src/domain/id.ts';
import { createShortCode } from '../../../src/domain/qr-code/short-code.ts';
import { defaultStyle } from '../../../src/domain/style/shape.ts';
import type { TestServer } from '../../support/server/server.ts';
import type { Caller } from '../../support/server/setting.ts';

export const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

export const rowsOf = (bytes: Uint8Array | undefined): Record<string, string>[] =>
  parse(textOf(bytes), { columns: true });

export const exportsOf = (caller: Caller) => ({
  download: (query = '', headers: Record<string, string> = {}) =>
    caller.rest('GET', `/qr-codes/export${query}`, { headers }),
  create: (body: Record<string, unknown>) => caller.createQrCode(body),
});

/** Inserts many codes directly. */
export async function fill(
  { prisma }: Pick<TestServer, 'prisma'>,
  { organizationId }: Pick<Caller, 'organizationId'>,
  count: number,
  row: (index: number) => Partial<Prisma.QrCodeCreateManyInput> = () => ({}),
) {
  const rows = Array.from({ length: count }, (_, index) => ({
    id: createId('QrCode'),
    organizationId,
    type: 'URL',
    name: `Code ${index}`,
    sortName: `code ${index}`,
    shortCode: `${createShortCode()}${index}`,
    dynamic: true,
    content: { url: 'https://example.com/' },
    style: defaultStyle,
    status: 'ACTIVE',
    tags: [],
    metadata: {},
    test: false,
    totalScans: 0,
    version: 1,
    createdAt: new Date(),
    updatedAt: new Date(),
    ...row(index),
  }));
  await prisma.$executeRaw`
    INSERT INTO "QrCode"
    SELECT * FROM json_populate_recordset(NULL::"QrCode", ${JSON.stringify(rows)}::json)`;
}
