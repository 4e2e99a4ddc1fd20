// The shapes of an import in REST v1.
import { z } from '@hono/zod-openapi';

const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((word) => word === 'true')
  .openapi({ type: 'boolean', default: false });

export const importQuery = z.strictObject({
  dryRun: flag.openapi({ description: 'Everything is checked, nothing is made.' }),
  skipInvalid: flag.openapi({
    description: 'Rows that are wrong are passed over; otherwise one such row stops all.',
  }),
  createFolders: flag.openapi({
    description: 'Folders that are named but not there are made; otherwise such a row is wrong.',
  }),
  newShortCodes: flag.openapi({
    description: 'The column `shortCode` is passed over: every code gets a new one.',
  }),
});

export const importBody = z.string().openapi({
  description:
    'UTF-8; a header with the names of the columns, then a row for each code, with a comma, a semicolon or a tab between the cells.',
  example: 'name,url,tags\nCompany Website,https://example.com,print|window\n',
});

export const importAnswer = z
  .object({
    created: z.int().openapi({ description: 'Codes; of a dry run, how many would be made.' }),
    failed: z.int().openapi({ description: 'Rows that are wrong.' }),
    errors: z
      .array(
        z.object({
          line: z.int().openapi({ description: 'Where the row begins, as an editor counts.' }),
          field: z.string().openapi({ description: 'The column; empty for the whole row.' }),
          message: z.string(),
        }),
      )
      .openapi({ description: 'The first 1,000.' }),
    errorCount: z.int(),
    dryRun: z.boolean(),
  })
  .openapi('QrCodeImport');
