// Query parameters for the CSV format in REST v1.
import { z } from 'zod';
import { separatorNames } from '../../../domain/csv/dialect.ts';
import { flag } from './page-schemas.ts';

export const csvQuery = z.strictObject({
  separator: z
    .enum(separatorNames)
    .meta({ id: 'CsvDelimiter', description: 'Column separator.', default: 'comma' })
    .default('comma')
    .meta({
      description: 'Column separator. Excel expects semicolons in locales with a decimal comma.',
    }),
  bom: flag('Starts the file with a byte order mark, so that Excel recognizes UTF-8.'),
});
