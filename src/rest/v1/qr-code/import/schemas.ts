// Schemas of imports in REST v1.
import { z } from 'zod';
import { fragmentShape } from '../../../fragment-shape.ts';
import { flag } from '../../shared/page-schemas.ts';
import { RestQrCodeImportFragmentDoc } from './operations.generated.ts';

export const importQuery = z.strictObject({
  dryRun: flag('Checks the file without creating anything.'),
  skipInvalid: flag('Skips rows with errors; otherwise nothing is imported if a row has errors.'),
  createFolders: flag(
    'Creates missing folders; otherwise a row with an unknown folder has an error.',
  ),
  newShortCodes: flag(
    'Ignores the columns `shortCode` and `externalId` and generates new short codes.',
  ),
  reuseShortCode: flag(
    'Uses short codes again that the organization used before; otherwise such a row has an error, unless its column `reuseShortCode` is `true`.',
  ),
});

/** Maximum size in bytes. */
export const importLimit = 20 * 1_048_576;

export const importBody = z.string().meta({
  maxLength: importLimit,
  pattern: '^[^\\x00]*$',
  description:
    'CSV in UTF-8, UTF-16 with a byte order mark, or the encoding named by `charset` (such as `windows-1252`): a header with the column names, then a row for each QR code. Columns are separated by commas, semicolons or tabs.',
  example: 'name,url,tags\nCompany Website,https://example.com,print|window\n',
});

export const importSchema = fragmentShape(RestQrCodeImportFragmentDoc, {
  fields: { dryRun: z.boolean().meta({ description: 'Whether this was a dry run.' }) },
  example: {
    created: 1,
    qrCodeIds: ['qr_01m8z3v9k2e4rbq0s6h1x7c5dn'],
    folderIds: [],
    failed: 1,
    errors: [{ line: 3, field: 'url', message: 'is required' }],
    errorCount: 1,
    dryRun: false,
  },
});
