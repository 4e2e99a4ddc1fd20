// Tables of days, and rows of them.
import { z } from 'zod';
import { Prisma } from '../../database/client/client.ts';
import { typeOfId } from '../../domain/id.ts';

export const subjects = ['QrCode', 'Organization'] as const;
export type Subject = (typeof subjects)[number];

export const tables = {
  QrCode: { table: Prisma.sql`"QrCodeScanDay"`, key: Prisma.sql`"qrCodeId"` },
  Organization: { table: Prisma.sql`"OrganizationScanDay"`, key: Prisma.sql`"organizationId"` },
};

export const subjectOf = (id: string): Subject =>
  typeOfId(id) === 'Organization' ? 'Organization' : 'QrCode';

/** Values kept for each dimension in a row, the most frequent ones; ten times as many as are listed. */
export const maxKeys = 1_000;

/** The ID of a code or an organization, and a day like `2024-01-15`. */
export const dayRow = z.object({ subject: z.string(), day: z.string() });
const dayRows = z.array(dayRow);
export type Days = z.output<typeof dayRows>;

export const daysIn = (rows: unknown): Days => dayRows.parse(rows);

/** The same as a source of rows. */
export const listed = (days: Days): Prisma.Sql => Prisma.sql`
  (SELECT * FROM unnest(${days.map(({ subject }) => subject)}::text[], ${days.map(({ day }) => day)}::date[])
     AS listed("subject", "day"))`;
