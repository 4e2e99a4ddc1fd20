// Filters of lists of API keys.
import { z } from 'zod';
import { during, oneOf, searchIn } from '../filter/shape.ts';
import { text } from '../text/text.ts';
import { describedEnum } from '../validation/terms.ts';

export const apiKeyStatus = describedEnum(
  'ApiKeyStatus',
  'Whether an API key works.',
  ['ACTIVE', 'EXPIRED', 'REVOKED'],
  {
    ACTIVE: 'The key works.',
    EXPIRED: 'The key is past its `expiresAt`; requests fail with 401.',
    REVOKED: 'The key was revoked; requests fail with 403 `API_KEY_REVOKED`.',
  },
);

/** Omitted fields match everything. */
export const apiKeyFilter = z.strictObject({
  status: apiKeyStatus.optional().meta({ description: 'Only API keys with this status.' }),
  statuses: oneOf(apiKeyStatus, 'Only API keys with one of these statuses.'),
  search: searchIn('name'),
  createdById: text({ max: 64 }).optional().meta({ description: 'Only API keys of this user.' }),
  createdAt: during('Only API keys created in this period.'),
  lastUsedAt: during('Only API keys last used in this period.'),
});
