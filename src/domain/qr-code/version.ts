// Versions of a QR code: what it was after each change, and where the change came from.
import { z } from 'zod';
import { during, oneOf } from '../filter/shape.ts';
import { text } from '../text/text.ts';
import { describedEnum } from '../validation/terms.ts';
import { storedMetadata } from './metadata.ts';

const sources = ['API', 'DASHBOARD', 'BULK', 'IMPORT', 'REVERT', 'RESTORE', 'OTHER'] as const;

export const versionSource = describedEnum(
  'QrCodeVersionSource',
  'Where a change of a QR code came from.',
  sources,
  {
    API: 'A request with an API key.',
    DASHBOARD: 'A person who was logged in, usually in the dashboard.',
    BULK: 'A request for many QR codes at once.',
    IMPORT: 'An import from CSV.',
    REVERT: 'A return to an earlier version.',
    RESTORE: 'A return from the trash.',
    OTHER: 'Not recorded: the change is older than the history, or was made by the operator.',
  },
);

export type VersionSource = z.output<typeof versionSource>;

/** Where the changes of a mutation come from. */
export function sourceOf(mutation: string, caller: 'key' | 'person'): VersionSource {
  if (mutation === 'importQrCodes') return 'IMPORT';
  if (mutation === 'revertQrCode') return 'REVERT';
  if (mutation.startsWith('restore')) return 'RESTORE';
  if (mutation.endsWith('QrCodes')) return 'BULK';
  return caller === 'key' ? 'API' : 'DASHBOARD';
}

export const versionFilter = z.strictObject({
  sources: oneOf(versionSource, 'Only changes from one of these.'),
  userId: text({ max: 64 }).optional().meta({
    description: 'Only changes by this user, including those by their API keys.',
  }),
  apiKeyId: text({ max: 64 }).optional().meta({ description: 'Only changes by this API key.' }),
  createdAt: during('Only changes in this period.'),
});

const json = z.record(z.string(), z.json());

/** As PostgreSQL writes it, in UTC. */
const time = z.string().transform((text) => new Date(`${text}Z`));

/** The state in a version, which the database writes ("qrCodeState"). */
export const versionState = z.object({
  name: z.string(),
  content: json,
  style: json,
  routing: json.nullable().default(null),
  status: z.enum(['ACTIVE', 'PAUSED', 'ARCHIVED']),
  folderId: z.string().nullable().default(null),
  tags: z.array(z.string()).default([]),
  externalId: z.string().nullable().default(null),
  metadata: storedMetadata.default({}),
  notes: z.string().nullable().default(null),
  archivedAt: time.nullable().default(null),
  deletedAt: time.nullable().default(null),
});

export type VersionState = z.output<typeof versionState>;
