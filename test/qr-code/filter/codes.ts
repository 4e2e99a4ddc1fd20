// QR codes with a little of everything, and which of them a filter matches, without SQL.
import { randomBytes } from 'node:crypto';
import { createId } from '../../../src/domain/id.ts';
import { shownStatus } from '../../../src/domain/qr-code/status.ts';
import type { TestServer } from '../../support/server/server.ts';

interface Period {
  since?: string;
  until?: string;
}

export interface Filter {
  ids?: string[];
  type?: string;
  types?: string[];
  status?: string;
  statuses?: string[];
  folderId?: string;
  hasFolder?: boolean;
  dynamic?: boolean;
  shortCode?: string;
  externalId?: string;
  target?: string;
  tag?: string;
  tags?: string[];
  metadata?: { key: string; value?: string | null };
  createdAt?: Period;
  updatedAt?: Period;
  lastScannedAt?: Period;
  totalScans?: { min?: number; max?: number };
  search?: string;
  q?: string;
  and?: Filter[];
  or?: Filter[];
  not?: Filter;
}

export const day = (n: number): string => new Date(Date.UTC(2025, 0, 1 + n)).toISOString();

const pick = <Value>(values: readonly Value[], n: number): Value => {
  const value = values[n % values.length];
  if (value === undefined) throw new Error('There are no values');
  return value;
};

/** Fills an organization; returns its folders. */
export async function fillWithCodes(
  { prisma }: Pick<TestServer, 'prisma'>,
  organizationId: string,
  count: number,
): Promise<string[]> {
  const folders = ['Menus', 'Posters'].map((name) => ({
    id: createId('Folder'),
    organizationId,
    name,
  }));
  await prisma.folder.createMany({ data: folders });
  const mark = randomBytes(4).toString('hex');
  const codes = Array.from({ length: count }, (_, n) => {
    const name = `${pick(['Spring', 'Über', 'summer', '50%_off'], n * 7)} ${pick(['menu', 'poster', 'flyer'], n * 5)} ${n % 40}`;
    const isUrl = n % 3 !== 0;
    const type = isUrl ? ('URL' as const) : pick(['TEXT', 'WIFI'] as const, Math.floor(n / 3));
    const contents = {
      URL: { url: `https://www.shop${n % 7}.example/item_${n}` },
      TEXT: { text: 'Sale' },
      WIFI: { ssid: 'Sale', password: 'a secret', encryption: 'WPA', hidden: false },
    };
    const rules = [{ targets: [{ url: `https://Rule${n % 5}.example/path`, weight: 1 }] }];
    const hidden = pick(
      ['', '', '', 'archived', 'deleted', 'both'],
      Math.imul(n, 2654435761) >>> 8,
    );
    return {
      id: createId('QrCode'),
      organizationId,
      folderId: pick([null, folders[0]?.id ?? null, folders[1]?.id ?? null, null], n),
      type,
      name,
      sortName: name.toLowerCase(),
      shortCode: `${mark}-${n}`,
      dynamic: isUrl || n % 2 === 0,
      content: contents[type],
      style: { foregroundColor: '#000000', backgroundColor: '#FFFFFF', cornerRadius: 0 },
      ...(n % 4 === 1 && {
        routing: {
          ...(n % 8 === 1 ? { rules } : { fallbackUrl: 'https://later.example/%' }),
          ...(n % 16 < 8 && { validUntil: day(80 + (n % 3)).replace('.000', '') }),
        },
      }),
      status: pick(['ACTIVE', 'ACTIVE', 'PAUSED'] as const, n),
      tags: [...(n % 2 ? ['print'] : []), ...(n % 5 ? [] : ['rare'])],
      externalId: n % 3 === 1 ? `order ${n}` : null,
      metadata: n % 4 === 2 ? { team: pick(['red', 'blue'], (n - 2) / 4), 'a.b': '' } : {},
      createdAt: new Date(day(n % 50)),
      updatedAt: new Date(day(50 + (n % 9))),
      archivedAt: hidden === 'archived' || hidden === 'both' ? new Date(day(60)) : null,
      deletedAt: hidden === 'deleted' || hidden === 'both' ? new Date(day(61)) : null,
    };
  });
  await prisma.qrCode.createMany({ data: codes });
  for (const [n, { id }] of codes.entries()) {
    const scans = n % 6;
    const lastScannedAt = scans === 0 ? null : new Date(day(70 + (n % 4)));
    await prisma.qrCodeTotal.update({ where: { qrCodeId: id }, data: { scans, lastScannedAt } });
  }
  return folders.map(({ id }) => id);
}

