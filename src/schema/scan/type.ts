// The scan type and lists of individual scans.

import { z } from 'zod';
import type { Prisma } from '../../database/client/client.ts';
import { type Range, readRange } from '../../domain/analytics/period.ts';
import type { PeriodInput } from '../../domain/analytics/shape.ts';
import {
  scanCountry,
  scanDevice,
  scanLanguage,
  scanReferrer,
  scanTarget,
  scanText,
} from '../../domain/analytics/values.ts';
import { scanId } from '../../domain/id.ts';
import { scanFilter } from '../../domain/scan/shape.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { argsFromZod } from '../../graphql/from-zod/input.ts';
import { withShape } from '../../graphql/value-shape.ts';
import { countScans, keptSince, type ScanSubject } from '../analytics/counts.ts';
import { orInvalid } from '../analytics/period.ts';
import { subjectIn } from '../analytics/type.ts';
import { needs, Organization } from '../organization/type.ts';
import { QrCode } from '../qr-code/type.ts';
import { offset, type PageArguments, sized, skipOf } from '../shared/connection.ts';

export const Scan = builder.prismaObject('Scan', {
  description:
    'A scan of a QR code. Unknown values are null, as are details of visitors who opt out of tracking.',
  fields: (t) => ({
    id: t.id({
      description: 'Starts with `scn_`.',
      extensions: withShape(z.string().meta({ pattern: '^scn_[0-9a-z]{26}$', maxLength: 30 })),
      resolve: ({ id }) => scanId(id),
    }),
    qrCodeId: t.exposeID('qrCodeId', { description: 'ID of the scanned QR code.' }),
    scannedAt: t.expose('scannedAt', {
      type: 'DateTime',
      description: 'When the QR code was scanned.',
    }),
    country: t.exposeString('country', {
      nullable: true,
      description: 'Country code (ISO 3166-1 alpha-2), such as `DE`.',
      extensions: withShape(scanCountry),
    }),
    region: t.exposeString('region', {
      nullable: true,
      description: 'English name of the state or province.',
      extensions: withShape(scanText),
    }),
    city: t.exposeString('city', {
      nullable: true,
      description: 'English name of the city.',
      extensions: withShape(scanText),
    }),
    device: t.exposeString('device', {
      nullable: true,
      description: 'Device type: `mobile`, `tablet`, `desktop`, `tv` or `other`.',
      extensions: withShape(scanDevice),
    }),
    os: t.exposeString('os', {
      nullable: true,
      description: 'Operating system, such as `iOS`; `Other` for less common systems.',
      extensions: withShape(scanText),
    }),
    browser: t.exposeString('browser', {
      nullable: true,
      description: 'Browser name, such as `Safari`; `Other` for less common browsers.',
      extensions: withShape(scanText),
    }),
    language: t.exposeString('language', {
      nullable: true,
      description: 'Preferred browser language (BCP 47), such as `de`.',
      extensions: withShape(scanLanguage),
    }),
    referrer: t.exposeString('referrer', {
      nullable: true,
      description: 'Host of the referring page, or `direct`.',
      extensions: withShape(scanReferrer),
    }),
    target: t.exposeString('target', {
      nullable: true,
      description:
        'Destination URL of the redirect; null if the visitor saw a page of this server.',
      extensions: withShape(scanTarget),
    }),
    unique: t.exposeBoolean('unique', {
      description: 'Whether this was the visitor’s first scan of this QR code on this day (UTC).',
    }),
    bot: t.exposeBoolean('bot', {
      description: 'Whether the scan came from a bot, such as a crawler. Bots are not counted.',
    }),
  }),
});

type ScanRow = typeof Scan.$inferType;

const cursorOf = ({ scannedAt, id }: ScanRow): string =>
  Buffer.from(`${scannedAt.getTime()}:${id}`).toString('base64url');

function readCursor(cursor: string): { scannedAt: Date; id: string } | undefined {
  const text = Buffer.from(cursor, 'base64url').toString();
  const [, time, id] = /^(\d{1,15}):([0-9a-f-]{36})$/.exec(text) ?? [];
  return time !== undefined && id !== undefined
    ? { scannedAt: new Date(Number(time)), id }
    : undefined;
}

