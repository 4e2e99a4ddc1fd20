// How the CSV files of REST v1 are written, as a caller asks for it.
import { z } from 'zod';
import { separatorNames } from '../../../domain/csv/dialect.ts';
import { flag } from './page-schemas.ts';

export const csvQuery = z.strictObject({
  separator: z.enum(separatorNames).default('comma').meta({
    description:
      'What separates the cells. Excel expects a semicolon where numbers have a decimal comma.',
  }),
  bom: flag('Whether the file begins with a byte order mark, by which Excel recognizes UTF-8.'),
});
