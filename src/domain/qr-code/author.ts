// Who created or last updated a QR code.
import { z } from 'zod';
import { maxName } from '../text/limits.ts';
import { shownText } from '../text/shown.ts';

/** As in REST v1 and in webhooks. */
export const author = z
  .object({
    type: z
      .enum(['USER', 'API_KEY'])
      .meta({ id: 'AuthorType', description: 'A person or an API key.' }),
    id: z
      .string()
      .meta({ pattern: '^(?:usr|key)_[0-9a-z]{1,26}$', maxLength: 30, description: 'Its ID.' }),
    name: shownText(maxName)
      .nullable()
      .meta({ description: 'Its name; null if the account was deleted.' }),
  })
  .meta({
    id: 'Author',
    description: 'Who did it.',
    example: { type: 'USER', id: 'usr_abc123', name: 'Ada Lovelace' },
  });

export type Author = z.output<typeof author>;