/** The rows beyond a cursor; the condition on time alone allows an index scan. */
function beyond(cursor: string | null | undefined, side: 'lt' | 'gt'): Prisma.ScanWhereInput {
  const row = cursor == null ? undefined : readCursor(cursor);
  if (!row) return {};
  const { scannedAt, id } = row;
  const onward = side === 'lt' ? { lte: scannedAt } : { gte: scannedAt };
  return {
    scannedAt: onward,
    OR: [{ scannedAt: { [side]: scannedAt } }, { id: { [side]: id } }],
  };
}

interface Listed {
  subject: ScanSubject;
  range: Range;
  bots: boolean;
}

const matching = ({ subject, range, bots }: Listed): Prisma.ScanWhereInput => ({
  ...(subject.qrCodeId === null
    ? { organizationId: subject.organizationId }
    : { qrCodeId: subject.qrCodeId }),
  bot: bots,
  scannedAt: {
    ...(range.from !== undefined && { gte: new Date(range.from) }),
    ...(range.to !== undefined && { lt: new Date(range.to) }),
  },
});

/** Total from the daily counters; bots have none and are counted one by one. */
async function totalOf(listed: Listed, { prisma }: Context): Promise<number> {
  if (listed.bots) return prisma.scan.count({ where: matching(listed) });
  const kept = await keptSince(prisma);
  const from = Math.max(listed.range.from ?? 0, kept);
  const to = listed.range.to ?? Date.parse('9999-01-01');
  return from < to ? countScans(listed.subject, { from, to }, prisma) : 0;
}

const scanArgs = {
  ...argsFromZod(scanFilter),
  offset,
};

type ScanArguments = PageArguments &
  PeriodInput & { bots?: boolean | null; offset?: number | null };

const { complexity, defaultSize } = sized((cursor) => readCursor(cursor) !== undefined);

/** Reads a page by keyset, so that new scans do not shift pages. */
async function listScans(subject: ScanSubject, args: ScanArguments, context: Context) {
  const range = orInvalid(() => readRange(args));
  const listed = { subject, range, bots: args.bots ?? false };
  const backward = args.last != null || args.before != null;
  const size = args.first ?? args.last ?? defaultSize;
  const rows: ScanRow[] = await context.prisma.scan.findMany({
    skip: skipOf(args).skip ?? 0,
    where: { AND: [matching(listed), beyond(args.after, 'lt'), beyond(args.before, 'gt')] },
    orderBy: (['scannedAt', 'id'] as const).map((key) => ({ [key]: backward ? 'asc' : 'desc' })),
    take: size + 1,
  });
  const more = rows.length > size;
  const shown = rows.slice(0, size);
  if (backward) shown.reverse();
  const edges = shown.map((node) => ({ node, cursor: cursorOf(node) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: backward ? args.before != null : more,
      hasPreviousPage: backward ? more : args.after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: () => totalOf(listed, context),
  };
}

builder.objectField(QrCode, 'scans', (t) =>
  t.connection(
    {
      type: Scan,
      description: 'Scans of the QR code, newest first, by default excluding bots.',
      args: scanArgs,
      complexity,
      authScopes: ({ organizationId }) => ({
        permission: { organizationId, permission: 'ANALYTICS_READ' },
      }),
      resolve: ({ id: qrCodeId, organizationId }, args, context) =>
        listScans({ organizationId, qrCodeId }, args, context),
    },
    { fields: (t) => ({ totalCount: t.int({ resolve: ({ totalCount }) => totalCount() }) }) },
  ),
);

builder.objectField(Organization, 'scans', (t) =>
  t.connection(
    {
      type: Scan,
      nullable: true,
      description:
        'Scans of all QR codes of the organization, newest first, by default excluding bots.',
      args: {
        ...scanArgs,
        qrCodeId: t.arg.id({
          description: 'Limits the result to this QR code; the field is null if it does not exist.',
        }),
      },
      complexity,
      authScopes: needs('ANALYTICS_READ'),
      resolve: async ({ id }, { qrCodeId, ...args }, context) => {
        const subject = await subjectIn(id, qrCodeId, context);
        return subject && listScans(subject, args, context);
      },
    },
    { fields: (t) => ({ totalCount: t.int({ resolve: ({ totalCount }) => totalCount() }) }) },
  ),
);
