// The scan type and lists of individual scans.

import { z } from 'zod';
import { codesInScope } from '../../auth/key/scope.ts';
import type { StoredScan } from '../../database/scans/stored-scan.ts';
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
import { countScans, keptSince } from '../analytics/counts.ts';
import { orInvalid } from '../analytics/period.ts';
import type { ScanSubject } from '../analytics/single-scans.ts';
import { subjectIn } from '../analytics/subject.ts';
import { organizationField } from '../organization/owner.ts';
import { needs, Organization } from '../organization/type.ts';
import { QrCode } from '../qr-code/type.ts';
import {
  isBackward,
  keysetPage,
  offset,
  type PageArguments,
  sized,
  skipOf,
} from '../shared/connection.ts';
import { createReferences } from '../shared/reference.ts';
import { findScans } from './find.ts';
import { readScans } from './list.ts';
import type { ScanPlace } from './page.ts';

const readCode = createReferences(
  'QrCode',
  (selection, { ids, organizationId }, { prisma, caller }) =>
    prisma.qrCode.findMany({
      ...selection,
      where: { id: { in: ids }, organizationId, ...codesInScope(caller) },
    }),
);

export const Scan = builder.node(builder.objectRef<StoredScan>('Scan'), {
  description:
    'A scan of a QR code. Unknown values are null, as are details of visitors who opt out of tracking.',
  id: {
    extensions: withShape(z.string().meta({ pattern: '^scn_[0-9a-z]{26}$', maxLength: 30 })),
    resolve: ({ id }) => scanId(id),
  },
  loadManyWithoutCache: findScans,
  fields: (t) => ({
    qrCodeId: t.exposeID('qrCodeId', { description: 'ID of the scanned QR code.' }),
    qrCode: t.field({
      type: QrCode,
      nullable: true,
      description: 'The scanned QR code; null if it was deleted for good.',
      authScopes: ({ organizationId }) => ({
        permission: { organizationId, permission: 'QR_CODES_READ' },
      }),
      resolve: ({ qrCodeId: id, organizationId }, _args, context, info) =>
        readCode({ id, organizationId }, context, info),
    }),
    organization: t.field(organizationField),
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

const cursorOf = ({ scannedAt, id }: StoredScan): string =>
  Buffer.from(`${scannedAt.getTime()}:${id}`).toString('base64url');

function readCursor(cursor: string): ScanPlace | undefined {
  const text = Buffer.from(cursor, 'base64url').toString();
  const [, time, id] = /^(\d{1,15}):([0-9a-f-]{36})$/.exec(text) ?? [];
  return time !== undefined && id !== undefined ? { scannedAt: Number(time), id } : undefined;
}

const placeOf = (cursor: string | null | undefined): ScanPlace | undefined =>
  cursor == null ? undefined : readCursor(cursor);

const endOfTime = Date.parse('9999-12-31');

interface Listed {
  subject: ScanSubject;
  range: Range;
  bots: boolean;
}

/** The total without single scans of before the retention. */
async function totalOf({ subject, range, bots }: Listed, { prisma }: Context): Promise<number> {
  const from = Math.max(range.from ?? 0, await keptSince(prisma));
  const to = range.to ?? endOfTime;
  return from < to ? countScans(subject, { from, to }, bots, prisma) : 0;
}

const scanArgs = {
  ...argsFromZod(scanFilter),
  offset,
};

type ScanArguments = PageArguments &
  PeriodInput & { bots?: boolean | null; offset?: number | null };

const { complexity, defaultSize } = sized((cursor) => readCursor(cursor) !== undefined);

async function listScans(subject: ScanSubject, args: ScanArguments, context: Context) {
  const range = orInvalid(() => readRange(args));
  const listed = { subject, range, bots: args.bots ?? false };
  const size = args.first ?? args.last ?? defaultSize;
  const rows = await readScans(
    subject,
    {
      from: range.from ?? 0,
      to: range.to ?? endOfTime,
      bots: listed.bots,
      after: placeOf(args.after),
      before: placeOf(args.before),
      backward: isBackward(args),
      take: size + 1,
      skip: skipOf(args).skip ?? 0,
    },
    context.prisma,
  );
  return {
    ...keysetPage(rows, args, cursorOf),
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
