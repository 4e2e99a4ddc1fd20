// Schema for API key names.
import { name, nameLimits } from '../text/name.ts';

export const keyName = name.meta({
  id: 'ApiKeyName',
  description: `Display name, ${nameLimits}; does not have to be unique.`,
});