export type Row = Awaited<ReturnType<typeof readCodes>>[number];

/** All codes of an organization, archived and deleted ones, too. */
export async function readCodes({ prisma }: Pick<TestServer, 'prisma'>, organizationId: string) {
  const rows = await prisma.qrCode.findMany({
    where: { organizationId },
    include: { total: true },
  });
  return rows.map((row) => ({ ...row, status: shownStatus(row) }));
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const urlsOf = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    ['url', 'fallbackUrl'].includes(name) ? [String(inner)] : urlsOf(inner),
  );
};

const isDuring = (time: Date | null | undefined, { since, until }: Period): boolean =>
  (since === undefined && until === undefined) ||
  (time != null &&
    (since === undefined || time >= new Date(since)) &&
    (until === undefined || time < new Date(until)));

type Fields = Required<Filter>;

type Checks = { [Name in keyof Fields]: (value: Fields[Name], row: Row) => boolean };

const checks: Checks = {
  ids: (ids, row) => ids.includes(row.id),
  type: (type, row) => row.type === type,
  types: (types, row) => types.includes(row.type),
  status: (status, row) => row.status === status,
  statuses: (statuses, row) => statuses.includes(row.status),
  folderId: (id, row) => row.folderId === id,
  hasFolder: (has, row) => (row.folderId !== null) === has,
  dynamic: (dynamic, row) => row.dynamic === dynamic,
  shortCode: (code, row) => row.shortCode === code.toLowerCase(),
  externalId: (id, row) => row.externalId === id,
  target: (part, row) =>
    [row.content, row.routing]
      .flatMap(urlsOf)
      .some((url) => url.toLowerCase().includes(part.toLowerCase())),
  tag: (tag, row) => row.tags.includes(tag),
  tags: (tags, row) => tags.every((tag) => row.tags.includes(tag)),
  metadata: ({ key, value }, row) => {
    const entry = Object.entries(Object(row.metadata)).find(([name]) => name === key);
    return entry !== undefined && (value == null || entry[1] === value);
  },
  createdAt: (range, row) => isDuring(row.createdAt, range),
  updatedAt: (range, row) => isDuring(row.updatedAt, range),
  lastScannedAt: (range, row) => isDuring(row.total?.lastScannedAt, range),
  totalScans: ({ min = 0, max = Number.POSITIVE_INFINITY }, row) =>
    (row.total?.scans ?? 0) >= min && (row.total?.scans ?? 0) <= max,
  search: (text, row) =>
    fold(row.name).includes(fold(text)) || row.shortCode === text.toLowerCase(),
  q: (text, row) => checks.search(text, row) || checks.target(text, row),
  and: (parts, row) => parts.every((part) => matches(part, row)),
  or: (parts, row) => parts.some((part) => matches(part, row)),
  not: (part, row) => !matches(part, row),
};

function holds<Name extends keyof Fields>(
  name: Name,
  filter: { [Each in keyof Fields]?: Fields[Each] },
  row: Row,
): boolean {
  const value = filter[name];
  return value === undefined || checks[name](value, row);
}

const isField = (name: string): name is keyof Filter => Object.hasOwn(checks, name);

const matches = (filter: Filter, row: Row): boolean =>
  Object.keys(checks)
    .filter(isField)
    .every((name) => holds(name, filter, row));

const statusesIn = ({ status, statuses = [], and = [], or = [], not }: Filter): string[] => [
  ...(status ? [status] : []),
  ...statuses,
  ...[...and, ...or, ...(not ? [not] : [])].flatMap(statusesIn),
];

/** What a list with this filter contains. */
export const listedBy = (filter: Filter, rows: readonly Row[]): Row[] => {
  const shown = ['ACTIVE', 'PAUSED', ...statusesIn(filter)];
  return rows.filter((row) => shown.includes(row.status) && matches(filter, row));
};
