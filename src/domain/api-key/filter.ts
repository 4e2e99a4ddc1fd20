// Filters of lists of API keys.
import { z } from 'zod';
import { searchText } from '../text/name.ts';
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
  search: searchText.optional().meta({ description: 'Part of the name, case-insensitive.' }),
});
